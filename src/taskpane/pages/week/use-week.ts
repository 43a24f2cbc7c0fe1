import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Reminder } from "../../../actions/week/reminders";
import type { WeekReport } from "../../../actions/week/read-week";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePlatform } from "../../hooks/platform-context";
import { usePane } from "../../model/pane-model";
import { kept, useKept } from "../../state/kept";
import { useWorkbook } from "../../state/use-workbook";

/** The day that today is compared with, as last chosen; undefined for a week ago. */
const chosenDay = kept<number | undefined>(undefined);

export interface WeekControl {
  /** Undefined until the workbook has been read. */
  readonly report: WeekReport | undefined;
  readonly compareWith: (day: number) => void;
  readonly read: () => void;
  /** Remembers in the workbook that a reminder was sent. */
  readonly note: (reminder: Reminder) => void;
}

/** Read anew whenever the page is opened, so that it never shows an old week. */
export function useWeek(): WeekControl {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { storedPerson } = usePlatform();
  const { t } = useTranslation();
  const { busy, run, perform } = usePane();
  const { workbook } = useWorkbook();
  const [report, setReport] = useState<WeekReport>();
  const [since, setSince] = useKept(chosenDay);

  const look = useCallback(async (day: number | undefined): Promise<void> => {
    const found = await run("week", (options) => actions.readWeek(day, options));
    if (found !== undefined) setReport(found);
  }, [actions, run]);

  const asked = useRef(false);
  const ours = workbook?.kind === "ours";
  useEffect(() => {
    if (asked.current || !ours || busy) return;
    asked.current = true;
    perform(() => look(since));
  }, [busy, look, ours, perform, since]);

  return {
    report,
    read: () => perform(() => look(since)),
    compareWith: (day) => {
      setSince(day);
      perform(() => look(day));
    },
    note: ({ owner, department, untold }) => perform(async () => {
      const person = storedPerson();
      const reminded = { owner, department, ids: untold, ...(person !== undefined && { by: person }) };
      const count = await run("remind", (options) => actions.remind(reminded, options));
      if (count === undefined) return;
      announce(t("forms:week.pane.noted", { count }));
      await look(since);
    }),
  };
}
