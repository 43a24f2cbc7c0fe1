import { useCallback, useEffect, useRef, useState } from "react";
import type { RegisterReport, RegistersReport } from "../../../actions/workbook/registers";
import { usePaneActions } from "../../actions/actions-context";
import { usePane } from "../../model/pane-model";
import { kept, useKept } from "../../state/kept";
import { useWorkbook } from "../../state/use-workbook";

/** The register that was last looked at, by its form; whoever comes back finds it open. */
const chosenRegister = kept<string | undefined>(undefined);

export interface RegistersControl {
  /** Undefined until the workbook's registers have been read. */
  readonly report: RegistersReport | undefined;
  /** The one on show; undefined where there is none. */
  readonly register: RegisterReport | undefined;
  readonly choose: (key: string) => void;
  readonly read: () => void;
}

/** Registers are read anew whenever their page is opened, so that it never shows an old flag. */
export function useRegisters(): RegistersControl {
  const actions = usePaneActions();
  const { busy, run, perform } = usePane();
  const { workbook } = useWorkbook();
  const [report, setReport] = useState<RegistersReport>();
  const [chosen, choose] = useKept(chosenRegister);
  const look = useCallback(async (): Promise<void> => {
    const found = await run("registers", (options) => actions.readRegisters(options));
    if (found !== undefined) setReport(found);
  }, [actions, run]);

  const asked = useRef(false);
  const ours = workbook?.kind === "ours";
  useEffect(() => {
    if (asked.current || !ours || busy) return;
    asked.current = true;
    perform(look);
  }, [busy, look, ours, perform]);

  const register = report?.registers.find(({ key }) => key === chosen) ?? report?.registers[0];
  return { report, register, choose, read: () => perform(look) };
}
