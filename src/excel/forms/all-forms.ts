import type { TrackerKey } from "../../catalog/tracker";
import { readFormTable, type FormTable } from "../form-table";
import type { Loaded } from "../loaded";
import type { TableForm } from "../table-form";
import { trackerForm } from "./tracker-form";

/** The forms of ours that are a table on a sheet of their own, with the keys of their fields. */
export interface FormKeys {
  readonly tracker: TrackerKey;
}

export type FormKey = keyof FormKeys;

export const tableForms: { readonly [Form in FormKey]: TableForm<FormKeys[Form]> } = {
  tracker: trackerForm,
};

/** The forms that stand in a workbook; any but the tracker may be missing. */
export type FormTables = { readonly tracker: FormTable<TrackerKey> } & { readonly [Form in Exclude<FormKey, "tracker">]?: FormTable<FormKeys[Form]> };

export const formKeys = Object.keys(tableForms) as readonly FormKey[];

export function readForms({ tracker }: { readonly tracker: Loaded } & Readonly<Partial<Record<FormKey, Loaded>>>): FormTables {
  return { tracker: readFormTable(tableForms.tracker, tracker) };
}

/** A form with its table, whatever its fields: for what is done to all forms alike. */
export interface StandingForm {
  readonly key: FormKey;
  readonly form: TableForm;
  readonly table: FormTable;
}

export function standingForms(standing: FormTables): readonly StandingForm[] {
  return formKeys.flatMap((key) => {
    const table: FormTable | undefined = standing[key];
    return table === undefined ? [] : [{ key, form: tableForms[key], table }];
  });
}
