import { useTranslation } from "react-i18next";
import type { GenerateReport } from "../../../actions/action";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { useKept } from "../../state/kept";
import { deafToChanges, touchedSinceGenerate } from "../../state/use-change-watch";
import { useWorkbook } from "../../state/use-workbook";
import { generatedLast } from "./generated";

export interface GeneratedControl {
  readonly generated: GenerateReport | undefined;
  /** Takes the sheets of the last Generate away again; undefined once people may have typed in them, or others lean on them. */
  readonly remove: (() => void) | undefined;
}

/** What the last Generate made, and the way back. */
export function useGenerated(): GeneratedControl {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { run, perform } = usePane();
  const { look } = useWorkbook();
  const [generated, setGenerated] = useKept(generatedLast);
  const [touched] = useKept(touchedSinceGenerate);
  const [deaf] = useKept(deafToChanges);
  const removable = generated !== undefined && generated.created.length > 0 && generated.kept.length === 0 && !touched && !deaf;
  const remove = (): void => perform(async () => {
    const removed = await run("remove", async (options) => {
      await actions.removeGenerated(generated?.made ?? [], options);
      return true;
    });
    if (removed === undefined) return;
    setGenerated(undefined);
    announce(t("generated.removed"));
    await look();
  });
  return { generated, remove: removable ? remove : undefined };
}
