/** The summary of a list that people made themselves. */
import { rollup } from "../../../src/actions/rollup";
import { disposeHost, withHost } from "../../support/host";
import { day, environmentOf } from "../../support/product";
import { bookOf } from "./books";
import { drawn } from "./drawn-sheet";

afterAll(disposeHost);

test("a list of others is summed up by owner and flag, a task with two owners for each of them", async () => {
  const sheet = drawn(`
任务 | 负责人 | 截止日期 | 状态
搭建 | 甲某、乙某 | 2026-02-20 | 进行中
联调 | 乙某 | 2026-05-30 | 未开始
验收 | 甲某 | 2026-02-20 | 已完成`);
  const summary = await withHost((test) => rollup(environmentOf(test, "zh-CN", day("2026-03-10"))), bookOf(sheet));
  expect([summary.total.total, summary.total.red, summary.total.green, summary.total.done]).toEqual([3, 1, 1, 1]);
  expect(summary.byOwner.filter(({ total }) => total > 0).map(({ label, total, red }) => [label, total, red])).toEqual([["甲某", 2, 1], ["乙某", 2, 1]]);
});

test("a sheet that is no list is refused with what it looks like", async () => {
  const sheet = drawn(`
姓名 | 部门 | 电话
甲某 | 市场部 | 1001
乙某 | 研发部 | 1002`);
  await expect(withHost((test) => rollup(environmentOf(test, "zh-CN", day("2026-03-10"))), bookOf(sheet))).rejects.toMatchObject({ code: "no-list" });
});
