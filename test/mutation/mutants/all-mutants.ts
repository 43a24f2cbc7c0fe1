import type { Mutant } from "../mutant";
import { eventMutants } from "./event-mutants";
import { protectionMutants } from "./protection-mutants";
import { protocolMutants } from "./protocol-mutants";
import { ruleMutants } from "./rule-mutants";
import { sheetMutants } from "./sheet-mutants";
import { tableMutants } from "./table-mutants";
import { valueMutants } from "./value-mutants";

export const allMutants: readonly Mutant[] = [...protocolMutants, ...valueMutants, ...sheetMutants, ...protectionMutants, ...tableMutants, ...ruleMutants, ...eventMutants];
