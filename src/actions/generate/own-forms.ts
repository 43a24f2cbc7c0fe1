import { ownSheet } from "../../excel/probe-workbook";
import { ownFormsSheet, writeStored } from "../../excel/sheets/own-sheet";
import { addOwn, definedTexts, registry } from "../../forms/registry";
import type { GenerateOptions, Plan } from "./generate-plan";

/**
 * Adds the chosen forms of the profile that the workbook does not define yet, or in an earlier version: what that lacks in the workbook
 * then is Repair's to
 * add. Where both define one otherwise, the workbook's holds: people work by it.
 * @returns whether there were any
 */
export function takeInOwnForms({ profile, forms = [] }: Pick<GenerateOptions, "profile" | "forms">): boolean {
  const before = registry;
  addOwn(profile?.forms?.filter(({ key }) => forms.includes(key)) ?? []);
  return registry !== before;
}

/** Queues writing the definitions onto their sheet where it stands already; where it does not, it is made like any other. */
export function defineOwn({ found, context: { workbook } }: Pick<Plan, "found" | "context">): void {
  if (
    found.ours[ownFormsSheet] !== undefined && definedTexts().join("\n") !== registry.own.stored.join("\n")
  ) writeStored(ownSheet(workbook, ownFormsSheet), definedTexts());
}
