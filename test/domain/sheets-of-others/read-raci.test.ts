import { readRaci } from "../../../src/domain/sheets-of-others/read-raci";
import type { ForeignRaci } from "../../../src/domain/sheets-of-others/foreign-raci";
import type { FieldDescriptor } from "../../../src/domain/sheets-of-others/header-words";
import type { SheetGrid } from "../../../src/domain/sheets-of-others/sheet-grid";

const fields: readonly FieldDescriptor[] = [
  { key: "duty", headers: ["职责描述", "Duty"], aliases: ["任务", "Activity", "Task", "Step"] }, { key: "person", headers: ["负责人", "Person"], aliases: ["Name", "姓名"] },
  { key: "role", headers: ["角色", "Role"], aliases: ["RACI"] }, { key: "department", headers: ["部门", "Department"], aliases: [] }, { key: "id", headers: ["编号", "Id"], aliases: ["Step Id", "No."] },
  { key: "post", headers: ["岗位", "Post"], aliases: ["Position"] }, { key: "deliverable", headers: ["交付成果", "Deliverable"], aliases: [] }, { key: "due", headers: ["时间节点", "Due"], aliases: [] },
];
const rows = (...lines: readonly string[]): SheetGrid => ({ values: lines.map((line) => line.split("|")) });
const read = (grid: SheetGrid): ForeignRaci => {
  const found = readRaci(grid, fields);
  if (found === undefined) throw new Error("nothing read");
  return found;
};
const roles = (found: ForeignRaci): string[] => found.duties.map(({ duty, roles: all }) => `${duty}: ${all.map(({ person, role, note }) => `${person}=${role}${note && `(${note})`}`).join(" ")}`);

test("people in columns, ids beside, N/A, notes, combined codes", () => {
  const found = read(rows("No.|Task|Ann|Bo*|Cy", "1|Plan|A/R|C|N/A", "2|Build|I|A|R (with Ann)", "3|Ship|C,I|AR|-"));
  expect(found.shape).toBe("people-across");
  expect(roles(found)).toEqual(["Plan: Ann=A Ann=R Bo*=C", "Build: Ann=I Bo*=A Cy=R(with Ann)", "Ship: Ann=C Ann=I Bo*=A Bo*=R"]);
  expect(found.details.map(({ key, heading }) => [key, heading])).toEqual([["duty", "Task"], ["id", "No."]]);
});

test("a title and departments above, sections between, a legend beside, footnotes below", () => {
  const found = read(rows(
    "RACI 职责矩阵|||||||", "||产品部||市场部|||", "编号|任务|张三|李四|王五|||图例", "|一、准备||||||R = 执行", "1|需求|A|R|C|||A = 主责", "|||||||", "|二、执行||||||",
    "2|开发|C|A|R|||", "3|无人||||||", "4|推广|A*|I|R/O|||", "* 试点期间|||||||", "注：以立项为准|||||||",
  ));
  expect(roles(found)).toEqual(["需求: 张三=A 李四=R 王五=C", "开发: 张三=C 李四=A 王五=R", "无人: ", "推广: 张三=A(*) 李四=I 王五=R"]);
  expect(found.people.map(({ department }) => department)).toEqual(["产品部", "产品部", "市场部"]);
  expect(found.duties[3]?.unknown).toEqual([{ person: "王五", text: "O", row: 9, column: 4 }]);
  expect(found.setAside.map(({ line, why }) => [line, why])).toEqual([[3, "section"], [5, "blank"], [6, "section"], [10, "instruction"], [11, "instruction"]]);
});

test("people in rows: duties are the columns", () => {
  const found = read(rows("Name|Collect requirements|Design the page|Buy the media", "Ann|A|C|I", "Bo|R|A|I", "Cy||R|A"));
  expect(found.shape).toBe("people-down");
  expect(roles(found)).toEqual(["Collect requirements: Ann=A Bo=R", "Design the page: Ann=C Bo=A Cy=R", "Buy the media: Ann=I Bo=I Cy=A"]);
  expect(found.duties[1]).toMatchObject({ row: 0, column: 2 });
  expect(found.duties[1]?.roles[2]).toMatchObject({ row: 3, column: 2 });
});

test("columns headed by roles, names below; a placeholder stays one", () => {
  const found = read(rows("任务|主责|执行|知会", "需求|张三|李四、王五|全体", "开发|李四|TBD|"));
  expect(found.shape).toBe("roles-across");
  expect(roles(found)).toEqual(["需求: 张三=A 李四=R 王五=R 全体=I", "开发: 李四=A TBD=R"]);
});

test("a list like ours", () => {
  const found = read(rows("部门|岗位|职责描述|交付成果|时间节点|负责人|角色", "产品部|经理|需求|文档|2026-03-01|张三|主责", "技术部||需求|||李四|执行", "技术部||开发|||李四|A"));
  expect(found.shape).toBe("list");
  expect(roles(found)).toEqual(["需求: 张三=A 李四=R", "开发: 李四=A"]);
});

test.each([
  ["a task list with a red-amber-green column", rows("Task|Owner|Status|RAG", "a|Ann|Open|R", "b|Bo|Open|A", "c|Cy|Done|G")],
  ["plain text", rows("Notes", "A", "Buy milk")],
  ["answers", rows("Question|Answer", "1|A", "2|C", "3|I")],
  ["nothing", { values: [[""]] }],
])("%s is no matrix of roles", (_, grid) => {
  expect(readRaci(grid, fields)).toBeUndefined();
});
