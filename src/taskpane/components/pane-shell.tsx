import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { usePaneModel } from "../hooks/use-pane-model";
import { useShortcuts } from "../hooks/use-shortcuts";
import { useStart } from "../hooks/use-start";
import { PaneContext, usePane } from "../model/pane-model";
import type { StartRequest } from "../start-request";
import { MemoryContext, PaneMemory } from "../state/kept";
import { useChangeWatch } from "../state/use-change-watch";
import { palette } from "../theme/palette";
import { LiveCheck } from "./live-check";
import { PageView } from "./page-view";
import { PaneBar } from "./pane-bar";
import { ScrollAreaContext } from "./scroll-area";
import { WorkBanner } from "./work-banner";

const useStyles = makeStyles({
  shell: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: palette.canvas, color: tokens.colorNeutralForeground1 },
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", position: "relative" },
});

/** The pane as a whole: what it remembers, where one is, and the page. */
export function PaneShell({ start }: { readonly start: StartRequest }): ReactNode {
  const model = usePaneModel(start.page);
  const [memory] = useState(() => new PaneMemory());
  return (
    <MemoryContext value={memory}>
      <PaneContext value={model}>
        <Frame start={start} />
      </PaneContext>
    </MemoryContext>
  );
}

function Frame({ start }: { readonly start: StartRequest }): ReactNode {
  const styles = useStyles();
  const { page, pages, busy } = usePane();
  useChangeWatch();
  useShortcuts();
  useStart(start);
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (main.current !== null) main.current.scrollTop = 0;
  }, [page]);
  const record = pages.find(({ key }) => key === page);
  return (
    <div className={styles.shell}>
      <LiveCheck />
      <PaneBar />
      <main ref={main} className={styles.main} aria-busy={busy}>
        <div>
          <WorkBanner />
          <ScrollAreaContext value={main}>{record !== undefined && <PageView key={page} record={record} />}</ScrollAreaContext>
        </div>
      </main>
    </div>
  );
}
