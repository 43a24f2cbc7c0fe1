import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CleanOptions, CleanPreview, CleanReport } from "../../../actions/clean/clean-sheet";
import type { CleanAnswers } from "../../../domain/sheets-of-others/cleaning/clean-answers";
import type { CleanKind } from "../../../domain/sheets-of-others/cleaning/clean-sheet";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { useKept } from "../../state/kept";
import { cleanedLast, useOutdate } from "./findings-state";

export interface CleanControl {
  readonly preview: CleanPreview | undefined;
  readonly answers: CleanAnswers;
  /** What was changed on this sheet last. */
  readonly cleaned: CleanReport | undefined;
  /** Items that could not be brought back, once that was asked for. */
  readonly keptBack: number | undefined;
  readonly look: (answers: CleanAnswers) => void;
  readonly apply: (kinds: readonly CleanKind[]) => void;
  readonly undo: () => void;
}

/** Tidying a sheet of others: looked at first, done on a press, brought back on another. */
export function useClean(choice: Pick<CleanOptions, "sheet" | "mapping">): CleanControl {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { run, perform } = usePane();
  const outdate = useOutdate();
  const [last, setCleaned] = useKept(cleanedLast);
  const [preview, setPreview] = useState<CleanPreview>();
  const [answers, setAnswers] = useState<CleanAnswers>({});
  const [keptBack, setKeptBack] = useState<number>();
  const cleaned = last?.sheet === choice.sheet ? last : undefined;
  return {
    preview, answers, cleaned, keptBack,
    look: (next) => perform(async () => {
      setAnswers(next);
      const found = await run("clean", (options) => actions.previewCleaning({ ...choice, answers: next }, options));
      if (found === undefined) return;
      setPreview(found);
      setCleaned(undefined);
      setKeptBack(undefined);
      announce(t("announce.clean-looked", { count: found.items.length }));
    }),
    apply: (kinds) => perform(async () => {
      const report = await run("clean", (options) => actions.cleanSheet({ ...choice, answers, kinds }, options));
      if (report === undefined) return;
      setCleaned(report);
      setPreview(undefined);
      outdate();
      announce(t("announce.cleaned", { count: report.done.length }));
    }),
    undo: () => perform(async () => {
      if (cleaned === undefined) return;
      const back = await run("clean", (options) => actions.undoCleaning(cleaned, options));
      if (back === undefined) return;
      setCleaned(undefined);
      setKeptBack(back.left.length);
      outdate();
      announce(t("announce.clean-undone", { count: back.done.length }));
    }),
  };
}
