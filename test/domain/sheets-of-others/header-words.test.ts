import { headerReader, headerWordTest } from "../../../src/domain/sheets-of-others/header-words";
import { taskFields } from "./foreign-fields";

const read = headerReader(taskFields);
const first = (...path: string[]) => {
  const [candidate] = read(path);
  return candidate === undefined ? undefined : `${candidate.key} ${candidate.match}`;
};

describe("a header", () => {
  it.each([
    ["任务名称", "task exact"], ["Task ", "task exact"], ["＊负 责 人", "owner exact"], ["STATUS:", "status exact"], ["Start\nDate", "start alias"], ["责任人", "owner alias"],
    ["开始日期（年/月/日）", "start alias"], ["Status\nselect one", "status alias"], ["负责人/Owner", "owner alias"], ["任务名称 Task", "task alias"],
    ["预计完成完成时间", "due made"], ["Predecessor", "predecessors slip"], ["Satus", "status slip"], ["Depatment", "department slip"],
    ["Task owner", "owner made"], ["任务负责人", "owner made"], ["负责人姓名", "owner alias"], ["Risk Id", "id made"], ["Swarm #", "id made"],
    ["Task description", "task alias"],
  ])("%j means %s", (header, meaning) => expect(first(header)).toBe(meaning));

  it.each(["Duration", "ReqId", "任务备注", "负责人电话", "原计划开始", "业务", "完成日", "Dur", "Stat", ""])("%j means nothing of ours for sure", (header) =>
    expect(read([header]).filter(({ match }) => match !== "part" && match !== "slip")).toEqual([]));

  it.each(["负责人电话", "完成日", "Dur", "业务", "Notes on task"])("%j is not even guessed at", (header) => expect(read([header])).toEqual([]));

  it("takes its meaning from the heading above", () => {
    expect(first("计划时间", "开始")).toBe("start alias");
    expect(first("实际时间", "开始")).toBe("actualStart alias");
    expect(first("实际", "完成")).toBe("actualFinish alias");
    expect(first("某项目进度表", "负责人")).toBe("owner exact");
  });

  it("may have more than one meaning, in the fields' order", () =>
    expect(read(["完成时间"]).map(({ key }) => key)).toEqual(["due", "actualFinish"]));
});

describe("a word of a header", () => {
  it.each([["任务名称", true], [" ＴＡＳＫ ", true], ["Arun", false], ["", false]])("%j is one: %s", (text, is) => expect(headerWordTest(taskFields)(text)).toBe(is));
});
