import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestOverview } from "../../../actions/requests/list-requests";
import type { SubmitReport } from "../../../actions/requests/submit-request";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { useWorkbook } from "../../state/use-workbook";
import { useOutdate } from "../findings/findings-state";

export interface RequestsControl {
  /** Undefined until the register has been read. */
  readonly requests: RequestOverview | undefined;
  /** The workbook has no register of requests. */
  readonly missing: boolean;
  /** What became of the request submitted last, while its page is open. */
  readonly submitted: SubmitReport | undefined;
  readonly list: () => void;
  /** The request form with one request, or empty for a new one. */
  readonly show: (id: string | undefined) => void;
  readonly submit: () => void;
}

/** The register is read anew whenever its page is opened. */
export function useRequests(): RequestsControl {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { busy, run, perform } = usePane();
  const { workbook } = useWorkbook();
  const outdate = useOutdate();
  const [requests, setRequests] = useState<RequestOverview>();
  const [missing, setMissing] = useState(false);
  const [submitted, setSubmitted] = useState<SubmitReport>();

  const read = useCallback(async () => {
    const overview = await run("requests", async (options) => (await actions.listRequests(options)) ?? ("none" as const));
    if (overview === undefined) return;
    setMissing(overview === "none");
    setRequests(overview === "none" ? undefined : overview);
  }, [actions, run]);

  const asked = useRef(false);
  const ours = workbook?.kind === "ours";
  useEffect(() => {
    if (asked.current || !ours || busy) return;
    asked.current = true;
    perform(read);
  }, [busy, ours, perform, read]);

  return {
    requests, missing, submitted,
    list: () => perform(read),
    show: (id) => perform(async () => {
      await run("requests", (options) => actions.showRequest(id, options));
    }),
    submit: () => perform(async () => {
      setSubmitted(undefined);
      const report = await run("submit", (options) => actions.submitRequest(options));
      if (report === undefined) return;
      setSubmitted(report);
      announce(t(report.stoodAlready ? "announce.stood-already" : "announce.submitted", { id: report.id }));
      outdate();
      await read();
    }),
  };
}
