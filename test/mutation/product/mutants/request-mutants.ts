import type { ProductMutant } from "../product-mutant";

const caught = (by: string) => (file: string, bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: `${file}.ts`, find, replace, caughtBy: { file: `${by}.test.ts` },
});
const duties = caught("rules/check-duties");
const requests = caught("rules/check-requests");

/** Bugs in what is said of duties, requests and opinions. */
export const requestMutants: readonly ProductMutant[] = [
  duties(
    "rules/checks/check-duties", "third accountable is hidden: D1 wants three", "if (second === undefined) return [];",
    "if (all.length < 3 || second === undefined) return [];",
  ),
  duties(
    "rules/checks/check-duties", "nobody accountable is fine when somebody is responsible", "if (all.length === 0) return dutyFinding",
    "if (all.length === 0 && group.parts.length === 0) return dutyFinding",
  ),
  duties(
    "rules/checks/check-duties", "one name in two departments is one person", "compactKey(part.person), compactKey(part.department)].join",
    "compactKey(part.person)].join",
  ),
  duties(
    "rules/checks/check-duties", "two rows that wait for a person repeat each other",
    "const again = part.person !== \"\" && seen.has(key);",
    "const again = seen.has(key);",
  ),
  duties(
    "rules/checks/check-duties", "departments named in parts are idle", "[department, ...parts.map((part) => part.department)]",
    "[department]",
  ),
  duties("rules/checks/check-duties", "a department in other letters is idle", "!busy.has(textKey(department))", "!busy.has(department)"),
  duties("rules/checks/check-duties", "a list without duties accuses every department", "if (groups.length === 0) return [];", ""),
  duties(
    "rules/checks/check-duties", "a team may be accountable", "if (teams.has(compactKey(part.person))) return say(\"duty-a-team\");", "",
  ),
  duties("rules/checks/check-duties", "nearly the same words of five letters are passed over", "< 5 ||", "< 9 ||"),
  requests(
    "rules/requests/check-opinions", "the department that asks is asked",
    ".filter((department) => textKey(department) !== own);", ".filter((department) => textKey(department) !== \"\" || own === \"\");",
  ),
  requests(
    "rules/requests/check-opinions", "a condition needs no words", "(given === \"conditional\" || given === \"disagree\")",
    "(given === \"disagree\")",
  ),
  requests(
    "rules/requests/check-opinions", "a department may speak twice", "(same === undefined || department === \"\" ? []",
    "(same === undefined || department !== \"\" ? []",
  ),
  requests(
    "rules/requests/check-opinions", "departments are missed on the day of the answer", "context.asOf <= answerDue",
    "context.asOf < answerDue",
  ),
  requests(
    "rules/requests/check-opinions", "departments are missed at a withdrawn request",
    "request.flag === \"\" || request.flag === \"cancelled\" ||",
    "request.flag === \"\" ||",
  ),
  requests(
    "rules/requests/check-opinions", "opinions are told apart by case", "`${textKey(String(request))}\\n${textKey(String(department))}`",
    "`${String(request)}\\n${String(department)}`",
  ),
  requests("rules/requests/check-requests", "answered at the minute of submission is before", "a > b;", "a >= b;"),
  requests(
    "rules/requests/check-requests", "wanted on the day submitted is too early", "wantedBy < Math.floor(submitted)", "wantedBy < submitted",
  ),
  requests(
    "rules/requests/check-requests", "this afternoon lies in the future", "isPlausibleDate(value) && Math.floor(value) > asOf",
    "isPlausibleDate(value) && value > asOf",
  ),
  requests(
    "rules/requests/check-requests", "an answer may come before its request",
    "for (const [key, value] of [[\"firstResponse\", firstResponse], [\"answered\", answered]] as const) {\n    if (later",
    "for (const [key, value] of [[\"firstResponse\", firstResponse]] as const) {\n    if (later",
  ),
  requests(
    "rules/requests/check-requests", "a submission may lie in the future",
    "[[\"submitted\", submitted], [\"firstResponse\", firstResponse], [\"answered\", answered]]",
    "[[\"firstResponse\", firstResponse], [\"answered\", answered]]",
  ),
  requests(
    "rules/requests/check-requests", "asked of oneself in other letters is asked of somebody",
    "compactKey(cellText(receiver)) === compactKey(cellText(requester))", "cellText(receiver) === cellText(requester)",
  ),
  requests(
    "rules/requests/check-requests", "any word means withdrawn or not", "if (withdrawn !== \"\" && readYesNo(withdrawn) === undefined)",
    "if (withdrawn === \"\" && readYesNo(withdrawn) === undefined)",
  ),
  requests(
    "rules/requests/check-requests", "a number in the outcome measures nothing", "[background, standard, outcome].some",
    "[background, standard].some",
  ),
  requests(
    "rules/requests/departments", "departments are told apart by case", "replaceAll(\" \", \"\").toUpperCase()", "replaceAll(\" \", \"\")",
  ),
  requests("rules/requests/departments", "part of a name is a department", "mark: `${between}${bare(name)}${between}`", "mark: bare(name)"),
  requests(
    "rules/requests/refuse-request", "two departments are too few", "departmentsOf(named, context.departments).length < N14.limit",
    "departmentsOf(named, context.departments).length <= N14.limit",
  ),
  requests("rules/requests/refuse-request", "five questions asked though off", "!N15.readable || !N15.on ? []", "!N15.readable ? []"),
  requests(
    "rules/requests/refuse-request", "wanted on the day of its submission is too early", "value < Math.floor(submitted) ?",
    "value <= Math.floor(submitted) ?",
  ),
  requests(
    "rules/requests/refuse-request", "an alias is taken for a name of the roster", "match(name).kind === \"known\" ?",
    "match(name).kind !== \"unknown\" ?",
  ),
  requests(
    "rules/requests/refuse-request", "any urgency is taken", "context.urgencies.some(({ label }) => label === cell(\"urgency\"))",
    "context.urgencies.length > 0",
  ),
];
