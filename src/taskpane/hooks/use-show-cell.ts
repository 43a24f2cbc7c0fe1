import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { usePaneActions } from "../actions/actions-context";
import type { CellPlace } from "../actions/pane-actions";
import { usePane } from "../model/pane-model";
import { useAnnounce } from "./announcer";
import { useLanguage } from "./language-context";

/** Selects a cell in Excel. It is too small for a progress bar, and may run beside other work. */
export function useShowCell(): (place: CellPlace) => void {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { perform, fail } = usePane();
  return useCallback(({ sheet, cell }) => perform(async () => {
    try {
      await actions.showCell({ sheet, cell }, { language });
      announce(t("announce.selected", { sheet, cell }));
    } catch (error) {
      fail("show", error);
    }
  }), [actions, announce, fail, language, perform, t]);
}
