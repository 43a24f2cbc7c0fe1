import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../model/pane-model";
import { FailureMessage } from "./failure-message";
import { WorkProgress } from "./work-progress";

const useStyles = makeStyles({
  banner: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, maxHeight: "60vh", overflowY: "auto" },
});

/** Stands under the bar on every page, so that progress and failure are seen wherever the person is. */
export function WorkBanner(): ReactNode {
  const styles = useStyles();
  const { work, commands } = usePane();
  // Looking at the workbook takes a moment and writes nothing; a progress bar flashing by would only disturb.
  if (work.kind === "idle" || (work.kind === "running" && work.name === "inspect")) return null;
  return (
    <div className={styles.banner}>
      {work.kind === "running" ? <WorkProgress work={work} /> : <FailureMessage failure={work.failure} onRetry={commands.retry} onDismiss={commands.dismiss} />}
    </div>
  );
}
