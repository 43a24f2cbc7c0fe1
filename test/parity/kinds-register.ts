import type { Field } from "../../src/catalog/field";
import type { TableForm } from "../../src/excel/table-form";
import { computedColumns } from "../../src/rules/computed-columns";
import { cell, isBlank, isDate, isFilled } from "../../src/rules/expr/cells";
import { flag, text } from "../../src/rules/expr/constants";
import { firstRowOf } from "../../src/rules/expr/groups";
import { iff, ifError } from "../../src/rules/expr/logic";
import { countWhere } from "../../src/rules/expr/registers";
import { answered, atLeast } from "../../src/rules/kinds/at-least";
import { clock, late } from "../../src/rules/kinds/clock";
import { contradiction, gate } from "../../src/rules/kinds/contradiction";
import { dateOrder } from "../../src/rules/kinds/date-order";
import { dueDate } from "../../src/rules/kinds/due-date";
import { noneInGroup } from "../../src/rules/kinds/exactly-one";
import { link } from "../../src/rules/kinds/link";
import { required } from "../../src/rules/kinds/required";
import { silence } from "../../src/rules/kinds/silence";
import { saysYes, truth } from "../../src/rules/kinds/truth";
import type { RegisterRules } from "../../src/rules/register-rules";

const idle = isBlank(cell("name"));
const plain = { severity: "amber", guides: [] } as const;

/** One rule of each kind, with the ids and sentences of rules that there are: what no form of ours uses yet is held to the cells as well. */
export const kindRules: RegisterRules = {
  key: "kinds",
  sentences: "forms:reason",
  title: "name",
  flag: "flag",
  reason: "reason",
  life: { empty: idle, cancelled: saysYes("withdrawn"), done: isDate(cell("closed")), doneSays: late("N3", "hours", "stopped", "hours", "N18") },
  facts: [{ key: "group", format: "0", value: ifError(iff(idle, text(""), firstRowOf("name")), text("")) }],
  rules: [
    clock({
      ...plain, id: "N3", from: "started", to: "stopped", paused: "paused", resumed: "resumed", limit: 24, unit: "hours", basis: "calendar",
      column: "hours",
      idle, afterwards: "told", missing: "missing-due", at: "stopped", says: "N18",
    }),
    clock({
      ...plain, id: "N4.1", from: "started", to: "stopped", paused: "paused", limit: 3, unit: "days", basis: "working", column: "days",
      idle,
      afterwards: "fires", missing: "missing-update", at: "stopped", says: "N18",
    }),
    dueDate({
      ...plain, id: "N1", due: "due", met: { when: isDate(cell("closed")), on: "closed" }, column: "overdue", limit: 0, basis: "working",
      idle,
      missing: "missing-due", at: "due",
    }),
    silence({ ...plain, id: "N18", signs: ["stopped", "paused", "started"], column: "silent", limit: 7, basis: "calendar", idle, missing: "missing-update", at: "stopped" }),
    atLeast({ ...plain, id: "N15", column: "answers", of: ["started", "due", "link"].map(answered), limit: 2, unit: "questions", at: "name", says: "N2" }),
    truth({ ...plain, id: "N2", severity: "red", field: "risk", at: "risk", port: { key: "redTasks", says: "N2-risks" } }),
    required({ ...plain, id: "D1", fields: ["due", "link"], while: isFilled(cell("stopped")), at: "due", says: "N2" }),
    dateOrder({ ...plain, id: "D2", earlier: "started", later: "stopped", at: "stopped", says: "N2" }),
    contradiction({ ...plain, id: "D3", when: [saysYes("risk"), isFilled(cell("paused"))], at: "risk", says: "N2" }),
    gate({ ...plain, id: "D4", enters: isFilled(cell("resumed")), needs: isFilled(cell("paused")), at: "paused", says: "N2" }),
    noneInGroup({ ...plain, id: "N17", group: "group", key: "link", value: text("R001"), at: "name", says: "N2" }),
    link({ ...plain, id: "D5", severity: "red", field: "link", to: "requests", at: "link", says: "N2" }),
  ],
  ports: [{ key: "redTasks" }],
  feeds: [{ register: "kinds", port: "redTasks", count: countWhere("tracker", "request", cell("link"), { flag: [flag("red"), flag("amber")] }) }],
};

const typed = (key: string, kind: Field["kind"]): Field => ({ key, kind, source: "ours", owner: "person", width: 10 });
const ours = (key: string): Field => ({ key, kind: "computed", source: "ours", owner: "liaison", width: 10 });

export const kindsRegister: TableForm = {
  key: "kinds", table: "Liaison_Kinds",
  fields: [
    typed("name", "text"), typed("started", "dateTime"), typed("stopped", "dateTime"), typed("paused", "dateTime"),
    typed("resumed", "dateTime"), typed("due", "date"),
    typed("closed", "dateTime"), typed("risk", "yesNo"), typed("withdrawn", "yesNo"), typed("link", "ids"),
    ...["group", "hours", "days", "overdue", "silent", "answers", "redTasks", "flag", "reason"].map(ours),
  ],
  title: "name", lastPrinted: "reason", rows: { least: 5, spare: 1 }, rowHeight: 20, referenced: [], needed: [], rules: kindRules,
  computed: computedColumns(kindRules), flag: "flag", reason: "reason", colours: [],
};
