import { readArguments, UsageError } from "../../src/cli/arguments";

const read = (line: string, environment?: string) => readArguments(line.split(" ").filter((word) => word !== ""), environment);

test("a full call", () => {
  expect(read("refresh --in a.xlsx --out b.xlsx --lang en-US --as-of 2026-05-20 --json")).toMatchObject({
    action: "refresh", input: "a.xlsx", output: "b.xlsx", language: "en-US", asOf: 46162, json: true, project: undefined, demo: false, file: undefined,
  });
});

test("the language comes from the environment where none is given", () => {
  expect(read("check --in a.xlsx", "zh_CN.UTF-8".replace("_", "-")).language).toBe("zh-CN");
  expect(read("check --in a.xlsx", "C").language).toBe("en-US");
  expect(read("check --in a.xlsx --lang zh-CN", "en-US").language).toBe("zh-CN");
});

test.each([
  ["", "missing"],
  ["delete --in a.xlsx", "delete"],
  ["check", "--in"],
  ["refresh --out b.xlsx", "--in"],
  ["rollup", "--in"],
  ["script", "--file"],
  ["generate --out b.xlsx", "--project"],
  ["generate --demo --project p.json", "--project"],
  ["check --in a.xlsx --lang fr", "fr"],
  ["check --in a.xlsx --as-of 2026-02-30", "2026-02-30"],
  ["check --in a.xlsx --as-of 20.5.2026", "20.5.2026"],
  ["check --in a.xlsx more", "more"],
  ["check --in a.xlsx --colour", "colour"],
])("%p is refused with its reason", (line, reason) => {
  expect(() => read(line)).toThrow(UsageError);
  expect(() => read(line)).toThrow(reason);
});
