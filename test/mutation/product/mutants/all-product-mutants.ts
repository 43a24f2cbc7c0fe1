import type { ProductMutant } from "../product-mutant";
import { cliMutants } from "./cli-mutants";
import { domainMutants } from "./domain-mutants";
import { engineMutants } from "./engine-mutants";
import { flowMutants } from "./flow-mutants";
import { foreignMutants } from "./foreign-mutants";
import { idMutants } from "./id-mutants";
import { historyMutants } from "./history-mutants";
import { kindMutants } from "./kind-mutants";
import { ownFormMutants } from "./own-form-mutants";
import { paneMutants } from "./pane-mutants";
import { pressMutants } from "./press-mutants";
import { requestMutants } from "./request-mutants";
import { ruleMutants } from "./rule-mutants";
import { suggestionMutants } from "./suggestion-mutants";
import { toolingMutants } from "./tooling-mutants";
import { weeklyMutants } from "./weekly-mutants";

export const allProductMutants: readonly ProductMutant[] =
  [
    ...domainMutants, ...cliMutants, ...ownFormMutants, ...paneMutants, ...ruleMutants, ...suggestionMutants, ...foreignMutants,
    ...toolingMutants, ...flowMutants, ...weeklyMutants, ...engineMutants, ...idMutants,
    ...historyMutants, ...kindMutants, ...requestMutants, ...pressMutants,
  ];
