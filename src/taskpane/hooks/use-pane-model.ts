import { useCallback, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "./language-context";
import type { PaneModel } from "../model/pane-model";
import { allPages, type PageKey } from "../pages/all-pages";
import { useAnnounce } from "./announcer";
import { useNavigation } from "./use-navigation";
import { useWork } from "./use-work";

/** Where one is and what is under way. */
export function usePaneModel(first: PageKey): PaneModel {
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const sayCancelled = useCallback(() => announce(t("progress.cancelled")), [announce, t]);
  const { work, run, fail, cancel, dismiss } = useWork(language, sayCancelled);
  const { page, goTo, close, takeFocusRequest } = useNavigation(first);
  const last = useRef<() => void>(() => undefined);
  const commands = useMemo((): Pick<PaneModel, "perform" | "fail" | "retry" | "cancel" | "goTo" | "close"> => ({
    perform: (command) => {
      last.current = () => void command();
      last.current();
    },
    fail: (name, error, again) => {
      if (again !== undefined) last.current = again;
      fail(name, error);
    },
    retry: () => last.current(),
    cancel: () => {
      cancel();
      announce(t("progress.cancelling"));
    },
    goTo: (next) => {
      dismiss();
      goTo(next);
    },
    close: () => {
      dismiss();
      close();
    },
  }), [announce, cancel, close, dismiss, fail, goTo, t]);
  return useMemo(
    () => ({ page, pages: allPages, work, busy: work.kind === "running", run, dismiss, takeFocusRequest, ...commands }),
    [commands, dismiss, page, run, takeFocusRequest, work],
  );
}
