import { dutyTable, rosterTable, type DutyKey, type DutyRuleId, type dutyFormulaKeys } from "../catalog/duties";
import { raciRoles, type RaciRole } from "../domain/raci-role";
import { placeFactor, roleWeights, roleWords, type DutyReason } from "./duty-verdict";
import { sentence, text, type FormulaWords } from "./formula";

/** A row's cells as references that fill down: `$E5`. */
export type DutyReferences = Readonly<Record<(typeof dutyFormulaKeys)[number], string>>;

const level = (rule: DutyRuleId): string => `Rule_${rule}_Level`;

/** A whole column of the list, for comparing a row with all others. */
export const dutyColumn = (key: DutyKey, { translate }: Pick<FormulaWords, "translate">): string => `${dutyTable}[${translate(`forms:duties.fields.${key}`)}]`;
export const rosterColumn = (key: "name" | "department", { translate }: Pick<FormulaWords, "translate">): string => `${rosterTable}[${translate(`forms:roster.columns.${key}`)}]`;

/** How many rows a product of conditions holds in; a row with an error in it does not count. 1/FALSE is an error, which is no number. */
const rowsWhere = (...conditions: readonly string[]): string => `SUMPRODUCT(--ISNUMBER(1/${conditions.map((condition) => `(${condition})`).join("/")}))`;

/** 角色代码: the letter of the role's word in either language. */
export function codeFormula(at: DutyReferences): string {
  const is = (role: RaciRole): string => `OR(${[...new Set(roleWords(role))].map((word) => `${at.role}=${text(word)}`).join(",")})`;
  const letters = raciRoles.reduceRight((rest, role) => `IF(${is(role)},${text(role)},${rest})`, text("?"));
  return `=IFERROR(IF(${at.role}="","",${letters}),"?")`;
}

/** 职责所在行: the first row with the same duty, by which rows of one duty are counted and found in the matrix. */
export function dutyRowFormula(at: DutyReferences, words: FormulaWords): string {
  const duty = dutyColumn("duty", words);
  return `=IFERROR(IF(${at.duty}="","",AGGREGATE(15,6,ROW(${duty})/(${duty}=${at.duty}),1)),"")`;
}

/** 矩阵位置: the duty's row and the person's place in the roster; of two people of one name the one of the row's department. */
export function placeFormula(at: DutyReferences, words: FormulaWords): string {
  const [name, department] = [rosterColumn("name", words), rosterColumn("department", words)];
  const place = `ROW(${name})-ROW(${rosterTable}[[#Headers],[${words.translate("forms:roster.columns.name")}]])`;
  const found = (conditions: string): string => `LOOKUP(2,1/${conditions},${place})`;
  const both = found(`((${name}=${at.person})*(${department}=${at.department}))`);
  const known = `OR(${raciRoles.map((role) => `${at.code}=${text(role)}`).join(",")})`;
  const person = `IFERROR(${both},IFERROR(${found(`(${name}=${at.person})`)},0))`;
  return `=IFERROR(IF(AND(ISNUMBER(${at.dutyRow}),${known},${at.person}<>""),${at.dutyRow}*${placeFactor}+${person},""),"")`;
}

/** 矩阵值: the letter as a number that adds up; nothing where an earlier row says the same. */
export function weightFormula(at: DutyReferences, words: FormulaWords): string {
  const earlier = rowsWhere(`${dutyColumn("place", words)}=${at.place}`, `${dutyColumn("code", words)}=${at.code}`, `ROW(${dutyColumn("code", words)})<ROW()`);
  const weight = raciRoles.reduceRight((rest, role) => `IF(${at.code}=${text(role)},${roleWeights[role]},${rest})`, "0");
  return `=IF(${at.place}="","",IF(${earlier}>0,0,${weight}))`;
}

interface ReasonFormula {
  readonly rule: DutyRuleId;
  readonly fires: string;
}

/** When each reason applies to a row that names a duty. */
function reasonFormulas(at: DutyReferences, words: FormulaWords): Readonly<Partial<Record<DutyReason, ReasonFormula>>> {
  const first = `${at.dutyRow}=ROW()`;
  const holders = (role: RaciRole): string => `COUNTIFS(${dutyColumn("dutyRow", words)},${at.dutyRow},${dutyColumn("code", words)},${text(role)})`;
  const said = rowsWhere(
    `${dutyColumn("dutyRow", words)}=${at.dutyRow}`, `${dutyColumn("code", words)}=${at.code}`, `${dutyColumn("person", words)}=${at.person}`,
    `${dutyColumn("department", words)}=${at.department}`, `ROW(${dutyColumn("code", words)})<ROW()`,
  );
  const inRoster = `IF(${at.place}="",FALSE,${at.place}>${at.dutyRow}*${placeFactor})`;
  return {
    "no-a": { rule: "D1", fires: `IF(${first},${holders("A")}=0,FALSE)` },
    "several-a": { rule: "D1", fires: `IF(${at.code}="A",${holders("A")}>1,FALSE)` },
    "no-r": { rule: "D2", fires: `IF(${first},${holders("R")}=0,FALSE)` },
    twice: { rule: "D3", fires: `IF(${at.place}="",FALSE,${said}>0)` },
    "not-a-person": { rule: "D5", fires: `IF(${at.code}="A",NOT(${inRoster}),FALSE)` },
  };
}

const blankRow = (at: DutyReferences): string => `AND(${at.duty}="",${at.person}="",${at.role}="")`;
const noRole = (at: DutyReferences): string => `OR(${at.code}="",${at.code}="?")`;

/** 核对: red, amber or green by the highest level among the reasons; what cannot be told is never green. */
export function dutyFlagFormula(at: DutyReferences, words: FormulaWords): string {
  const fired = Object.values(reasonFormulas(at, words)).map(({ rule, fires }) => `${fires}*${level(rule)}`);
  const highest = `MAX(${fired.join(",")})`;
  const judged = `IF(${highest}>=3,Flag_Red,IF(${noRole(at)},Flag_Unknown,IF(${highest}=2,Flag_Amber,Flag_Green)))`;
  return `=IFERROR(IF(${blankRow(at)},"",IF(OR(${at.duty}="",${at.dutyRow}=""),Flag_Unknown,${judged})),Flag_Unknown)`;
}

/** 核对说明: the same sentences as in the pane. */
export function dutyReasonFormula(at: DutyReferences, words: FormulaWords): string {
  const count = `COUNTIFS(${dutyColumn("dutyRow", words)},${at.dutyRow},${dutyColumn("code", words)},"A")`;
  const say = (reason: DutyReason): string => sentence(words.translate, `forms:duty-reason.${reason}`, reason === "several-a" ? { count } : {});
  const parts = Object.entries(reasonFormulas(at, words)).map(([reason, { rule, fires }]) => `IF(${fires}*${level(rule)}>0,${say(reason as DutyReason)},"")`);
  const told = [...parts, `IF(${noRole(at)},${say("no-role")},"")`].join("&");
  return `=IFERROR(IF(${blankRow(at)},"",IF(${at.duty}="",${say("no-duty")},IF(${at.dutyRow}="",${say("unreadable")},${told}))),${say("unreadable")})`;
}
