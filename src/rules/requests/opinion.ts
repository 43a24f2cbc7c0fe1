import type { Flag } from "../../catalog/lists";
import type { OpinionKey } from "../../catalog/requests";
import { cellText } from "../cell-text";
import { asOfName, type FormulaWords } from "../formula";
import type { Cell, Days } from "../tracker-row";

export const referencedOpinionKeys = ["request", "flag", "department", "name", "due", "opinion", "text"] as const satisfies readonly OpinionKey[];
export type OpinionReferences = Readonly<Record<(typeof referencedOpinionKeys)[number], string>>;

/** The request that an opinion speaks to, as the register has it. */
export interface OpinedRequest {
  readonly id: Cell;
  readonly name: Cell;
  readonly due: Days;
  readonly flag: Flag | "";
}

export interface OpinionResult {
  readonly name: Cell;
  readonly due: Days;
  readonly flag: Flag | "";
}

/** 意见状态: given is done; outstanding is amber once the answer is due. `"?"` where the register has no such request. */
export function judgeOpinion(
  { request, department, opinion }: Readonly<Record<"request" | "department" | "opinion", Cell>>, requests: readonly OpinedRequest[], asOf: number,
): OpinionResult {
  const found = request === "" ? undefined : requests.find(({ id }) => cellText(id).toLowerCase() === cellText(request).toLowerCase());
  const name = request === "" ? "" : (found?.name ?? "?");
  const due = request === "" ? "" : (found?.due ?? "?");
  return { name, due, flag: flagOf() };

  function flagOf(): Flag | "" {
    if (request === "" && department === "") return "";
    if (opinion !== "") return "done";
    if (found?.flag === "cancelled") return "cancelled";
    if (typeof due !== "number") return "unknown";
    return asOf > due ? "amber" : "green";
  }
}

/** MATCH reads `*`, `?` and `~` as patterns: an id is to be found as it stands. */
const literal = (reference: string): string => ["~", "*", "?"].reduce((all, sign) => `SUBSTITUTE(${all},"${sign}","~${sign}")`, reference);

const inRegister = (at: OpinionReferences, { translate }: FormulaWords, key: "name" | "answerDue" | "flag"): string =>
  `INDEX(Liaison_Requests[${translate(`forms:requests.fields.${key}`)}],MATCH(${literal(at.request)},Liaison_Requests[${translate("forms:requests.fields.id")}],0))`;

export const opinionNameFormula = (at: OpinionReferences, words: FormulaWords): string =>
  `=IFERROR(IF(${at.request}="","",${inRegister(at, words, "name")}&""),"?")`;

export const opinionDueFormula = (at: OpinionReferences, words: FormulaWords): string =>
  `=IFERROR(IF(${at.request}="","",${inRegister(at, words, "answerDue")}),"?")`;

/** The how-manieth opinion on its request a row is, so that the printed form finds them one after the other: `R001|2`. */
export function opinionKeyFormula(at: OpinionReferences): string {
  const first = at.request.replace(/(\d+)$/, "$$$1");
  return `=IF(${at.request}="","",${at.request}&"|"&COUNTIFS(${first}:${at.request},${at.request}))`;
}

export function opinionFlagFormula(at: OpinionReferences, words: FormulaWords): string {
  const open = `IF(ISNUMBER(${at.due}),IF(${asOfName}>${at.due},Flag_Amber,Flag_Green),Flag_Unknown)`;
  const standing = `IF(IFERROR(${inRegister(at, words, "flag")}=Flag_Cancelled,FALSE),Flag_Cancelled,${open})`;
  return `=IFERROR(IF(AND(${at.request}="",${at.department}=""),"",IF(${at.opinion}<>"",Flag_Done,${standing})),Flag_Unknown)`;
}
