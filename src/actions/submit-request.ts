import type { NewRequest, RequestKey } from "../catalog/requests";
import { LiaisonError } from "../domain/liaison-error";
import { nextIds } from "../domain/task-id";
import { tableForms } from "../excel/forms/all-forms";
import type { FormTable } from "../excel/form-table";
import type { ReadRequestForm } from "../excel/read-request-form";
import { loadTracker, requestContext, type TrackerBook } from "../excel/read-tracker";
import { idCell } from "../excel/request-form-layout";
import { cellInput } from "../excel/sheets/form-sheet";
import { writeBoxes } from "../excel/sheets/request-form-sheet";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import { askedDepartments } from "../rules/requests/check-opinions";
import { requestFaults } from "../rules/requests/refuse-request";
import type { ActionEnvironment } from "./action";
import { rememberHighest } from "./give-ids";
import { asOfFor } from "./judge-book";
import { sheetWords } from "./restore";
import { runAction } from "./run";

export interface SubmitReport {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  /** Departments that were given a row for their opinion. */
  readonly departments: readonly string[];
}

/**
 * Takes a request into the register: the one typed on 需求表, or one that is handed in. It goes into the first empty row, never over a person's; each
 * department that is asked gets a row for its opinion; the page shows the new id. Read back before it is called done.
 */
export function submitRequest(environment: ActionEnvironment, options: { readonly request?: NewRequest } = {}): Promise<SubmitReport> {
  return runAction(environment, 2, async (context, steps) => {
    const { workbook } = context;
    steps.begin("read");
    const tracker = loadTracker(workbook);
    await context.sync();
    const book = tracker();
    if (book?.tables.requests === undefined) throw new LiaisonError("no-requests");
    const form = book.requestForm;
    const request = accepted(environment, book, options.request ?? typedRequest(book, form));
    steps.finish("read");

    steps.begin("write");
    const register = book.tables.requests;
    const row = emptyRow(register, register.rows.map((one) => one.row));
    const { ids: [id = ""], highest } = nextIds({
      existing: register.rows.map(({ cells }) => cellText(cells.id)), prefix: "R", highest: book.lastNumbers.requests ?? 0, width: 3, count: 1,
    });
    rememberHighest(workbook, book, { key: "requests", form: tableForms.requests, table: register }, { given: new Map(), renewed: new Map(), highest });
    writeRow(workbook, register, row, { ...request, id });
    const departments = askedDepartments(asCells(request), book.departments);
    openOpinions(workbook, book, id, departments);
    if (form !== undefined) {
      const build = sheetWords(workbook, book, "requestForm");
      writeBoxes(build);
      build.range(idCell).values = [[id]];
    }
    const after = loadTracker(workbook);
    await context.sync();
    steps.finish("write");
    verify(after(), register, row, { ...request, id });
    return { id, sheet: register.place.sheet, row, departments };
  });
}

const asCells = (request: NewRequest): Parameters<typeof askedDepartments>[0] =>
  ({ fromDepartment: request.fromDepartment ?? "", toDepartment: request.toDepartment ?? "", departments: request.departments ?? "" });

/** What the boxes say; only while the page stands on a new request. */
function typedRequest(book: TrackerBook, form: ReadRequestForm | undefined): NewRequest {
  if (form === undefined) throw new LiaisonError("no-requests");
  const fresh = translator(book.language)("forms:requestForm.new");
  if (form.chosen !== "" && form.chosen !== fresh) throw new LiaisonError("form-shows-request", { id: cellText(form.chosen), sheet: form.sheet });
  return Object.fromEntries(Object.entries(form.typed).flatMap(([key, value]): [string, string | number][] =>
    value === undefined || value === "" ? [] : [[key, typeof value === "boolean" ? cellText(value) : value]]));
}

/** Submitted now where nobody says when; refused with the fields that are open or wrong. */
function accepted(environment: ActionEnvironment, book: TrackerBook, typed: NewRequest): NewRequest {
  const request = typed.submitted === undefined ? { ...typed, submitted: (environment.now ?? environment.today)() } : typed;
  const faults = requestFaults(request, requestContext(book, asOfFor(book, book.asOf ?? environment.today())), book.roster);
  if (faults.length === 0) return request;
  const translate = translator(environment.language);
  const said = faults.map(({ field, why }) => translate(`errors:request-incomplete.${why}`, { field: translate(`forms:requests.fields.${field}`) }));
  throw new LiaisonError("request-incomplete", { faults: said.join(translate("forms:list-separator")) });
}

function emptyRow(table: FormTable, taken: readonly number[], from = table.place.firstRow + 1): number {
  const used = new Set(taken);
  for (let row = from; row <= table.place.lastRow; row += 1) if (!used.has(row)) return row;
  throw new LiaisonError("register-full", { sheet: table.place.sheet });
}

function writeRow<Key extends string>(workbook: Excel.Workbook, table: FormTable<Key>, row: number, cells: Readonly<Partial<Record<Key, string | number>>>): void {
  const sheet = workbook.worksheets.getItem(table.place.sheet);
  for (const [key, letters] of Object.entries(table.columns) as [Key, string][]) {
    if (cells[key] !== undefined) sheet.getRange(`${letters}${row}`).values = [[cellInput(cells[key])]];
  }
}

function openOpinions(workbook: Excel.Workbook, book: TrackerBook, id: string, departments: readonly string[]): void {
  const table = book.tables.opinions;
  if (table === undefined) return;
  const taken = table.rows.map(({ row }) => row);
  for (const department of departments) {
    const row = emptyRow(table, taken);
    taken.push(row);
    writeRow(workbook, table, row, { request: id, department });
  }
}

/** A filter or a co-author can have turned a write aside although the request succeeded. */
function verify(after: TrackerBook | undefined, { columns, place }: FormTable<RequestKey>, row: number, request: NewRequest): void {
  const shown = after?.tables.requests?.rows.find((one) => one.row === row)?.cells;
  const lost = (Object.entries(request) as [RequestKey, string | number][]).filter(([key, value]) => columns[key] !== undefined && shown?.[key] !== value);
  if (lost.length > 0) throw new LiaisonError("not-verified", { cells: lost.map(([key]) => `${columns[key] ?? ""}${row}`).join(", "), sheet: place.sheet });
}
