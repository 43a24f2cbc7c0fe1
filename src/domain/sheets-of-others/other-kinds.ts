import { simplified } from "../text/simplified";
import type { GridView } from "./sheet-grid";

/** Tables that hold names, days and states, and are no lists of work. */
const otherKinds = [
  "orders", "leave", "visitors", "payroll", "stock", "assets", "contacts", "training", "versions", "expenses", "rota", "grades",
  "stakeholders",
  "communication", "tests", "glossary", "lessons", "budget", "survey", "invoices", "maintenance", "sales",
] as const;
export type OtherKind = (typeof otherKinds)[number];

export const isOtherKind = (word: string): word is OtherKind => otherKinds.some((kind) => kind === word);

/** What the columns of each are called; every pattern counts once, for one column. */
const columnsOf: Readonly<Record<OtherKind, readonly RegExp[]>> = {
  orders: [/\b(?:order|so|po) ?(?:no|number|#|id)|订单|合同编号/iu, /customer|client|buyer|客户|对方单位/iu, /\bqty\b|quantity|数量/iu, /price|amount|金额|单价|总价/iu, /product|\bsku\b|商品|产品/iu,
    /\bship|发货|物流|付款方式/iu],
  leave: [/\bleave\b|absence|请假|休假|年假|假别|假期/iu, /employee|姓名|员工/iu, /\bdays\b|天数/iu, /approv|审批/iu],
  visitors: [/visitor|来访|访客/iu, /被访|\bhost\b/iu, /到访|离开|arriv|depart|check-?in/iu, /事由|purpose/iu],
  payroll: [/工资|薪|实发|应发|salary|\bpay\b|wage/iu, /绩效|奖金|补贴|bonus|allowance/iu, /扣款|社保|公积金|deduction|tax/iu, /姓名|employee/iu],
  stock: [/库存|入库|出库|结存|in stock|on hand|stock level|reorder/iu, /规格|\bunit\b|单位/iu, /数量|\bqty\b|quantity/iu, /仓库|库位|warehouse|\bbin\b/iu],
  assets: [
    /\basset|资产/iu, /serial|序列号|型号|\bmodel\b/iu, /purchase|购置|购买|保修|warrant/iu, /location|存放|使用人|保管人|custodian/iu, /condition|原值|净值/iu,
  ],
  contacts: [
    /电话|手机|phone|mobile|\btel\b|extension/iu, /邮箱|e-?mail/iu, /姓名|联系人|^name$|first name|last name|contact/iu, /地址|address/iu,
    /职务|职位|job title|position/iu,
  ],
  training: [
    /course|training|培训|课程/iu, /employee|学员|姓名|participant|attendee/iu, /valid|expir|有效期|成绩|score|certificate|证书/iu,
    /completed on|trainer|讲师/iu,
  ],
  versions: [/^(?:version|ver|rev|revision)\b|版本/iu, /author|修[订改]人|作者|编制人/iu, /change|修订|变更/iu, /approved|批准|审核/iu],
  expenses: [/amount|金额|费用|\bcost\b|debit|credit/iu, /invoice|发票|receipt|凭证/iu, /payee|收款|报销/iu, /account|科目|balance|余额|budget|预算/iu],
  rota: [/周一|星期一|\bmon(?:day)?\b/iu, /周二|星期二|\btue(?:s|sday)?\b/iu, /周三|星期三|\bwed(?:nesday)?\b/iu, /班次|值班|\bshift\b|on duty|on-call/iu],
  grades: [/语文|数学|英语|物理|化学|总分|\bmath|science|history/iu, /学号|student/iu, /分数|成绩|\bgrade\b|\bmarks?\b/iu],
  stakeholders: [/stakeholder|干系人|相关方/iu, /interest|关注/iu, /influence|\bpower\b|影响力/iu, /engagement|参与策略|管理策略/iu],
  communication: [/audience|沟通对象|受众/iu, /frequency|频率|频次/iu, /channel|medium|沟通方式|渠道/iu, /沟通内容|message|what to communicate/iu],
  tests: [/test (?:case|step|data)|用例/iu, /expected|预期/iu, /actual result|实际结果/iu, /precondition|前置条件|测试步骤|\bsteps\b/iu],
  glossary: [/^term\b|术语|缩写|acronym|abbreviation/iu, /definition|定义|解释|meaning/iu],
  budget: [
    /科目|预算|费用项|cost item|line item|budget|cost cent/iu, /一季度|1季度|\bq1\b|1月|一月|\bjan/iu, /二季度|2季度|\bq2\b|2月|二月|\bfeb/iu,
    /合计|总计|小计|\btotal\b/iu,
  ],
  survey: [/timestamp|时间戳|提交时间|答题时间|submitted at/iu, /[?？]$|满意|how (?:likely|often|satisfied|would)/iu, /[?？]$|建议|comment/iu],
  invoices: [
    /invoice|\bbill\b|发票|账单/iu, /amount|金额|应收|应付|\bsum\b/iu, /customer|client|supplier|vendor|客户|供应商/iu, /\bpaid\b|payment|付款|回款|到账/iu,
  ],
  maintenance: [/保养|维保|检修|maintenance|servic(?:e|ing)/iu, /设备|机台|equipment|machine|vehicle/iu, /下次|周期|\bnext\b|interval/iu],
  sales: [/opportunit|商机|\bdeals?\b/iu, /account|customer|client|客户/iu, /amount|金额|\bvalue\b|revenue/iu, /\bstage\b|阶段|probability|赢率/iu],
  lessons: [/lesson|经验教训|教训/iu, /went well|做得好/iu, /did not|could be better|不足|went wrong/iu, /recommend|建议|改进/iu],
};

/** Rows among which the headings of a table are looked for. */
const rowsLookedAt = 30;
const fewestHeadings = 3;
const longestHeading = 60;
/** As many headings are quoted as can be read at a glance. */
const headingsQuoted = 8;

/** The row that most looks like a heading of a table that cannot be read: words all along, and something below. */
export function headingsOf(view: GridView): readonly string[] {
  for (let row = 0; row < Math.min(view.rowCount - 1, rowsLookedAt); row += 1) {
    const cells = Array.from({ length: view.columnCount }, (_, column) => view.own(row, column)).filter((value) => value !== "");
    const texts = cells.flatMap(
      (value) => (
        typeof value === "string" && value.trim() !== "" && value.length <= longestHeading &&
        !/[:：]\s*$/u.test(value) ? [value.replace(/\s+/gu, " ").trim()] : []
      )
    );
    const below = Array.from({ length: view.columnCount }, (_, column) => !view.isBlank(row + 1, column)).filter(Boolean).length;
    if (
      texts.length >= Math.max(2, Math.min(fewestHeadings, below)) && texts.length >= 0.8 * cells.length &&
      new Set(texts).size === texts.length && below >= 2
    ) return texts;
  }
  return [];
}

export interface OtherTable {
  readonly kind: OtherKind;
  /** How many of its columns are there. */
  readonly columns: number;
}

/** What a table with these headings is, where two of its columns say so. */
export function otherKind(headings: readonly string[]): OtherTable | undefined {
  const texts = headings.map(simplified);
  const [best] = otherKinds.map((kind): OtherTable => {
    const free = new Set(texts);
    const columns = columnsOf[kind].filter((pattern) => {
      const hit = [...free].find((text) => pattern.test(text));
      return hit !== undefined && free.delete(hit);
    }).length;
    return { kind, columns };
  }).sort((a, b) => b.columns - a.columns);
  return best !== undefined && best.columns >= 2 ? best : undefined;
}

/** Headings as they are quoted. */
export const quoted = (headings: readonly string[]): readonly string[] =>
  [...headings.slice(0, headingsQuoted), ...(headings.length > headingsQuoted ? ["…"] : [])];
