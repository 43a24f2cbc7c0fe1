import type { DutyKey } from "../../catalog/duties";
import type { OpinionKey, RequestKey } from "../../catalog/requests";
import type { TrackerKey } from "../../catalog/tracker";
import { readFormTable, type FormTable } from "../form-table";
import type { Loaded } from "../loaded";
import type { TableForm } from "../table-form";
import { dutiesForm } from "./duties-form";
import { opinionForm } from "./opinion-form";
import { requestForm } from "./request-form";
import { trackerForm } from "./tracker-form";

/** The forms of ours that are a table on a sheet of their own, with the keys of their fields. */
export interface FormKeys {
  readonly tracker: TrackerKey;
  readonly requests: RequestKey;
  readonly opinions: OpinionKey;
  readonly duties: DutyKey;
}

export type FormKey = keyof FormKeys;

export const tableForms: { readonly [Form in FormKey]: TableForm<FormKeys[Form]> } = {
  tracker: trackerForm,
  requests: requestForm,
  opinions: opinionForm,
  duties: dutiesForm,
};

/** The forms that stand in a workbook; any but the tracker may be missing. */
export type FormTables = { readonly tracker: FormTable<TrackerKey> } & { readonly [Form in Exclude<FormKey, "tracker">]?: FormTable<FormKeys[Form]> | undefined };

export const formKeys = Object.keys(tableForms) as readonly FormKey[];

export function readForms({ tracker, requests, opinions, duties }: { readonly tracker: Loaded } & Readonly<Partial<Record<FormKey, Loaded>>>): FormTables {
  return {
    tracker: readFormTable(trackerForm, tracker),
    requests: requests === undefined ? undefined : readFormTable(requestForm, requests),
    opinions: opinions === undefined ? undefined : readFormTable(opinionForm, opinions),
    duties: duties === undefined ? undefined : readFormTable(dutiesForm, duties),
  };
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
