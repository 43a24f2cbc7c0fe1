/**
 * What `Office.context.requirements.isSetSupported` answers. A set is named only up to the version whose members, as far as
 * add-ins use them, are really there; the client itself knows nothing beyond ExcelApi 1.15.
 */

/** Highest supported version by set name. */
export type RequirementSets = Readonly<Record<string, string>>;

export const defaultRequirementSets: RequirementSets = {
  ExcelApi: "1.9",
  DelayForCellEdit: "1.1",
  Settings: "1.1",
  AddinCommands: "1.1",
};

export function requirementMatrix(sets: RequirementSets): string {
  return JSON.stringify(sets);
}
