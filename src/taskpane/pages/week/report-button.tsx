import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReportWanted } from "../../../actions/report/write-report";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";

/** Writes a report to a sheet of its own and says where it stands; pressed again while nothing has changed, the same sheet is shown. */
export function ReportButton({ report, label }: { readonly report: ReportWanted; readonly label: string }): ReactNode {
  const { t } = useTranslation();
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { busy, run, perform } = usePane();
  const [written, setWritten] = useState("");
  const write = (): void => perform(async () => {
    const sheet = await run("export", (options) => actions.writeReport(report, options));
    if (sheet === undefined) return;
    const sentence = t("forms:week.pane.report-written", { sheet });
    setWritten(sentence);
    announce(sentence);
  });
  return (
    <div>
      <Button size="small" disabledFocusable={busy} onClick={write}>{label}</Button>
      {written !== "" && <p>{written}</p>}
    </div>
  );
}
