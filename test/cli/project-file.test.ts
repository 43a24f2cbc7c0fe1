import { readProjectFile } from "../../src/cli/project-file";
import { LiaisonError } from "../../src/domain/liaison-error";

const least = { name: "Launch", departments: ["A", "B"] };

function refusal(file: unknown): LiaisonError {
  try {
    readProjectFile(typeof file === "string" ? file : JSON.stringify(file), "UTC");
  } catch (error) {
    if (error instanceof LiaisonError) return error;
    throw error;
  }
  throw new Error("the file was taken");
}

test("a small file is enough, and what it leaves out is blank", () => {
  expect(readProjectFile(JSON.stringify(least), "Asia/Shanghai")).toEqual({
    project: { name: "Launch", goal: "", leadDepartment: "", projectLead: "", departments: ["A", "B"], timeZone: "Asia/Shanghai" }, people: [], rows: {},
  });
});

test("tasks carry dates as days, and only what was given", () => {
  const { rows: { tracker: tasks }, people } = readProjectFile(JSON.stringify({
    ...least, people: [{ name: "Ann", department: "A" }],
    tasks: [{ task: "=HYPERLINK(\"http://x\",\"y\")", start: "2026-05-20", percent: 0.5 }],
  }), "UTC");
  expect(tasks).toEqual([{ task: "=HYPERLINK(\"http://x\",\"y\")", start: 46162, percent: 0.5 }]);
  expect(people[0]).toMatchObject({ name: "Ann", role: "", aliases: "" });
});

test.each<[string, unknown, string, RegExp]>([
  ["no JSON", "{", "", /JSON/],
  ["a list", [], "name", /./],
  ["no name", { departments: ["A", "B"] }, "name", /./],
  ["one department (N14)", { name: "x", departments: ["A"] }, "departments", /N14/],
  ["a department that is a number", { name: "x", departments: ["A", 2] }, "departments.1", /./],
  ["the same department twice (N14)", { name: "x", departments: ["A", "a "] }, "departments", /N14/],
  ["a department among others twice", { name: "x", departments: ["A", "B", "a"] }, "departments", /twice/],
  ["an unknown key", { ...least, deparments: [] }, "deparments", /./],
  ["a date that is none", { ...least, tasks: [{}, { due: "2026-02-30" }] }, "tasks.1.due", /date/],
  ["percent beyond one", { ...least, tasks: [{ percent: 50 }] }, "tasks.0.percent", /./],
  ["a column of ours", { ...least, tasks: [{ flag: "red" }] }, "tasks.0.flag", /./],
])("%s: refused with the place", (_what, file, place, detail) => {
  const error = refusal(file);
  expect(error.code).toBe("bad-project");
  expect(error.values["place"]).toBe(place);
  expect(error.values["detail"]).toMatch(detail);
});
