/** Whom notices name: those whom the duties of a task say are to be consulted (C) and told (I), each once. */
import { concernedBy, taskOf, type Concerned } from "../../../src/actions/duties/concerned";
import { itemLine } from "../../../src/actions/week/item-line";
import { registry } from "../../../src/forms/registry";
import { judgeRegisters } from "../../../src/judging/judge-rows";
import { translator } from "../../../src/locales/translate";
import type { Cell } from "../../../src/rules/tracker-row";
import { context, english } from "../../rules/cases";

const duties: readonly (readonly [task: string, role: string, person: string])[] = [
  ["T001", "A", "Wang Min"], ["T001", "C", "Chen Qiang"], ["T001", "C consulted", "chen  qiang"], ["T001", "I", "Li Na"],
  ["t001, T002", "I", "Zhou Ting"],
  ["T002", "R", "Sun Hao"], ["", "C", "Zhao Lei"], ["T001", "I", ""], ["T001", "?", "Wu Qian"],
];

function concerned(): ReturnType<typeof concernedBy> {
  const { rules, fields } = registry.register("duties");
  const rows = duties.map(([task, role, person], index) => {
    const typed: Readonly<Record<string, Cell>> = { id: `D00${index + 1}`, duty: "Page", task, role, person };
    return { row: 5 + index, cells: Object.fromEntries(fields.map(({ key }) => [key, typed[key] ?? ""])) };
  });
  const registers = judgeRegisters(context(), [{ rules, rows, columns: new Set(fields.map(({ key }) => key)) }], registry.feeds, english);
  const table = { rows } as unknown as NonNullable<Parameters<typeof concernedBy>[0]["tables"][string]>;
  return concernedBy({ tables: { duties: table } }, { registers });
}

test("C and I of a task, each person once however the name is spaced; other roles, other tasks and blanks are nobody", () => {
  const of = concerned();
  expect(of("T001")).toEqual({ consult: ["Chen Qiang"], inform: ["Li Na", "Zhou Ting"] });
  expect(of("t002")).toEqual({ consult: [], inform: ["Zhou Ting"] });
  expect([of(""), of("T009")]).toEqual([{ consult: [], inform: [] }, { consult: [], inform: [] }]);
  expect(concernedBy({ tables: {} }, { registers: new Map() })("T001")).toEqual({ consult: [], inform: [] });
});

test("a row's task is its own id in the task list, and the one it names elsewhere", () => {
  expect(
    [taskOf("tracker", { id: "T001", task: "Page" }), taskOf("changes", { id: "CR001", task: " T002 " }), taskOf("charters", {})]
  ).toEqual(["T001", "T002", ""]);
});

test("notices end with whom to consult and to tell, in either language; where nobody is named nothing is added", () => {
  const red = { id: "T001", title: "Page", due: 46162, flag: "red", reason: "" } as const;
  const line = (language: "zh-CN" | "en-US", whom: Concerned): string => itemLine({ ...red, concerned: whom }, 46166, translator(language));
  expect(line("en-US", concerned()("T001"))).toBe("▲ T001 Page (due 2026-05-20, 4 days late) [consult Chen Qiang; tell Li Na, Zhou Ting]");
  expect(line("zh-CN", concerned()("T002"))).toBe("▲ T001 Page（截止 2026-05-20，逾期 4 天） 【知会 Zhou Ting】");
  expect(line("en-US", { consult: [], inform: [] })).toBe("▲ T001 Page (due 2026-05-20, 4 days late)");
});
