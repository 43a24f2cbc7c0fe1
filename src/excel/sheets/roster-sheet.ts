import { listCapacity } from "../../catalog/lists";
import type { RosterEntry } from "../../domain/people/roster";
import { literalText } from "../cell-input";
import { look } from "../style";
import { names, tables } from "../workbook-names";
import { pickList, type SheetBuilder } from "./sheet-builder";

export const rosterColumns = ["name", "department", "role", "team", "contact", "aliases"] as const;

const header = 4;
const first = header + 1;

/** 名册/Roster (F21): who answers for what in which department; the owner drop-down reads its first column. */
export function buildRoster(build: SheetBuilder, people: readonly RosterEntry[]): void {
  const last = first + Math.max(listCapacity.roster, people.length + 50) - 1;
  build.paper(`A1:F${last}`);
  build.title(build.say("roster.title"), build.say("roster.note"));
  build.widths([14, 18, 16, 16, 24, 18]);
  look(build.range(`A${first}:F${last}`), { numberFormat: "@" });
  build.put(`A${header}:F${header}`, [rosterColumns.map((column) => build.say(`roster.columns.${column}`))]);
  if (people.length > 0) {
    build.put(`A${first}:F${first + people.length - 1}`, people.map((person) => rosterColumns.map((column) => literalText(person[column]))));
  }
  build.table(`A${header}:F${last}`, tables.roster);
  build.header(`A${header}:F${header}`);
  build.grid(`A${header}:F${last}`);
  const { dataValidation } = build.range(`B${first}:B${last}`);
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${names.pickDepartment}` } };
  dataValidation.errorAlert = {
    showAlert: true, style: "Warning", title: build.say("tracker.invalid.title"),
    message: build.say("tracker.invalid.list", { sheet: build.context.nameOf("lists") }),
  };
  build.define(names.pickPerson, pickList(build, `$A$${first}`, `$A$${first}:$A$${last}`));
  build.freezeRows(header);
  build.page({ printArea: `A1:F${first + Math.max(people.length, 20) + 5}`, titleRows: `$${header}:$${header}`, landscape: false });
}
