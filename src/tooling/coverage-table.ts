import type { Field } from "../catalog/field";
import type { Form, Registry } from "../excel/form";
import { languages } from "../domain/language";
import { translator } from "../locales/translate";

/** Where a step of the guides is done: forms by their keys, and the test that does it, from the root. */
interface Step {
  readonly id: string;
  readonly what: string;
  readonly forms: readonly string[];
  readonly test: string;
}

/** The steps that the guides ask software to support, in their order. */
export const steps: readonly Step[] = [
  { id: "P1", what: "A request is complete: five questions", forms: ["requests"], test: "test/actions/requests.test.ts" },
  { id: "P2", what: "It is numbered and routed", forms: ["requests"], test: "test/actions/requests/submit-request.test.ts" },
  { id: "P3", what: "It is rated", forms: ["requests", "consents"], test: "test/forms/planted-faults.test.ts" },
  { id: "P4", what: "Clocks of the response", forms: ["requests"], test: "test/parity/requests-parity.test.ts" },
  { id: "P5", what: "Each department's consent", forms: ["requests", "consents"], test: "test/forms/planted-faults.test.ts" },
  { id: "P6", what: "Charter and approval", forms: ["charters"], test: "test/forms/planted-faults.test.ts" },
  { id: "P7", what: "Roster with liaisons", forms: ["tracker"], test: "test/actions/generate/generate.test.ts" },
  { id: "P8", what: "Duties without overlap or gap", forms: ["duties"], test: "test/actions/check-duties.test.ts" },
  { id: "P9", what: "Tasks with owner, dates, deliverable, standard", forms: ["tracker"], test: "test/parity/tracker-parity.test.ts" },
  { id: "P10", what: "Resources, clashes, higher priority first", forms: ["resourceLoans"], test: "test/forms/one-fault-one-rule.test.ts" },
  { id: "P11", what: "Risks with plan and buffer", forms: ["risks"], test: "test/parity/rule-parity.test.ts" },
  { id: "P12", what: "Plan approved, then published", forms: ["plans"], test: "test/forms/planted-faults.test.ts" },
  { id: "P13", what: "Update and four-point report", forms: ["tracker", "weeklyReports"], test: "test/forms/one-fault-one-rule.test.ts" },
  { id: "P14", what: "Minutes within 24 hours, items with owner and date", forms: ["minutes"], test: "test/parity/rule-parity.test.ts" },
  { id: "P15", what: "Red flags and their reasons", forms: ["tracker", "minutes"], test: "test/actions/check/check.test.ts" },
  { id: "P16", what: "Answer to a request for help within 24 hours", forms: ["requests"], test: "test/parity/requests-parity.test.ts" },
  { id: "P17", what: "Resource letter and return", forms: ["resourceLoans"], test: "test/forms/one-fault-one-rule.test.ts" },
  { id: "P18", what: "Milestone note the day before, confirmed", forms: ["milestoneNotes"], test: "test/forms/one-fault-one-rule.test.ts" },
  { id: "P19", what: "Joint review as a gate", forms: ["reviews"], test: "test/forms/one-fault-one-rule.test.ts" },
  { id: "P20", what: "Issue, escalation, ruling", forms: ["escalations"], test: "test/forms/one-fault-one-rule.test.ts" },
  { id: "P21", what: "Change, first approver, all informed", forms: ["changes"], test: "test/forms/one-fault-one-rule.test.ts" },
  { id: "P22", what: "Self-check, acceptance, rectification", forms: ["acceptances"], test: "test/forms/planted-faults.test.ts" },
  { id: "P23", what: "Retrospective on four dimensions", forms: ["retrospectives"], test: "test/forms/planted-faults.test.ts" },
  { id: "P24", what: "Leftovers with owner and date", forms: ["leftovers"], test: "test/forms/planted-faults.test.ts" },
  { id: "P25", what: "Archive complete and well named", forms: ["archives"], test: "test/forms/planted-faults.test.ts" },
  { id: "P26", what: "Summaries of a period", forms: ["tracker", "governance"], test: "test/forms/tracker-oracle.test.ts" },
  { id: "P27", what: "Appraisal, 360° review, awards", forms: ["appraisals"], test: "test/forms/one-fault-one-rule.test.ts" },
];

/** Forms of the guides that every workbook has: they are no choice of the Generate page. */
export const always: Readonly<Record<string, string>> = { F21: "roster" };

/** The forms of the guides, F1 to F24. */
export const guideForms: readonly string[] = Array.from({ length: 24 }, (_, index) => `F${index + 1}`);

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [line(head), line(head.map(() => "---")), ...rows.map(line)];
const both = (key: string): string => languages.map((language) => translator(language)(key)).join(" · ");

/** Fields of a form that the guides list (`E`) or imply (`T`), and ours. */
function fieldsOf({ sheets }: Form, source: "E" | "T" | "ours"): readonly string[] {
  const from = (field: Field): boolean => (source === "ours" ? !/^F\d+ [ET]$/.test(field.source) : field.source.endsWith(` ${source}`));
  return sheets.flatMap(({ register }) => (register?.fields ?? []).filter(from).map(({ key }) => key));
}

/** The page `src/guides/coverage.md`: what of the guides stands where. */
export function coveragePage({ forms }: Pick<Registry, "forms">): string {
  const rows = guideForms.flatMap((id): readonly (readonly string[])[] => {
    const sheet = always[id];
    if (sheet !== undefined) return [[id, both(`forms:sheets.${sheet}`), sheet, "", "", "", ""]];
    return forms.filter(({ guides }) => guides.includes(id)).map((form) => [
      id, both(`forms:choice.${form.key}.name`), form.sheets.map(({ key }) => key).join(", "), fieldsOf(form, "E").join(", "), fieldsOf(form, "T").join(", "),
      String(fieldsOf(form, "ours").length), form.limits.map((limit) => limit.id).join(" "),
    ]);
  });
  return [
    "# What of the guides stands where", "",
    "Made by `npm run coverage:write` from the forms; a test compares it with them.", "",
    "## Forms", "", ...table(["guide", "form", "sheets", "fields that the guide lists", "fields that it implies", "ours", "rules"], rows), "",
    "## Steps", "",
    ...table(["step", "what", "forms", "test"], steps.map(({ id, what, forms: keys, test }) => [id, what, keys.join(", "), `[${test}](../../${test})`])), "",
  ].join("\n");
}
