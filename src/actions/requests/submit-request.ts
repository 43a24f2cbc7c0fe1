import type { NewRequest, RequestKey } from "../../catalog/requests";
import { isoFromSerial } from "../../domain/dates/excel-date";
import type { Correction } from "../../domain/findings/corrections";
import { personMatcher } from "../../domain/people/match-person";
import { fingerprint } from "../../domain/text/fingerprint";
import { LiaisonError, type FaultPlace } from "../../domain/liaison-error";
import { textKey } from "../../domain/text/text-key";
import type { FormRow, FormTable } from "../../excel/form-table";
import { requestPageOf, type ReadRequestForm } from "../../forms/requests/page";
import { settingOf, tableOf, type Book } from "../../excel/read-book";
import { growForm } from "../../excel/writer/grow-form";
import type { LostCell } from "../../excel/writer/held";
import { holdRows } from "../../excel/writer/held-rows";
import { keepIntent, type Intent } from "../../excel/writer/intent";
import { NewRows } from "../../excel/writer/new-rows";
import { settle, type Settled, type WritePlan } from "../../excel/writer/settle";
import { opinionForm } from "../../forms/requests/opinions";
import { requestRegister } from "../../forms/requests/register";
import { translator } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import { meantDays } from "../../rules/checks/check-dates";
import { askedDepartments } from "../../rules/requests/check-opinions";
import { requestFaults, type RequestDemands, type RequestFault } from "../../rules/requests/refuse-request";
import type { ActionEnvironment } from "../action";
import { rememberHighest } from "../refresh/give-ids";
import { holdShownRequest } from "./request-page";
import { runAction } from "../run";
import { layingWords, loadMarkedBook, writeSteps, type MarkedBook } from "../generate/write-surroundings";

export interface SubmitReport {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  /** Departments that have a row for their opinion. */
  readonly departments: readonly string[];
  /** The request stood in the register already, from an earlier press that was not answered or by the same words; what was missing was added. */
  readonly stoodAlready: boolean;
  /** Fields of the register's row that by now say something else than was submitted: others have worked on it, perhaps without seeing it yet. */
  readonly differs: readonly RequestKey[];
  /** Cells that were written over in the very moment in which somebody else typed there, and hold theirs again. */
  readonly putBack: readonly LostCell[];
}

/** What this press is about. */
interface Press {
  readonly request: NewRequest;
  /** Of everything that a person typed; when it was submitted is no part of it. */
  readonly key: string;
  readonly at: number;
  /** The id of the row in which it stands already. */
  readonly known: string | undefined;
}

/**
 * Takes a request into the register: the one typed on 需求表, or one that is handed in. It goes into a spare row, never over a person's; each department
 * that is asked gets a row for its opinion; the page shows the new id. Pressed again after a failure it completes what stands, and never doubles it.
 */
export function submitRequest(environment: ActionEnvironment, options: { readonly request?: NewRequest } = {}): Promise<SubmitReport> {
  return runAction(environment, 3, async (context, steps) => {
    const { workbook } = context;
    steps.begin("read");
    const load = loadMarkedBook(workbook);
    await context.sync();
    const first = load();
    const press = pressOf(environment, first, options.request);
    const before = writeSteps(steps);
    const row = new NewRows([{ cells: press.request, ...idOf(press) }]);
    const registered = await settle({ context, load: loadMarkedBook, before, plan: (now) => registerPlan(context, press, row, now) }, first);
    const [id = ""] = row.ids;
    const asked = askedDepartments(asCells(press.request), bookOf(registered.read).departments);
    const opinions = new NewRows(asked.map((department) => ({ cells: { request: id, department } })), ["request", "department"]);
    const done = await settle({ context, load: loadMarkedBook, before, plan: (now) => openingPlan(context, press, id, opinions, now, options.request === undefined) }, registered.read);
    steps.finish("write");
    return reportOf(press, row, [registered, done], asked);
  });
}

function bookOf({ book }: MarkedBook): Book & { readonly tables: { readonly requests: FormTable<RequestKey> } } {
  const requests = book === undefined ? undefined : tableOf(book, requestRegister);
  if (book === undefined || requests === undefined) throw new LiaisonError("no-requests");
  return { ...book, tables: { ...book.tables, requests } };
}

const idOf = ({ known }: Press): { readonly id?: string } => (known === undefined ? {} : { id: known });

/** The request, and what an earlier press of the same has left. */
function pressOf(environment: ActionEnvironment, marked: MarkedBook, given: NewRequest | undefined): Press {
  const book = bookOf(marked);
  const at = (environment.now ?? environment.today)();
  const unfinished = given === undefined ? unfinishedOnPage(book, marked.intents) : undefined;
  if (unfinished !== undefined) return { ...unfinished, at };
  const page = requestPageOf(book);
  const request = accepted(environment, book, given ?? typedRequest(book, page), at, given === undefined ? page : undefined);
  const said: NewRequest = Object.fromEntries(Object.entries(request).filter(([field]) => field !== "submitted"));
  const key = fingerprint(JSON.stringify(["submit", ...Object.entries(said).filter(([, value]) => value !== "").sort(([a], [b]) => a.localeCompare(b))]));
  const earlier = marked.intents.find((one) => one.key === key);
  const standing = standingRow(book, earlier, said);
  return { request: standing === undefined ? request : { ...request, submitted: stampOf(standing) ?? request.submitted ?? at }, key, at, known: standing === undefined ? undefined : cellText(standing.cells.id) };
}

const stampOf = ({ cells }: FormRow<RequestKey>): number | undefined => (typeof cells.submitted === "number" ? cells.submitted : undefined);

/** The row that an earlier press wrote, or one that says the very same. */
function standingRow(book: ReturnType<typeof bookOf>, earlier: Intent | undefined, said: NewRequest): FormRow<RequestKey> | undefined {
  const { rows } = book.tables.requests;
  const fields = Object.entries(said) as [RequestKey, string | number][];
  const alike = ({ cells }: FormRow<RequestKey>): number => fields.filter(([key, value]) => cells[key] === value).length;
  // Others may have worked on it since; and they may have given the same number to something else, had ours never been written.
  const byId = rows.find((row) => textKey(cellText(row.cells.id)) === textKey(earlier?.ids[0] ?? "") && alike(row) * 2 >= fields.length);
  return byId ?? rows.find((row) => row.cells.id !== "" && alike(row) === fields.length);
}

/** A press from the page that stopped between the register and the boxes: what still stands in the boxes is what the register says. */
function unfinishedOnPage(book: ReturnType<typeof bookOf>, intents: readonly Intent[]): Omit<Press, "at"> | undefined {
  const form = requestPageOf(book);
  if (form === undefined) return undefined;
  const typed = Object.entries(form.typed) as [RequestKey, string | number | boolean][];
  for (const earlier of intents.filter(({ state }) => state === "begun")) {
    const row = book.tables.requests.rows.find(({ cells }) => textKey(cellText(cells.id)) === textKey(earlier.ids[0] ?? ""));
    if (row === undefined || !typed.every(([key, value]) => row.cells[key] === value)) continue;
    const shows = form.chosen === "" || isFresh(book, form) || textKey(cellText(form.chosen)) === textKey(cellText(row.cells.id));
    if (!shows) continue;
    const request = Object.fromEntries(requestRegister.fields.flatMap(({ key, kind }) =>
      kind === "computed" || kind === "id" || row.cells[key] === "" ? [] : [[key, row.cells[key]]])) as NewRequest;
    return { request, key: earlier.key, known: cellText(row.cells.id) };
  }
  return undefined;
}

const asCells = (request: NewRequest): Parameters<typeof askedDepartments>[0] =>
  ({ fromDepartment: request.fromDepartment ?? "", toDepartment: request.toDepartment ?? "", departments: request.departments ?? "" });

const isFresh = (book: Book, form: ReadRequestForm): boolean => form.chosen === translator(book.language)("forms:requestForm.new");

/** What the boxes say; only while the page stands on a new request. */
function typedRequest(book: Book, form: ReadRequestForm | undefined): NewRequest {
  if (form === undefined) throw new LiaisonError("no-requests");
  if (form.chosen !== "" && !isFresh(book, form)) throw new LiaisonError("form-shows-request", { id: cellText(form.chosen), sheet: form.sheet });
  return Object.fromEntries(Object.entries(form.typed).flatMap(([key, value]): [string, string | number][] =>
    value === undefined || value === "" ? [] : [[key, typeof value === "boolean" ? cellText(value) : value]]));
}

/** Submitted now where nobody says when; refused with the fields that are open or wrong, and where they stand on the page. */
function accepted(environment: ActionEnvironment, book: Book, typed: NewRequest, at: number, page?: ReadRequestForm): NewRequest {
  const request = typed.submitted === undefined ? { ...typed, submitted: at } : typed;
  const faults = requestFaults(request, demandsOf(book), book.roster);
  if (faults.length === 0) return request;
  const translate = translator(environment.language);
  const said = faults.map((fault) => ({
    fault, text: translate(`errors:request-incomplete.${fault.why}`, { field: translate(`forms:requests.fields.${fault.field}`) }),
  }));
  const places = page === undefined ? [] : said.flatMap(({ fault, text }): FaultPlace[] => {
    const box = page.page.boxes.find(({ key }) => key === fault.field);
    if (box === undefined) return [];
    const meant = meantBy(fault, request, book.roster, Math.floor(at)).map(
      (one) => ({ sheet: page.sheet, cell: box.cell, before: String(request[fault.field] ?? ""), ...one })
    );
    return [{ sheet: page.sheet, cell: box.cell, text, corrections: meant, ...newcomerOf(fault, request) }];
  });
  throw new LiaisonError(
    "request-incomplete", { faults: said.map(({ text }) => text).join(translate("forms:list-separator")) }, { places }
  );
}

/** What a box may be meant for: a day that was typed in words, a name of the roster that is a slip away. */
function meantBy(
  { field, why }: RequestFault, request: NewRequest, roster: Book["roster"], today: number
): readonly Pick<Correction, "value" | "shown">[] {
  const typed = request[field] ?? "";
  if (why === "not-a-date") return meantDays(typed, today).map((value) => ({ value, shown: isoFromSerial(value) }));
  if (why !== "not-in-roster") return [];
  const match = personMatcher(roster)(String(typed));
  const people = match.kind === "unknown" ? match.suggestions : match.kind === "alias" ? [match.person] : [];
  return people.map(({ name }) => ({ value: name, shown: name }));
}

/** Somebody who is missed on the roster belongs to the department that asks, or that is asked. */
function newcomerOf({ field, why }: RequestFault, request: NewRequest): Pick<FaultPlace, "newcomer"> {
  if (why !== "not-in-roster") return {};
  return {
    newcomer: {
      name: String(request[field] ?? ""), department: String(request[field === "receiver" ? "toDepartment" : "fromDepartment"] ?? ""),
    }
  };
}

/** The register's row, with its number. */
function registerPlan(context: Excel.RequestContext, press: Press, row: NewRows, marked: MarkedBook): WritePlan | undefined {
  const book = bookOf(marked);
  const standing = { form: requestRegister, table: book.tables.requests };
  const writes = row.plan(standing, book.lastNumbers["requests"] ?? 0);
  if (writes === "full") return { hold: [], grow: () => growForm(context, standing, layingWords(book)) };
  const counts = row.highestNumber > (book.lastNumbers["requests"] ?? 0);
  if (writes.length === 0 && !counts) return undefined;
  return {
    first: (workbook) => keepIntent(workbook, marked.intents, { key: press.key, ids: row.ids, state: "begun", at: press.at }),
    hold: writes.length === 0 ? [] : [(workbook) => holdRows(workbook, standing, writes)],
    last: (workbook) => rememberHighest(workbook, book, { key: "requests", ...standing }, { given: new Map(), renewed: new Map(), highest: row.highestNumber }),
  };
}

/** A row for each opinion that is asked for, and the page on the new request. */
function openingPlan(
  context: Excel.RequestContext, press: Press, id: string, opinions: NewRows, marked: MarkedBook, fromPage: boolean,
): WritePlan | undefined {
  const book = bookOf(marked);
  const table = tableOf(book, opinionForm);
  const standing = table === undefined ? undefined : { form: opinionForm, table };
  const writes = standing === undefined ? [] : opinions.plan(standing, 0);
  if (writes === "full" && standing !== undefined) return { hold: [], grow: () => growForm(context, standing, layingWords(book)) };
  const page = holdShownRequest(book, id, fromPage ? press.request : undefined);
  const isKept = marked.intents.some(({ key, state, ids }) => key === press.key && state === "done" && ids[0] === id);
  if (writes.length === 0 && page === undefined && isKept) return undefined;
  return {
    hold: [
      ...(standing === undefined || writes === "full" || writes.length === 0 ? [] : [(workbook: Excel.Workbook) => holdRows(workbook, standing, writes)]),
      ...(page === undefined ? [] : [page]),
    ],
    last: (workbook) => keepIntent(workbook, marked.intents, { key: press.key, ids: [id], state: "done", at: press.at }),
  };
}

function reportOf(press: Press, row: NewRows, settled: readonly Settled<MarkedBook>[], departments: readonly string[]): SubmitReport {
  const last = settled.at(-1);
  if (last === undefined) throw new LiaisonError("no-requests");
  const table = bookOf(last.read).tables.requests;
  const [id = ""] = row.ids;
  const [at] = row.places({ form: requestRegister, table });
  if (at === undefined) throw new LiaisonError("not-verified", { cells: id, sheet: table.place.sheet });
  const shown = table.rows.find(({ row: one }) => one === at)?.cells;
  const differs = (Object.entries(press.request) as [RequestKey, string | number][]).filter(([key, value]) => table.columns[key] !== undefined && shown?.[key] !== value).map(([key]) => key);
  return { id, sheet: table.place.sheet, row: at, departments, stoodAlready: press.known !== undefined, differs, putBack: settled.flatMap(({ putBack }) => putBack) };
}

/** What the workbook asks of a request. */
const demandsOf = (book: Book): RequestDemands => ({
  rules: { N14: settingOf(book, "N14"), N15: settingOf(book, "N15") }, departments: book.departments, urgencies: book.urgencies,
});
