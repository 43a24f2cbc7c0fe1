import { LiaisonError } from "../../src/domain/liaison-error";
import { formatDay, formatMoment } from "../../src/taskpane/format/dates";
import { formatRate, percentOf } from "../../src/taskpane/format/figures";
import { rowRanges } from "../../src/taskpane/format/row-ranges";
import { describeFailure, isQuietCancel } from "../../src/taskpane/model/failure";
import { addDepartments, emptyDraft, hasTooFewDepartments, projectFrom } from "../../src/taskpane/pages/generate/project-draft";
import { ribbonButtons } from "../../src/taskpane/ribbon";
import { readStartRequest } from "../../src/taskpane/start-request";
import { luminance, themeKind } from "../../src/taskpane/theme/theme-kind";

describe("dates and figures", () => {
  test("a serial reads as a day of the language, wherever the machine stands", () => {
    expect(formatDay(46099, "zh-CN")).toBe("2026年3月18日");
    expect(formatDay(46099, "en-US")).toBe("Mar 18, 2026");
  });
  test("the time of day is the workbook's wall clock", () => {
    expect(formatMoment(46099, "en-US")).toBe("Mar 18, 2026");
    expect(formatMoment(46099.5, "zh-CN")).toContain("12:00");
  });
  test("a rate stands with its denominator; nothing judged is no rate, not 0 %", () => {
    expect(formatRate({ onTime: 3, judged: 4, onTimeRate: 0.75 }, "en-US")).toBe("3/4 · 75%");
    expect(formatRate({ onTime: 0, judged: 0, onTimeRate: null }, "zh-CN")).toBe("— (0)");
    expect(formatRate({ onTime: 0, judged: 2, onTimeRate: 0 }, "zh-CN")).toBe("0/2 · 0%");
  });
  test("progress stays within 0 and 100", () => {
    expect([percentOf(0, 0), percentOf(1, 3), percentOf(9, 3)]).toEqual([0, 33, 100]);
  });
  test("rows that follow each other become one range", () => {
    expect(rowRanges([12, 5, 6, 7])).toBe("5–7, 12");
    expect(rowRanges([])).toBe("");
  });
});

describe("project form", () => {
  test("departments are split at any comma, trimmed, and not repeated", () => {
    expect(addDepartments(["市场部"], " 技术部，运营部、市场部;; ")).toEqual(["市场部", "技术部", "运营部"]);
  });
  test("the lead department counts among the two that a cooperation needs (N14)", () => {
    const draft = { ...emptyDraft, leadDepartment: "产品部" };
    expect([{ ...emptyDraft, leadDepartment: "  " }, draft, { ...draft, departments: ["产品部"] }, { ...draft, departments: ["市场部"] }].map(hasTooFewDepartments)).toEqual([false, true, true, false]);
  });
  test("the project has the lead department first", () => {
    const draft = { name: " a ", goal: "", leadDepartment: "产品部", projectLead: "李明", departments: ["市场部", "产品部"] };
    expect(projectFrom(draft, "Asia/Shanghai")).toEqual({ name: "a", goal: "", leadDepartment: "产品部", projectLead: "李明", departments: ["产品部", "市场部"], timeZone: "Asia/Shanghai" });
  });
});

describe("failures", () => {
  test("our own errors keep code, values, steps, and what the host said", () => {
    const failure = describeFailure(new LiaisonError("partly-applied", { steps: 1 }, { done: ["read"], cause: { code: "AccessDenied", message: "no" } }));
    expect(failure).toMatchObject({ code: "partly-applied", values: { steps: 1 }, done: ["read"], hostMessage: "AccessDenied: no" });
  });
  test("anything else is a fault of ours, with its own words", () => {
    expect(describeFailure(new TypeError("x is undefined"))).toEqual(
      { code: "unexpected", values: {}, done: [], untouched: false, hostMessage: "x is undefined", places: [] }
    );
    expect(describeFailure("plain")).toMatchObject({ hostMessage: "plain" });
  });
  test("a host error's code is told once", () => {
    const cause = Object.assign(new Error("Denied"), { code: "AccessDenied" });
    expect(describeFailure(new LiaisonError("sheet-protected", {}, { cause })).hostMessage).toBe("AccessDenied: Denied");
  });
  test("cancelling is quiet only while nothing was written", () => {
    expect(isQuietCancel(describeFailure(new LiaisonError("cancelled", {}, { untouched: true })))).toBe(true);
    expect(isQuietCancel(describeFailure(new LiaisonError("cancelled", {}, { done: ["add-sheets"] })))).toBe(false);
  });
});

describe("theme", () => {
  const light = { dark: false, forcedColors: false };
  test.each([
    ["#ffffff", "#000000", "light"],
    ["#262626", "#ffffff", "dark"],
    ["666666", "ffffff", "dark"],
    ["#000000", "#FFFFFF", "contrast"],
  ] as const)("Office's background %s with text %s is %s", (bodyBackgroundColor, bodyForegroundColor, kind) => {
    expect(themeKind({ bodyBackgroundColor, bodyForegroundColor }, { dark: true, forcedColors: false })).toBe(kind);
  });
  test("without Office's colours the system decides", () => {
    expect(themeKind(undefined, light)).toBe("light");
    expect(themeKind(undefined, { dark: true, forcedColors: false })).toBe("dark");
    expect(themeKind({ bodyBackgroundColor: "", bodyForegroundColor: "" }, { dark: true, forcedColors: false })).toBe("dark");
  });
  test("forced colours come before all", () => {
    expect(themeKind({ bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#000000" }, { dark: false, forcedColors: true })).toBe("forced");
  });
  test("what is no triplet has no luminance", () => {
    expect([luminance("#fff"), luminance(undefined), luminance("#ffffff")]).toEqual([undefined, undefined, 1]);
  });
});

describe("ribbon", () => {
  test("each button's address is read back as its page and action", () => {
    expect(ribbonButtons.map(({ query }) => readStartRequest(query))).toEqual([
      { page: "overview" },
      { page: "generate" },
      { page: "findings", run: "check" },
      { page: "refresh", run: "refresh" },
    ]);
  });
  test("Office's own parameters and unknown values are passed over", () => {
    expect(readStartRequest("?_host_Info=Excel$Win32$16.01&page=nowhere&run=delete")).toEqual({ page: "overview" });
    expect(readStartRequest("?page=findings&run=check&_host_Info=Excel")).toEqual({ page: "findings", run: "check" });
  });
});
