import { useEffect, useRef } from "react";
import { useCheck } from "../pages/findings/use-check";
import { useRefresh } from "../pages/refresh/use-refresh";
import type { StartRequest } from "../start-request";
import { useWorkbook } from "../state/use-workbook";
import { usePane } from "../model/pane-model";

/** The pane's first steps: it looks at the workbook, then does what the ribbon's button asked for. */
export function useStart({ run }: StartRequest): void {
  const { perform } = usePane();
  const { look } = useWorkbook();
  const check = useCheck();
  const { refresh } = useRefresh();
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    perform(async () => {
      await look();
      if (run === "check") check();
      else if (run === "refresh") refresh();
    });
  }, [check, look, perform, refresh, run]);
}
