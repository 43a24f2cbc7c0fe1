/** One planted fault, one finding: rows that are sound but for one thing set off the one rule that speaks of it. */
import { registry } from "../../src/forms/registry";
import { judgeRegisters } from "../../src/judging/judge-rows";
import type { Cell } from "../../src/rules/tracker-row";
import { cell, context, english } from "../rules/cases";

type Cells = Readonly<Record<string, Cell>>;

interface Planted {
  readonly register: string;
  /** A sound row as of 2026-05-20; dates are ISO texts. */
  readonly sound: Cells;
  /** Its flag. */
  readonly flag: string;
  /** Rows of other registers that it is judged with. */
  readonly beside?: Readonly<Record<string, readonly Cells[]>>;
  readonly faults: readonly (readonly [what: string, changes: Cells, flag: string, rule: string])[];
}

const dimensions = { goal: "g", process: "p", communication: "c", risk: "r" } as const;

const planted: readonly Planted[] = [
  {
    register: "consents", flag: "green",
    sound: { id: "CN001", request: "R001", department: "Sales", person: "Ann", asked: "2026-05-18", due: "2026-05-22" },
    faults: [
      ["an answer that is overdue", { due: "2026-05-19" }, "red", "CN1"],
      ["no date to answer by", { due: "" }, "amber", "CN2"],
      ["a bare confirmation", { confirmation: "Confirmed", answered: "2026-05-19" }, "amber", "CN3"],
      ["a text that was changed after it was signed", {
        confirmation: "Confirmed", answered: "2026-05-19", understanding: "u", commitment: "c", sealed: "text:2026-05-19 another text",
        sealedOn: "2026-05-19",
      }, "done", "CN5"],
      ["a reservation that is not told", { confirmation: "Reservations", answered: "2026-05-19" }, "amber", "CN4"],
    ],
  },
  {
    register: "charters", flag: "green",
    sound: {
      id: "CH001", project: "Campaign", leadDepartment: "Sales", lead: "Ann", start: "2026-06-01", due: "2026-07-01",
      submitted: "2026-05-18", approver: "Bo", goal: "g",
      scope: "s", departments: "d", milestones: "m", deliverables: "e", resources: "r",
    },
    faults: [
      ["handed in without milestones", { milestones: "" }, "amber", "CH1"],
      ["approved without a lead", { decision: "Agree", approved: "2026-05-19", lead: "" }, "red", "CH2"],
      ["begun without approval", { start: "2026-05-20" }, "red", "CH3"],
      ["no decision for ten days", { submitted: "2026-05-08" }, "amber", "CH4"],
      ["a decision of no day", { decision: "Agree" }, "amber", "CH5"],
      ["a condition that nobody knows", { decision: "Agree with conditions", approved: "2026-05-19" }, "amber", "CH6"],
    ],
  },
  {
    register: "plans", flag: "green", sound: { id: "PL001", plan: "Plan", owner: "Ann", submitted: "2026-05-19", approver: "Bo" },
    faults: [
      ["published without approval", { published: "2026-05-20" }, "red", "PL1"],
      ["handed in without an approver", { approver: "" }, "amber", "PL3"],
      ["approved and not published", { decision: "Agree", approved: "2026-05-14" }, "amber", "PL4"],
      ["a decision of no day", { decision: "Agree" }, "amber", "PL5"],
      ["a condition that nobody knows", { decision: "Agree with conditions", approved: "2026-05-19" }, "amber", "PL6"],
    ],
  },
  {
    register: "plans", flag: "green", sound: { id: "PL001", plan: "Plan", owner: "Ann", approver: "Bo" },
    beside: { planContents: [{ plan: "PL001", part: "Goal", owner: "Ann", due: "2026-06-01" }] },
    faults: [["handed in with an open part", { submitted: "2026-05-19" }, "amber", "PL2"]],
  },
  {
    register: "planContents", flag: "green", sound: { plan: "PL001", part: "Goal", owner: "Ann", due: "2026-06-01" },
    faults: [
      ["not complete, no date", { due: "" }, "amber", "PL7"],
      ["not complete in time", { due: "2026-05-18" }, "red", "PL8"],
      ["complete without a word", { complete: "Yes" }, "amber", "PL9"],
    ],
  },
  {
    register: "flowSteps", flag: "green",
    sound: { id: "ST002", step: "Build", department: "Sales", inputs: "i", outputs: "o", next: "ST003" },
    beside: { flowSteps: [{ id: "ST001", step: "Plan", department: "Sales", inputs: "i", outputs: "o", place: "First", next: "ST002" }] },
    faults: [
      ["no outputs", { outputs: "" }, "amber", "FS1"],
      ["a decision without the way of a no", { decision: "Is it good" }, "amber", "FS2"],
      ["a dead end", { next: "" }, "amber", "FS3"],
      ["a step that nothing leads to", { id: "ST009" }, "amber", "FS4"],
    ],
  },
  {
    register: "channels", flag: "green",
    sound: { id: "CM001", channel: "Weekly", frequency: "Weekly", minutes: 45, owner: "Ann", started: "2026-05-01", last: "2026-05-14" },
    faults: [
      ["a weekly meeting of 20 minutes", { minutes: 20 }, "amber", "N11.1"],
      ["a weekly meeting of 90 minutes", { minutes: 90 }, "amber", "N11.2"],
      ["a missed week", { last: "2026-05-12" }, "amber", "N12.2"],
      ["a missed quarter", { frequency: "Quarterly", last: "2026-02-10", started: "2026-01-01" }, "amber", "N12.5"],
      ["nobody calls it", { owner: "" }, "amber", "CM1"],
    ],
  },
  {
    register: "acceptances", flag: "green", sound: { id: "AC001", deliverable: "Page", owner: "Ann", due: "2026-05-22", selfCheck: "Pass" },
    faults: [
      ["checked together before the self-check", { selfCheck: "", result: "Pass", actual: "a" }, "red", "AC1"],
      ["failed, and no actual figure", { result: "Fail", rectification: "r", rectifyBy: "2026-05-25" }, "amber", "AC2"],
      ["failed, and nobody says what to put right", { result: "Fail", actual: "a", rectifyBy: "2026-05-25" }, "red", "AC3"],
      ["put right too late", { result: "Fail", actual: "a", rectification: "r", rectifyBy: "2026-05-19" }, "red", "AC4"],
      ["not checked on the planned day", { due: "2026-05-18" }, "red", "AC5"],
      ["failed again", { result: "Fail", actual: "a", rectification: "r", rectifyBy: "2026-05-25", recheck: "Fail" }, "red", "AC6"],
      ["a re-check of what was never checked", { recheck: "Pass" }, "amber", "AC7"],
    ],
  },
  {
    register: "signatures", flag: "green", sound: { acceptance: "AC002", department: "Sales" },
    beside: { acceptances: [{ id: "AC001", deliverable: "Page", owner: "Ann", due: "2026-05-18", selfCheck: "Pass", result: "Pass" }] },
    faults: [
      ["accepted and not signed", { acceptance: "AC001" }, "amber", "AS1"],
      ["a condition that nobody knows", { opinion: "Agree with conditions", signedOn: "2026-05-19" }, "amber", "AS2"],
      ["a department that disagrees", { acceptance: "AC001", opinion: "Disagree", signedOn: "2026-05-19", text: "t" }, "red", "AS3"],
    ],
  },
  {
    register: "retrospectives", flag: "green", sound: { id: "RT001", subject: "Stage", host: "Ann", due: "2026-05-22" },
    faults: [
      ["not held in time", { due: "2026-05-19" }, "red", "RT1"],
      ["three dimensions of four", { ...dimensions, held: "2026-05-19", risk: "" }, "amber", "RT2"],
      ["improvements of nobody", { ...dimensions, held: "2026-05-19", improvements: "i" }, "amber", "RT3"],
      [
        "improvements that are late",
        { ...dimensions, held: "2026-05-10", improvements: "i", improver: "Bo", improveBy: "2026-05-18" }, "red", "RT4",
      ],
    ],
  },
  {
    register: "leftovers", flag: "green", sound: { id: "LO001", item: "Sharing", owner: "Ann", due: "2026-06-01" },
    faults: [
      ["nobody carries it on", { owner: "" }, "red", "LO1"],
      ["no date", { due: "" }, "red", "LO2"],
      ["overdue", { due: "2026-05-18" }, "red", "LO3"],
    ],
  },
  {
    register: "archives", flag: "done",
    sound: { id: "AR001", file: "Charter", complete: "Yes", name: "Campaign-Charter-2026-05-19.pdf", location: "Drive", due: "2026-06-01" },
    faults: [
      ["another project's name", { name: "Fair-Charter-2026-05-19.pdf" }, "amber", "N16"],
      ["no date in the name", { name: "Campaign-Charter-final.pdf" }, "amber", "N16"],
      ["a day that there is not", { name: "Campaign-20260230" }, "amber", "N16"],
      ["nowhere to be found", { location: "" }, "amber", "AR1"],
      ["incomplete without a date", { complete: "No", due: "" }, "amber", "AR2"],
      ["incomplete past its date", { complete: "", due: "2026-05-18" }, "red", "AR3"],
    ],
  },
];

function judge({ register, beside = {} }: Planted, row: Cells) {
  const keys = [...new Set([register, ...Object.keys(beside)])];
  const all = judgeRegisters({ ...context(), project: "Campaign" }, keys.map((key) => {
    const { rules, fields } = registry.register(key);
    const rows = [...(key === register ? [row] : []), ...(beside[key] ?? [])].map((cells, index) => ({
      row: 5 + index, cells: Object.fromEntries(fields.map((field) => [field.key, cell(cells[field.key] ?? "")])),
    }));
    return { rules, rows, columns: new Set(fields.map((field) => field.key)) };
  }), registry.feeds, english);
  const judged = all.get(register);
  if (judged === undefined) throw new Error(register);
  const typed = judged.contradictions(0);
  return {
    flag: judged.flag(0), rules: [...judged.triggers(0), ...typed].map(({ rule }) => rule),
    reason: [judged.reason(0), ...typed.map(({ sentence }) => sentence)].join(" "),
  };
}

describe.each(planted.map((one, place) => [`${one.register} ${place}`, one] as const))("%s", (_name, one) => {
  test("a sound row sets off nothing", () => {
    expect(judge(one, one.sound)).toMatchObject({ flag: one.flag, rules: [] });
  });

  test.each(one.faults)("%s", (_what, changes, flag, rule) => {
    const { reason, ...told } = judge(one, { ...one.sound, ...changes });
    expect(told).toEqual({ flag, rules: [rule] });
    // Its sentence begins with the rule of the guides, and nothing is left to be filled in.
    expect(reason).toContain(rule.replace(/\.\d$/, ""));
    expect(reason).not.toMatch(/\{\{|undefined/);
  });
});

test("every rule of these forms is planted once", () => {
  const told = new Set(planted.flatMap(({ faults }) => faults.map(([, , , rule]) => rule)));
  const forms = registry.forms.filter(({ sheets }) => sheets.some(({ key }) => planted.some(({ register }) => register === key)));
  const cadences = ["N12.1", "N12.3", "N12.4"];
  expect(forms.flatMap(({ limits }) => limits.map(({ id }) => id)).filter((id) => !told.has(id) && !cadences.includes(id))).toEqual([]);
});
