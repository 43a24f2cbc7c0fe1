import { demoProject } from "../../src/forms/demo-project";
import { severityLevels } from "../../src/catalog/limits";
import { registry } from "../../src/forms/registry";
import { flags, priorities, taskStates } from "../../src/catalog/lists";
import { leastTrackerRows, spareTrackerRows, trackerFields } from "../../src/catalog/tracker";
import { languages } from "../../src/domain/language";
import { textKey } from "../../src/domain/text/text-key";
import { translator } from "../../src/locales/translate";

const asOf = 46162;

describe.each(languages)("%s", (language) => {
  const say = translator(language);

  test("every field has a header of its own, and a prompt where people type", () => {
    const headers = trackerFields.map(({ key }) => textKey(say(`forms:tracker.fields.${key}`)));
    expect(new Set(headers).size).toBe(headers.length);
    for (const { key, kind } of trackerFields) {
      if (kind === "computed") continue;
      // Excel cuts an input message at 255 characters and its title at 32.
      expect(say(`forms:tracker.prompts.${key}`).length).toBeLessThanOrEqual(255);
      expect(say(`forms:tracker.fields.${key}`).length).toBeLessThanOrEqual(32);
    }
  });

  test("words that formulas compare with are told apart without regard to case", () => {
    const groups = [
      taskStates.map((state) => say(`forms:lists.states.${state}`)), priorities.map((key) => say(`forms:lists.priorities.${key}`)),
      flags.map((flag) => say(`forms:flags.${flag}`)), (["red", "amber", "note"] as const).map((key) => say(`forms:rules.severity.${key}`)),
      (["calendar", "working"] as const).map((key) => say(`forms:rules.basis.${key}`)), (["yes", "no"] as const).map((key) => say(`forms:lists.${key}`)),
    ];
    for (const words of groups) {
      expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
      // As criteria of COUNTIFS, and as entries of a literal list.
      for (const word of words) expect(word).not.toMatch(/[*?~,]|^[=<>]/);
    }
  });

  test("the demonstration has something late, at risk, silent, finished late, and people for all of it", () => {
    const { project, people, rows: { tracker: tasks = [] } } = demoProject(language, asOf, "UTC");
    expect(project.departments).toHaveLength(4);
    expect(new Set(people.map(({ department }) => department))).toEqual(new Set(project.departments));
    const owners = new Set<unknown>(people.map(({ name }) => name));
    const ids = new Set<unknown>(tasks.map(({ id }) => id));
    expect(ids.size).toBe(tasks.length);
    for (const task of tasks) {
      expect(owners.has(task["owner"])).toBe(true);
      for (const id of String(task["predecessors"] ?? "").split(/[、,]\s*/).filter((one) => one !== "")) expect(ids.has(id)).toBe(true);
      if (typeof task["start"] === "number" && typeof task["due"] === "number") expect(task["start"]).toBeLessThanOrEqual(task["due"]);
    }
    expect(tasks.some(({ majorRisk }) => majorRisk === say("forms:lists.yes"))).toBe(true);
    expect(tasks.some(({ due, actualFinish }) => typeof actualFinish === "number" && typeof due === "number" && actualFinish > due)).toBe(true);
  });
});

test("the guides' limits", () => {
  expect(registry.limits.filter(({ since = 1 }) => since === 1).map(({ id, limit, basis, severity, on, guides }) => [id, limit, basis, severity, on, guides.join()])).toEqual([
    ["N1", 2, "calendar", "red", true, "Z1"],
    ["N2", undefined, undefined, "red", true, "Z1"],
    ["N17", 3, "calendar", "amber", true, ""],
    ["N18", 7, "calendar", "amber", true, ""],
    ["N3", 24, "calendar", "red", true, "Z1,Z2"],
    ["N4.1", 3, "calendar", "red", true, "Z3"],
    ["N4.2", 5, "calendar", "red", true, "Z3"],
    ["N4.3", 7, "calendar", "red", true, "Z3"],
    ["N14", 2, undefined, "amber", true, "Z0"],
    ["N15", 5, undefined, "amber", true, "Z3"],
    ["D1", undefined, undefined, "red", true, "Z1"],
    ["D2", undefined, undefined, "amber", true, "Z1"],
    ["D3", undefined, undefined, "amber", true, "Z1"],
    ["D4", undefined, undefined, "amber", true, "Z1"],
    ["D5", undefined, undefined, "red", true, "Z4"],
  ]);
  expect(severityLevels).toEqual({ red: 3, amber: 2, note: 1 });
});

test("a new tracker has rows to spare for people without the add-in", () => {
  expect([leastTrackerRows, spareTrackerRows]).toEqual([200, 100]);
});
