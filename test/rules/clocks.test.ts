/** Clocks at their limit, to the minute and to the day: exactly on it is on time, a minute more is late, and what is missing cannot be told. */
import fc from "fast-check";
import type { DayBasis } from "../../src/catalog/limits";
import { meetingRules } from "../../src/forms/minutes/meetings";
import { requestRules } from "../../src/forms/requests/rules";
import { judgeRegisters } from "../../src/judging/judge-rows";
import type { JudgedRegister } from "../../src/judging/judged-register";
import type { RegisterRules } from "../../src/rules/register-rules";
import type { Cell } from "../../src/rules/tracker-row";
import { kindRules } from "../parity/kinds-register";
import { context, day, english, rules } from "./cases";

const minute = 1 / 1440;
type Typed = Readonly<Record<string, Cell>>;

function judge(register: RegisterRules, row: Typed, moment: number, basis: DayBasis = "calendar"): JudgedRegister {
  const settings = rules(Object.fromEntries(["N3", "N4.1", "N6"].map((id) => [id, { basis }])));
  const facts = { ...context(), asOf: Math.floor(moment), moment, rule: (id: string) => settings[id], lists: { ...context().lists, urgencies: [{ label: "Urgent", state: "urgent" }] } };
  const judged = judgeRegisters(facts, [{ rules: register, rows: [{ row: 5, cells: row }], columns: new Set(Object.keys(row)) }], [], english).get(register.key);
  if (judged === undefined) throw new Error(register.key);
  return judged;
}

/** A moment of 2026, on the minute. */
const moments = fc.tuple(fc.integer({ min: day("2026-01-05"), max: day("2026-11-20") }), fc.integer({ min: 0, max: 1439 })).map(([date, minutes]) => date + minutes * minute);
const around = [-1, 0, 1] as const;
const meeting = (ended: Cell, sent: Cell): Typed => ({ id: "M001", meeting: "Weekly", started: typeof ended === "number" ? ended - 1 / 24 : "", ended, sent, recorder: "Ann" });

const { calendar } = context();

/** Minutes worked between two moments, day by day. */
function worked(from: number, to: number): number {
  const [first, last] = [Math.round(from * 1440), Math.round(to * 1440)];
  let count = 0;
  for (let date = Math.floor(from); date * 1440 < last; date += 1) {
    if (calendar.isWorkingDay(date)) count += Math.max(0, Math.min(last, (date + 1) * 1440) - Math.max(first, date * 1440));
  }
  return count;
}

describe("minutes within 24 hours (N6)", () => {
  test("sent after 23:59 or 24:00 they are in time, after 24:01 late", () => {
    fc.assert(fc.property(moments, (ended) => {
      for (const more of around) {
        const judged = judge(meetingRules, meeting(ended, ended + 1 + more * minute), ended + 9);
        expect([more, judged.flag(0), judged.reason(0) !== ""]).toEqual([more, "done", more > 0]);
      }
    }), { numRuns: 60 });
  });

  test("not sent they are red from 24:01 on", () => {
    fc.assert(fc.property(moments, (ended) => {
      for (const more of around) expect([more, judge(meetingRules, meeting(ended, ""), ended + 1 + more * minute).flag(0)]).toEqual([more, more > 0 ? "red" : "green"]);
    }), { numRuns: 60 });
  });

  test("in working time the clock stands still on days off, and runs on 班 days", () => {
    fc.assert(fc.property(moments, (ended) => {
      // The first moment at which more than 24 working hours have passed.
      let end = ended + 1;
      while (worked(ended, end) < 1440) end += (1440 - worked(ended, end)) * minute;
      for (const more of around) {
        const stop = end + more * minute;
        const late = worked(ended, stop) > 1440;
        expect([ended, more, judge(meetingRules, meeting(ended, ""), stop, "working").flag(0)]).toEqual([ended, more, late ? "red" : "green"]);
      }
    }), { numRuns: 40 });
  });

  test.each<[string, Cell]>([["blank", ""], ["a text", "yesterday"], ["no date", 1], ["an error", "#N/A"]])("an end that is %s cannot be told", (_what, ended) => {
    expect(judge(meetingRules, { ...meeting(ended, ""), started: day("2026-03-02") }, day("2026-03-09")).flag(0)).toBe("unknown");
  });

  test("a year that the calendar does not cover cannot be told in working time, and is told in calendar days", () => {
    const ended = day("2027-01-04") + 0.5;
    expect(judge(meetingRules, meeting(ended, ""), ended + 2, "working").flag(0)).toBe("unknown");
    expect(judge(meetingRules, meeting(ended, ""), ended + 2).flag(0)).toBe("red");
  });
});

test("what lies between a stop and a resumption is taken off, to the minute", () => {
  fc.assert(fc.property(moments, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 5000 }), (started, until, pause) => {
    const paused = started + until * minute;
    const resumed = paused + pause * minute;
    for (const more of around) {
      const row = { name: "A", started, paused, resumed, stopped: "", due: day("2026-12-20"), closed: "", risk: "", withdrawn: "", link: "" };
      const judged = judge(kindRules, row, started + 1 + (pause + more) * minute);
      expect(judged.triggers(0).some(({ rule }) => rule === "N3")).toBe(more > 0);
    }
  }), { numRuns: 50 });
});

test("a clock that was stopped and not resumed stands where it was", () => {
  const started = day("2026-03-02") + 0.25;
  const row = { name: "A", started, paused: started + 0.5, resumed: "", stopped: "", due: day("2026-12-20"), closed: "", risk: "", withdrawn: "", link: "" };
  expect(judge(kindRules, row, started + 30).fact("hours", 0)).toBe(12);
});

describe("answers within so many days (N4)", () => {
  const request = (submitted: number, answered: Cell): Typed => ({
    id: "R001", name: "A", urgency: "Urgent", submitted, firstResponse: submitted, answered, withdrawn: "", fromDepartment: "", toDepartment: "", departments: "", receiver: "Bo",
  });

  test("on the day they are due in time, a day later overdue", () => {
    fc.assert(fc.property(moments, (submitted) => {
      for (const more of around) {
        const judged = judge(requestRules, request(submitted, ""), Math.floor(submitted) + 3 + more + 0.5);
        expect([more, judged.triggers(0).some(({ rule }) => rule === "N4.1")]).toEqual([more, more > 0]);
      }
    }), { numRuns: 50 });
  });

  test("urgent on Friday 2026-02-13 in working days: due on the 25th, for the festival is off and two Saturdays are worked", () => {
    const late = (on: string): boolean => judge(requestRules, request(day("2026-02-13") + 0.4, ""), day(on) + 0.4, "working").triggers(0).some(({ rule }) => rule === "N4.1");
    expect(judge(requestRules, request(day("2026-02-13") + 0.4, ""), day("2026-02-20"), "working").fact("answerDue", 0)).toBe(day("2026-02-25"));
    expect(["2026-02-24", "2026-02-25", "2026-02-26"].map(late)).toEqual([false, false, true]);
  });
});

describe("where a clock stands, in a word (minutes, 24 hours)", () => {
  const ended = day("2026-03-02") + 0.5;
  const stands = (sent: Cell, moment: number): Cell => judge(meetingRules, meeting(ended, sent), moment).fact("clock", 0);

  test("it runs to three quarters of its limit, is nearly over up to the limit, and late a minute after it", () => {
    const at = [0, 17 * 60 + 59, 18 * 60, 1440, 1441].map((minutes) => stands("", ended + minutes * minute));
    expect(at).toEqual(["running", "running", "near", "near", "late"]);
  });

  test("stopped it was in time or late, whatever the time is now", () => {
    expect(
      [0, 1439, 1440, 1441].map((minutes) => stands(ended + minutes * minute, ended + 40))
    ).toEqual(["in-time", "in-time", "in-time", "late"]);
  });

  test.each<[string, Cell]>([["blank", ""], ["a text", "yesterday"]])("an end that is %s cannot be timed", (_what, end) => {
    expect(judge(meetingRules, { ...meeting(end, ""), started: day("2026-03-02") }, day("2026-03-09")).fact("clock", 0)).toBe("unknown");
  });

  test("an empty row has no clock, nor has a rule that is off; one that cannot be read cannot be timed", () => {
    expect(judge(meetingRules, { ...meeting("", ""), meeting: "" }, ended).fact("clock", 0)).toBe("");
    const under = (setting: Parameters<typeof rules>[0]): Cell => {
      const settings = rules(setting);
      const facts = { ...context(), asOf: Math.floor(ended), moment: ended, rule: (id: string) => settings[id] };
      const cells = meeting(ended, "");
      return judgeRegisters(
        facts, [{ rules: meetingRules, rows: [{ row: 5, cells }], columns: new Set(Object.keys(cells)) }], [], english
      ).get("minutes")?.fact("clock", 0) ?? "?";
    };
    expect(
      [under({}), under({ N6: { on: false } }), under({ N6: "unreadable" }), under({ N6: "gone" })]
    ).toEqual(["running", "", "unknown", "unknown"]);
  });
});

describe("where a request stands, by both of its clocks", () => {
  const submitted = day("2026-03-02") + 0.25;
  const stands = (more: Typed, days: number): Cell => judge(requestRules, {
    id: "R001", name: "A", urgency: "Urgent", submitted, firstResponse: "", answered: "", withdrawn: "", fromDepartment: "",
    toDepartment: "", departments: "", receiver: "Bo", ...more,
  }, submitted + days).fact("clock", 0);

  test("the first response first, then the answer; the worse of the two", () => {
    expect([0.5, 0.75, 1, 1 + minute].map((days) => stands({}, days))).toEqual(["running", "near", "near", "late"]);
    const first = { firstResponse: submitted + 0.5 };
    expect([1, 2, 3, 4].map((days) => stands(first, days))).toEqual(["running", "running", "near", "late"]);
    expect(stands({ ...first, answered: submitted + 3 }, 9)).toBe("in-time");
    expect(stands({ ...first, answered: submitted + 4 }, 9)).toBe("late");
    expect(stands({ firstResponse: submitted + 2, answered: submitted + 2 }, 9)).toBe("late");
    expect(stands({ withdrawn: "Yes" }, 9)).toBe("");
    expect(stands({ submitted: "" }, 9)).toBe("unknown");
  });
});
