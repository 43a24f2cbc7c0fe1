import type { Translate } from "../../locales/translate";
import type { OpenedMinutes } from "./open-minutes";
import type { Kept } from "./take-baseline";

/** What became of a press that keeps the plan, in sentences. */
export function keptText({ sheet, added, stood, without }: Kept, say: Translate): string {
  const pane = (key: string, count: number): readonly string[] => (
    count === 0 ? [] : [say(`forms:week.pane.baseline-${key}`, { count, sheet })]
  );
  return [say("forms:week.pane.baseline-kept", { count: added, sheet }), ...pane("stood", stood), ...pane("without", without)].join(" ");
}

/** Where this week's meeting stands. */
export const openedText = ({ id, sheet, stood }: OpenedMinutes, say: Translate): string => say(
  `forms:week.pane.minutes-${stood ? "stood" : "opened"}`, { id, sheet }
);
