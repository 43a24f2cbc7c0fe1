import { fiveQuestions } from "../../catalog/requests";
import { isPlausibleDate } from "../../domain/excel-date";
import type { Translate } from "../../locales/translate";
import { cellText, isErrorText } from "../cell-text";
import { isDate, text, type FormulaWords } from "../formula";
import type { Days } from "../tracker-row";
import type { RequestReferences, RequestRow } from "./request-row";

type FiveQuestion = (typeof fiveQuestions)[number];

/** When is answered by a date; the others by any text. */
function isAnswered(row: RequestRow, { question, field }: FiveQuestion): boolean {
  const cell = row[field];
  return question === "when" ? isPlausibleDate(cell) : cell !== "" && !isErrorText(cell);
}

const isAnsweredFormula = (at: RequestReferences, { question, field }: FiveQuestion): string =>
  question === "when" ? `IFERROR(${isDate(at[field])},FALSE)` : `IFERROR(${at[field]}<>"",FALSE)`;

/** How many of the five questions are answered (N15). */
export function questionCount(row: RequestRow): Days {
  if (row.name === "") return "";
  return isErrorText(row.name) ? "?" : fiveQuestions.filter((one) => isAnswered(row, one)).length;
}

export function questionCountFormula(at: RequestReferences): string {
  return `=IFERROR(IF(${at.name}="","",${fiveQuestions.map((one) => `IF(${isAnsweredFormula(at, one)},1,0)`).join("+")}),"?")`;
}

const marks = { answered: "√", open: "×" } as const;

/** Each question with a mark that says whether it is answered: `√为何 ×由谁 …`. */
export function questionMarks(row: RequestRow, translate: Translate): string {
  if (row.name === "") return "";
  if (isErrorText(row.name)) return "?";
  return fiveQuestions.map((one) => `${isAnswered(row, one) ? marks.answered : marks.open}${translate(`forms:requests.questions.${one.question}`)}`).join(" ");
}

export function questionMarksFormula(at: RequestReferences, { translate }: FormulaWords): string {
  const parts = fiveQuestions.map((one, index) => {
    const end = `${translate(`forms:requests.questions.${one.question}`)}${index === fiveQuestions.length - 1 ? "" : " "}`;
    return `IF(${isAnsweredFormula(at, one)},"${marks.answered}","${marks.open}")&${text(end)}`;
  });
  return `=IFERROR(IF(${at.name}="","",${parts.join("&")}),"?")`;
}

/** What people put between the departments of a cell; all of it reads as 、. Spaces do not tell departments apart. */
const separators = ["，", ",", "；", ";", "/", "\n"] as const;
const between = "、";

const bare = (department: string): string => department.replaceAll(" ", "").toUpperCase();
const separated = (text: string): string => separators.reduce<string>((all, one) => all.replaceAll(one, between), text);

/** Departments that take part, each once, as far as 列表/Lists knows them (N14). */
export function departmentsOf(
  { fromDepartment, toDepartment, departments }: Pick<RequestRow, "fromDepartment" | "toDepartment" | "departments">, known: readonly string[],
): readonly string[] {
  const all = `${between}${separated(bare([fromDepartment, toDepartment, departments].map(cellText).join(between)))}${between}`;
  return known.filter((department) => all.includes(`${between}${bare(department)}${between}`));
}

/** Names in 涉及部门 that 列表/Lists does not know. */
export function unknownDepartments({ departments }: Pick<RequestRow, "departments">, known: readonly string[]): readonly string[] {
  const names = new Set(known.map(bare));
  return separated(cellText(departments)).split(between).map((name) => name.trim()).filter((name) => name !== "" && !names.has(bare(name)));
}

export function departmentCount(row: RequestRow, departments: readonly string[]): Days {
  if (row.name === "") return "";
  const unreadable = [row.name, row.fromDepartment, row.toDepartment, row.departments].some(isErrorText);
  return unreadable ? "?" : departmentsOf(row, departments).length;
}

export function departmentCountFormula(at: RequestReferences): string {
  const cells = `${at.fromDepartment}&"${between}"&${at.toDepartment}&"${between}"&${at.departments}`;
  const mark = (separator: string): string => (separator === "\n" ? "CHAR(10)" : `"${separator}"`);
  const clean = `SUBSTITUTE(${separators.reduce<string>((all, one) => `SUBSTITUTE(${all},${mark(one)},"${between}")`, cells)}," ","")`;
  const found = `FIND("${between}"&UPPER(SUBSTITUTE(List_Department," ",""))&"${between}",UPPER("${between}"&${clean}&"${between}"))`;
  // ISNUMBER takes an error for no department; the length of the cells lets it through.
  return `=IFERROR(IF(${at.name}="","",SUMPRODUCT((List_Department<>"")*ISNUMBER(${found}))+0*LEN(${cells})),"?")`;
}
