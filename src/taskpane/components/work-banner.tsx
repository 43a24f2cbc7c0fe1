import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../model/pane-model";
import { palette } from "../theme/palette";
import { FailureMessage } from "./failure-message";
import { WorkProgress } from "./work-progress";

const useStyles = makeStyles({
  banner: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  progress: { position: "sticky", top: 0, zIndex: 1, paddingBottom: tokens.spacingVerticalM, backgroundColor: palette.canvas, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Stands at the top of every page, so that progress and failure are seen wherever the person is. */
export function WorkBanner(): ReactNode {
  const styles = useStyles();
  const { work, retry, dismiss } = usePane();
  const banner = useRef<HTMLDivElement>(null);
  const failed = work.kind === "failed";
  useEffect(() => {
    if (failed) banner.current?.scrollIntoView({ block: "nearest" });
  }, [failed]);
  // Looking at the workbook takes a moment and writes nothing; a progress bar flashing by would only disturb.
  if (work.kind === "idle" || (work.kind === "running" && work.name === "inspect")) return null;
  return (
    <div ref={banner} className={mergeClasses(styles.banner, !failed && styles.progress)}>
      {work.kind === "running" ? <WorkProgress work={work} /> : <FailureMessage failure={work.failure} onRetry={retry} onDismiss={dismiss} />}
    </div>
  );
}
