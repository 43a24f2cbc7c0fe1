import type { Form } from "../excel/form";

/** From this version on workbooks say which one they have. */
const firstMarked = 2;

/**
 * The version of our sheets: that of the newest form, sheet, register, column or rule. It grows when something is added that workbooks of earlier versions do
 * not have; meanings and keys never change. What is newer than a workbook's version is not missing there, but not in it yet.
 */
export const schemaOfForms = (forms: readonly Form[]): number => Math.max(firstMarked, ...forms.flatMap((form) => [
  form, ...form.limits, ...form.sheets, ...form.sheets.flatMap(({ register }) => (register === undefined ? [] : [register, ...register.fields])),
].map(({ since = 1 }: { readonly since?: number }) => since)));
