import { dutyRules } from "../../catalog/duties";
import type { ForeignRaci, GridPlace } from "../../domain/sheets-of-others/foreign-raci";
import { textKey } from "../../domain/text/text-key";
import { columnLetters } from "../../excel/geometry";
import type { ForeignDutiesRead } from "../../excel/foreign/read-foreign";
import { translator } from "../../locales/translate";
import { checkDuties } from "../../rules/checks/check-duties";
import type { DutyGroup } from "../../rules/checks/duty-group";
import type { ActionEnvironment, AdoptedSheet, CheckReport, ColumnMatch } from "../action";
import { byUrgency } from "./book-findings";
import { summariseForeign } from "./summarise-foreign";

/** What is wrong with who does what on a sheet that people made themselves; the guides' rules, and no roster to compare names with. */
export function reportDuties(environment: Pick<ActionEnvironment, "language">, read: ForeignDutiesRead, asOf: number): CheckReport {
  const { sheet, raci } = read;
  const groups = foreignGroups(read);
  const findings = checkDuties(groups, {
    sheet, levels: dutyRules, roster: undefined, departments: [], names: raci.shape === "roles-across" || raci.shape === "list", headerCell: address(read, raci.header),
  });
  return {
    asOf, findings: byUrgency(findings), summary: summariseForeign([], asOf, translator(environment.language)), tasks: groups.length, adopted: adoptedDuties(read),
  };
}

function address({ place }: Pick<ForeignDutiesRead, "place">, at: GridPlace): string {
  return `${columnLetters(place.firstColumn + at.column)}${place.firstRow + at.row}`;
}

/** `Stakeholders *` and `Stakeholders **` are two parties, though footnotes do not count where names are compared: the second bears a number. */
function toldApart({ people, shape }: ForeignRaci): (person: string, column: number) => string {
  const columns = new Map<string, number[]>();
  for (const { person, column } of people) columns.set(textKey(person), [...(columns.get(textKey(person)) ?? []), column]);
  return (person, column) => {
    const alike = columns.get(textKey(person)) ?? [];
    const place = shape === "people-across" ? alike.indexOf(column) : -1;
    return alike.length > 1 && place >= 0 ? `${person.replace(/\s*[*＊]+$/u, "")} (${place + 1})` : person;
  };
}

/** The duties of the sheet with everybody in them, by the cells that say it. */
export function foreignGroups(read: ForeignDutiesRead): readonly DutyGroup[] {
  const names = read.raci.details.find(({ key }) => key === "person")?.at.column;
  const told = toldApart(read.raci);
  return read.raci.duties.map((duty) => ({
    duty: duty.duty, cell: address(read, duty), id: String(duty.details.id ?? ""), department: String(duty.details.department ?? ""),
    parts: duty.roles.map((part) => ({
      role: part.role, person: told(part.person, part.column), department: part.department, id: String(duty.details.id ?? ""),
      cell: address(read, part), personCell: address(read, names === undefined ? part : { row: part.row, column: names }),
    })),
    unknown: duty.unknown.map((one) => ({ text: one.text, person: one.person, cell: address(read, one), id: String(duty.details.id ?? "") })),
  }));
}

/** Which heading became whom, and what was set aside. */
function adoptedDuties(read: ForeignDutiesRead): AdoptedSheet {
  const { raci, place, sheet } = read;
  const turned = raci.shape === "people-down";
  const where = (at: GridPlace): string => (turned ? address(read, at) : columnLetters(place.firstColumn + at.column));
  const confidence = ({ shape }: ForeignRaci, key: string): ColumnMatch["confidence"] => (key === "duty" && shape !== "list" ? "content" : "alias");
  return {
    sheet,
    form: "duties",
    headerRow: place.firstRow + raci.header.row,
    columns: [
      ...raci.details.map(({ key, heading, at }) => ({ field: key, header: heading, column: where(at), confidence: confidence(raci, key) })),
      ...raci.people.map((person) => ({ field: "person", header: person.person, column: where(person), confidence: "content" as const })),
    ],
    unmatched: raci.unmatched.map(({ heading, at }) => ({ header: heading, column: where(at) })),
    rowsRead: raci.duties.length,
    tasks: raci.duties.length,
    setAside: raci.setAside.map(({ line, why }) => ({ row: turned ? place.firstColumn + line : place.firstRow + line, why })),
  };
}
