/** What is said of requests and of opinions on them: each boundary at the minute before, on it and after, each word in another case. */
import { opinionFields, requestFields, type OpinionKey, type RequestKey } from "../../src/catalog/requests";
import type { Flag } from "../../src/catalog/lists";
import type { Finding } from "../../src/domain/findings/finding";
import { columnLetters } from "../../src/excel/geometry";
import { checkOpinions, opinionWords, unheardDepartments, type OpinionRecord } from "../../src/rules/requests/check-opinions";
import { checkRequests, requestWords, type RequestCheckContext, type RequestRecord } from "../../src/rules/requests/check-requests";
import { departmentReader } from "../../src/rules/requests/departments";
import { requestFaults, type RequestDemands } from "../../src/rules/requests/refuse-request";
import type { Cell } from "../../src/rules/tracker-row";
import { day, english, rules } from "./cases";

const asOf = day("2026-05-20");
const minute = 1 / 1440;
const departments = ["Sales", "Product", "Legal"];
const roster = [{ name: "Ann", department: "Sales", aliases: ["AL"] }, { name: "Bo", department: "Product", aliases: [] }];
const urgencies = ["Urgent", "Normal"];

const columnsOf = <Key extends string>(fields: readonly { readonly key: Key }[]): Record<Key, string> =>
  Object.fromEntries(fields.map(({ key }, index) => [key, columnLetters(index + 1)])) as Record<Key, string>;
const columns = columnsOf(requestFields);
const context: RequestCheckContext = {
  form: requestWords, sheet: "Requests", columns, translate: english, asOf, departments, roster, urgencies, priorities: ["High", "Low"],
};

const healthy: Partial<Record<RequestKey, Cell>> = {
  id: "R001", name: "A page", urgency: "Normal", submitted: asOf - 2 + 0.5, fromDepartment: "Sales", toDepartment: "Product",
  requester: "Ann",
  receiver: "Bo", departments: "Legal", background: "Sell 10 % more", content: "c", standard: "s", wantedBy: asOf + 9,
};

function request(
  changes: Partial<Record<RequestKey, Cell>> = {}, flag: Flag | "" = "green", facts: Readonly<Record<string, Cell>> = {}
): RequestRecord {
  const cells = Object.fromEntries(
    requestFields.map(({ key }) => [key, { ...healthy, ...changes }[key] ?? ""])
  ) as Record<RequestKey, Cell>;
  return { row: 5, cells, flag, fact: (key) => facts[key] ?? "" };
}

const keyAt = new Map(Object.entries(columns).map(([key, letters]) => [letters, key]));
const told = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, severity, cell, message }) =>
  `${rule} ${severity} ${keyAt.get(cell.replace(/\d+$/, "")) ?? cell} ${message.replace(/\.message$/, "")}`);

const before = (key: RequestKey): readonly string[] => [`C-ORDER error ${key} before-submission`];
const future = (key: RequestKey): readonly string[] => [`C-ORDER error ${key} in-future`];

test.each<[string, Partial<Record<RequestKey, Cell>>, readonly string[]]>([
  ["a healthy request", {}, []],
  ["answered a minute before it was submitted", { answered: asOf - 2 + 0.5 - minute }, before("answered")],
  ["answered in the minute in which it was submitted", { answered: asOf - 2 + 0.5 }, []],
  ["first answered a minute before", { firstResponse: asOf - 2 + 0.5 - minute }, before("firstResponse")],
  ["first answered in the same minute", { firstResponse: asOf - 2 + 0.5 }, []],
  ["wanted on the day on which it was submitted", { wantedBy: asOf - 2 }, []],
  ["wanted the day before", { wantedBy: asOf - 3 }, before("wantedBy")],
  ["submitted this afternoon", { submitted: asOf + 0.9 }, []],
  ["submitted tomorrow", { submitted: asOf + 1 }, future("submitted")],
  ["first answered tomorrow", { firstResponse: asOf + 1 }, future("firstResponse")],
  ["answered tomorrow", { answered: asOf + 1 }, future("answered")],
  ["a text for a day", { answered: "2026-05-20x" }, ["C-DATE error answered no-date"]],
  ["asked of oneself in other letters", { receiver: "ANN", requester: "ann" }, ["C-AGREE warning receiver request-to-oneself"]],
  ["asked of one's own department", { toDepartment: "Sales" }, ["C-AGREE warning toDepartment request-to-itself"]],
  ["withdrawn perhaps", { withdrawn: "maybe" }, ["C-LIST error withdrawn not-in-list"]],
  ["withdrawn", { withdrawn: "yes" }, []],
  ["a department that is in no list", { departments: "Legal, Design" }, ["C-LIST error departments department-unknown"]],
  ["departments in other letters and between other marks", { departments: "legal；PRODUCT/ sales" }, []],
  ["a goal without a number", { background: "Sell more" }, ["C-GOAL note background goal-without-number"]],
  ["the number stands with the standard", { background: "Sell more", standard: "20 calls" }, []],
  ["the number stands with the outcome", { background: "Sell more", outcome: "20 customers" }, []],
  ["a requester by another name", { requester: "al" }, ["C-OWNER note requester owner-alias"]],
  ["an urgency outside the list", { urgency: "Now" }, ["C-LIST error urgency not-in-list"]],
  ["a fit outside the list", { fit: "Top" }, ["C-LIST error fit not-in-list"]],
])("%s", (_what, changes, expected) => {
  expect(told(checkRequests([request(changes)], context))).toEqual(expected);
});

test("a department whose name is a part of another's is not read into it", () => {
  const read = departmentReader(["Legal", "Legal affairs"]);
  expect([read("Legal affairs"), read("Legal affairs、legal")]).toEqual([["Legal affairs"], ["Legal", "Legal affairs"]]);
});

test("a goal is not asked of a request that is withdrawn or answered", () => {
  for (const flag of ["cancelled", "done"] as const) expect(
    told(checkRequests([request({ background: "Sell more" }, flag)], context))
  ).toEqual([]);
});

const opinionColumns = columnsOf(opinionFields);
const opinionContext = {
  form: opinionWords, sheet: "Opinions", columns: opinionColumns, translate: english, words: english, departments, roster
};

function opinion(row: number, cells: Partial<Record<OpinionKey, Cell>>, flag: Flag | "" = "green"): OpinionRecord {
  const all = Object.fromEntries(opinionFields.map(({ key }) => [key, { request: "R001", department: "Product", ...cells }[key] ?? ""]));
  return { row, cells: all as Record<OpinionKey, Cell>, flag, fact: (key) => (key === "due" ? asOf - 1 : "") };
}
const word = (one: string): string => english(`forms:lists.opinions.${one}`);

test.each<[string, readonly OpinionRecord[], readonly string[]]>([
  ["asked and heard", [opinion(5, { opinion: word("agree") })], []],
  ["the department that asks gives one itself", [opinion(5, { department: "Sales" })], ["5 warning opinion-not-asked"]],
  ["a department that was not asked, in other letters", [opinion(5, { department: "LEGAL" })], []],
  ["an id in other letters", [opinion(5, { request: "r001" })], []],
  ["a request that there is not", [opinion(5, { request: "R009" })], ["5 error opinion-unknown-request"]],
  [
    "one department twice, in other letters", [opinion(5, {}), opinion(6, { request: "r001", department: "product" })],
    ["6 error opinion-twice"],
  ],
  [
    "rows that wait for a department are no repetition", [opinion(5, { department: "" }), opinion(6, { department: "" })],
    ["5 error required", "6 error required"],
  ],
  ["a condition without words", [opinion(5, { opinion: word("conditional") })], ["5 error opinion-without-text"]],
  ["no without words", [opinion(5, { opinion: word("disagree") })], ["5 error opinion-without-text"]],
  ["a condition with words", [opinion(5, { opinion: word("conditional"), text: "if" })], []],
  ["a word that is no opinion", [opinion(5, { opinion: "hm" })], ["5 error not-in-list"]],
  ["outstanding", [opinion(5, {}, "amber")], ["5 amber opinion-outstanding"]],
])("an opinion: %s", (_what, rows, expected) => {
  const found = checkOpinions(rows, [request()], opinionContext);
  expect(
    found.map(({ cell, severity, message }) => `${cell.replace(/^[A-Z]+/, "")} ${severity} ${message.replace(/\.message$/, "")}`)
  ).toEqual(expected);
});

test.each<[string, Flag | "", number, readonly string[]]>([
  ["the day after the answer was due", "green", asOf - 1, ["Legal"]],
  ["on the day on which it is due", "green", asOf, []],
  ["once it was withdrawn", "cancelled", asOf - 1, []],
  ["in a row to spare", "", asOf - 1, []],
])("departments without a row are missed: %s", (_what, flag, answerDue, expected) => {
  const rows = [opinion(5, { request: "r001", department: "PRODUCT" })];
  expect(unheardDepartments(rows, [request({}, flag, { answerDue })], context).map(({ values }) => values["department"])).toEqual(expected);
});

const demands: RequestDemands = { rules: rules(), departments, urgencies: urgencies.map((label) => ({ label })) };
const typed = { ...healthy } as Readonly<Partial<Record<RequestKey, string | number>>>;

test.each<[string, Partial<Record<RequestKey, string | number>>, readonly string[]]>([
  ["a whole one", {}, []],
  ["two departments are enough", { departments: "" }, []],
  ["one department is too few", { departments: "", toDepartment: "" }, ["toDepartment blank", "departments too-few-departments"]],
  ["wanted on the day of its submission", { wantedBy: asOf - 2 }, []],
  ["wanted the day before", { wantedBy: asOf - 3 }, ["wantedBy too-early"]],
  ["a day in words", { wantedBy: "soon" }, ["wantedBy not-a-date"]],
  ["an alias", { receiver: "AL" }, ["receiver not-in-roster"]],
  ["an urgency of nobody's", { urgency: "Now" }, ["urgency not-in-list"]],
  ["a department of nobody's among the others", { departments: "Legal、Design" }, ["departments not-in-list"]],
  ["asked of oneself", { receiver: "Ann" }, ["receiver to-oneself"]],
  ["asked of one's own department", { toDepartment: "Sales" }, ["toDepartment to-itself"]],
  ["a question open", { standard: "" }, ["standard blank"]],
])("a request to be registered: %s", (_what, changes, expected) => {
  expect(requestFaults({ ...typed, ...changes }, demands, roster).map(({ field, why }) => `${field} ${why}`)).toEqual(expected);
});

test("rules that are off ask neither for the five questions nor for departments", () => {
  const off = { ...demands, rules: rules({ N14: { on: false }, N15: { on: false } }) } as RequestDemands;
  const bare = { ...typed, standard: "", background: "", departments: "" };
  expect(requestFaults(bare, off, roster)).toEqual([]);
});
