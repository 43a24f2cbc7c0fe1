/** Sheets that are no list of work: they are refused with what they look like, never judged in silence. */
import { drawn } from "./drawn-sheet";
import type { WildSheet } from "./wild-sheet";

const none = "none" as const;

export const wildOthers: readonly WildSheet[] = [
  { what: "a budget", form: none, sheet: drawn(`
Item | Quantity | Unit Cost | Total | Notes
Chairs | 20 | 45 | 900 | rented
Tables | 5 | 120 | 600 | rented
Tent | 1 | 2000 | 2000 | bought`) },
  { what: "an expense report", form: none, sheet: drawn(`
Date | Description | Category | Amount | Paid By
2026-02-01 | Taxi to the airport | Travel | 45.5 | Ann
2026-02-02 | Lunch with client | Meals | 60 | Bob
2026-02-03 | Hotel | Travel | 210 | Ann`) },
  { what: "a contact list", form: none, sheet: drawn(`
Name | Role | Department | Email | Phone
Ann Lee | Project lead | PMO | ann@example.com | 555-1
Bob Ray | Developer | IT | bob@example.com | 555-2
Cid Fox | Tester | QA | cid@example.com | 555-3`) },
  { what: "a list of test cases", form: none, sheet: drawn(`
Test ID | Test Case | Steps | Expected Result | Actual Result | Result | Tester
1 | Login works | Open the page and sign in | Home page is shown | Home page is shown | Pass | Ann
2 | Logout works | Press the button | Login page is shown | Error is shown | Fail | Bob
3 | Reset works | Press the link | Mail is sent | Mail is sent | Pass | Ann`) },
  { what: "a board of three columns", form: none, sheet: drawn(`
To Do | In Progress | Done
Write the letter | Book the hall | Send the contract
Print the badges | Order the food | Ask the vendor
Pay the hall | |`) },
  { what: "a timesheet", form: none, sheet: drawn(`
Employee | Mon | Tue | Wed | Thu | Fri | Total
Ann | 8 | 8 | 8 | 8 | 8 | 40
Bob | 8 | 7 | 8 | 8 | 6 | 37
Cid | 8 | 8 | 8 | 4 | 8 | 36`) },
  { what: "通讯录", form: none, sheet: drawn(`
序号 | 姓名 | 部门 | 职务 | 手机号码 | 邮箱
1 | 甲某 | 市场部 | 经理 | 13800000001 | a@example.com
2 | 乙某 | 研发部 | 工程师 | 13800000002 | b@example.com
3 | 丙某 | 测试部 | 工程师 | 13800000003 | c@example.com`) },
  { what: "预算表", form: none, sheet: drawn(`
序号 | 费用项目 | 单价 | 数量 | 金额 | 备注
1 | 场地费 | 5000 | 1 | 5000 |
2 | 餐费 | 100 | 50 | 5000 | 含饮料
3 | 物料费 | 30 | 100 | 3000 |`) },
  { what: "值班表", form: none, sheet: drawn(`
日期 | 星期 | 值班人 | 带班领导 | 电话
2026-03-01 | 日 | 甲某 | 丁某 | 1001
2026-03-02 | 一 | 乙某 | 丁某 | 1002
2026-03-03 | 二 | 丙某 | 戊某 | 1003`) },
  { what: "an inventory", form: none, sheet: drawn(`
Asset Tag | Model | Serial Number | Location | Purchase Date | Warranty
A1 | Laptop 14 | X1 | Room 4 | 2025-01-05 | 3 years
A2 | Laptop 15 | X2 | Room 5 | 2025-01-05 | 3 years
A3 | Monitor | X3 | Room 4 | 2025-01-05 | 2 years`) },
  { what: "an attendance list", form: none, sheet: drawn(`
No | Name | 2026-03-02 | 2026-03-03 | 2026-03-04 | 2026-03-05 | 2026-03-06 | Remarks
1 | Ann Lee | P | P | A | P | P |
2 | Bob Ray | P | A | P | P | P | sick
3 | Cid Fox | P | P | P | P | P |`) },
  { what: "a scale of a risk matrix", form: none, sheet: drawn(`
Impact | Low | Medium | High
High | Medium | High | High
Medium | Low | Medium | High
Low | Low | Low | Medium`) },
  { what: "a page of instructions", form: none, sheet: drawn(`
How to use this workbook
Fill in the task list and update the status every Friday.
Ask the PMO when in doubt.`) },
];
