/** What is said of who does what: each situation alone, beside one in which nothing is to be said. */
import type { DutyRuleId } from "../../src/catalog/duties";
import type { RuleSeverity } from "../../src/catalog/limits";
import type { RaciRole } from "../../src/domain/duties/raci";
import { checkDuties, departmentsWithoutDuty } from "../../src/rules/checks/check-duties";
import type { DutyContext, DutyGroup, DutyPart } from "../../src/rules/checks/duty-group";

type Person = readonly [role: RaciRole, person: string, department?: string];

const levels: Readonly<Record<DutyRuleId, RuleSeverity | undefined>> = { D1: "red", D2: "amber", D3: "amber", D4: "amber", D5: "red" };
const context: DutyContext = {
  sheet: "Duties", levels, departments: ["Sales", "Legal"], names: true, headerCell: "B4",
  roster: [
    { name: "Ann", department: "Sales", aliases: ["AL"] }, { name: "Bo", department: "Legal", aliases: [] },
    { name: "Sales Smith", department: "Sales", aliases: [] },
  ],
};

/** A duty in rows from 5 on; its own cell is the first row's. */
function duty(name: string, people: readonly Person[], row = 5, department = "Sales"): DutyGroup {
  const parts = people.map(([role, person, of = "Sales"], index): DutyPart => (
    { role, person, department: of, cell: `E${row + index}`, personCell: `D${row + index}`, id: `D00${row + index}` }
  ));
  return { duty: name, cell: `C${row}`, id: `D00${row}`, department, parts, unknown: [] };
}

const whole: readonly Person[] = [["A", "Ann"], ["R", "Bo", "Legal"]];

function told(groups: readonly DutyGroup[], more: Partial<DutyContext> = {}): readonly string[] {
  return checkDuties(groups, { ...context, ...more }).map(
    ({ rule, severity, cell, message }) => `${rule} ${severity} ${cell} ${message.replace(/\.message$/, "")}`
  );
}

test("a duty with one who answers, one who does it and every department in it has nothing to be said", () => {
  expect(told([duty("Budget", whole)])).toEqual([]);
});

test.each<[string, readonly DutyGroup[], readonly string[]]>([
  ["nobody answers although somebody does it", [duty("Budget", [["R", "Ann"], ["C", "Bo", "Legal"]])], ["D1 red C5 duty-no-a"]],
  ["two answer", [duty("Budget", [["A", "Ann"], ["A", "Bo", "Legal"], ["R", "Bo", "Legal"]])], ["D1 red E6 duty-several-a"]],
  ["nobody does it", [duty("Budget", [["A", "Ann"], ["I", "Bo", "Legal"]])], ["D2 amber C5 duty-no-r"]],
  ["the same role of the same person twice", [duty("Budget", [...whole, ["R", " bo", "LEGAL"]])], ["D3 amber E7 duty-role-twice"]],
  ["the same name in two departments is two people", [duty("Budget", [...whole, ["R", "Bo", "Sales"]])], []],
  ["two rows that wait for a person are no repetition", [duty("Budget", [...whole, ["C", ""], ["C", ""]])], []],
  ["a blank person answers", [duty("Budget", [["A", ""], ["R", "Bo", "Legal"]])], ["D5 red D5 duty-a-nobody"]],
  ["nobody in particular answers", [duty("Budget", [["A", "TBD"], ["R", "Bo", "Legal"]])], ["D5 red D5 duty-a-placeholder"]],
  ["two people in one cell answer", [duty("Budget", [["A", "Ann、Bo"], ["R", "Bo", "Legal"]])], ["D5 red D5 duty-a-several"]],
  ["a department answers", [duty("Budget", [["A", "legal"], ["R", "Bo", "Legal"]])], ["D5 red D5 duty-a-team"]],
  ["a stranger answers", [duty("Budget", [["A", "Zebulon"], ["R", "Bo", "Legal"]])], ["D5 red D5 duty-a-unknown"]],
  ["a misspelt name answers", [duty("Budget", [["A", "Sales Smitth"], ["R", "Bo", "Legal"]])], ["D5 red D5 duty-a-misspelt"]],
  ["an alias answers", [duty("Budget", [["A", "al"], ["R", "Bo", "Legal"]])], ["D5 note D5 owner-alias"]],
  ["one duty in two lines", [duty("Budget plan", whole), duty("budget  Plan", whole, 9)], ["D3 amber C9 duty-twice"]],
  ["a slip apart, in five letters", [duty("Plans", whole), duty("Plant", whole, 9)], ["D3 note C9 duty-similar"]],
  ["a slip apart in four letters is another duty", [duty("Plan", whole), duty("Play", whole, 9)], []],
  ["another number is another duty", [duty("Milestone 1", whole), duty("Milestone 2", whole, 9)], []],
  ["a department without any duty", [duty("Budget", [["A", "Ann"], ["R", "Ann"]])], ["D4 amber B4 department-idle"]],
  ["a department that only is told", [duty("Budget", [["A", "Ann"], ["R", "Ann"], ["I", "Bo", "legal"]])], []],
])("%s", (_what, groups, expected) => {
  expect(told(groups)).toEqual(expected);
});

test("a list without a single duty accuses no department", () => {
  expect(told([])).toEqual([]);
});

test("a rule that is off says nothing, and the others go on", () => {
  const groups = [duty("Budget", [["I", "Ann"]])];
  expect(told(groups, { levels: { ...levels, D1: undefined, D4: undefined } })).toEqual(["D2 amber C5 duty-no-r"]);
});

test("where headings are posts or there is no roster nobody is called unknown", () => {
  const groups = [duty("Budget", [["A", "Zebulon"], ["R", "Bo", "Legal"]])];
  expect(told(groups, { names: false })).toEqual([]);
  expect(told(groups, { roster: undefined })).toEqual([]);
});

test("all who answer are named with their number", () => {
  const [found] = checkDuties([duty("Budget", [["A", "Ann"], ["A", "Bo"], ["A", "AL"], ["R", "Bo", "Legal"]])], context);
  expect(found?.values).toMatchObject({ count: 3, names: "Ann / Bo / AL" });
});

test("what is no role is told at its cell", () => {
  const group = { ...duty("Budget", whole), unknown: [{ text: "X", person: "Bo", cell: "E8", id: "D008" }] };
  expect(told([group])).toEqual(["C-ROLE warning E8 role-unknown"]);
});

test("departments are told apart without regard to case, in the duty's own row and in its people's", () => {
  expect(departmentsWithoutDuty([duty("Budget", [["R", "Bo", "legal"]], 5, "SALES")], ["Sales", "Legal", "Design"])).toEqual(["Design"]);
});
