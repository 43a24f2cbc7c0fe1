import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useLayoutEffect, useRef, type ComponentType, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePaneModel } from "../hooks/use-pane-model";
import { useLanguage } from "../hooks/language-context";
import { useShortcuts } from "../hooks/use-shortcuts";
import type { Page } from "../model/page";
import { PaneContext } from "../model/pane-model";
import { OverviewPage } from "../pages/overview-page";
import type { StartRequest } from "../ribbon";
import { palette } from "../theme/palette";
import { PaneBar } from "./pane-bar";
import { ScrollAreaContext } from "./scroll-area";
import { WorkBanner } from "./work-banner";

const useStyles = makeStyles({
  shell: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: palette.canvas, color: tokens.colorNeutralForeground1 },
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", position: "relative" },
  loading: { paddingTop: tokens.spacingVerticalXXXL },
});

/** The overview is what a person sees first; the other pages are fetched when they are first opened. */
const pageComponents = {
  overview: OverviewPage,
  findings: lazy(() => import("../pages/findings-page")),
  summary: lazy(() => import("../pages/summary-page")),
  requests: lazy(() => import("../pages/requests-page")),
  duties: lazy(() => import("../pages/duties-page")),
  generate: lazy(() => import("../pages/generate-page")),
  refresh: lazy(() => import("../pages/refresh-page")),
  settings: lazy(() => import("../pages/settings-page")),
  help: lazy(() => import("../pages/help-page")),
} satisfies Record<Page, ComponentType>;

export function PaneShell({ start }: { readonly start: StartRequest }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const model = usePaneModel(start, language);
  useShortcuts(model);
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (main.current !== null) main.current.scrollTop = 0;
  }, [model.page]);
  const PageComponent = pageComponents[model.page];
  return (
    <PaneContext value={model}>
      <div className={styles.shell}>
        <PaneBar />
        <main ref={main} className={styles.main} aria-busy={model.busy}>
          <div>
            <WorkBanner />
            <ScrollAreaContext value={main}>
              <Suspense fallback={<Spinner className={styles.loading} labelPosition="below" label={t("page.loading")} />}>
                <PageComponent />
              </Suspense>
            </ScrollAreaContext>
          </div>
        </main>
      </div>
    </PaneContext>
  );
}
