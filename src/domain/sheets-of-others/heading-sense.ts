import { textKey } from "../text/text-key";

/**
 * What a heading says by what it is made of, where no list holds it: 办理时限 and `Target Resolution Date` are due dates, 实际到货日期 is an
 * actual finish, 任务执行人 is an owner. Undefined where its parts say nothing, or that it is none of these.
 */
export function headingSense(path: readonly string[]): string | undefined {
  const text = textKey(path.join(" ").replace(/[(（[【][^)）\]】]*[)）\]】]/gu, " ")).replace(/_/gu, " ").trim();
  if (text === "" || text.length > 60) return undefined;
  const own = textKey((path.at(-1) ?? "").replace(/_/gu, " "));
  return dateSense(text) ?? shareSense(text) ?? personSense(own) ?? titleSense(own)
    ?? (!otherNumber.test(own) && /(?:编号|序号|编码|标识号|单号|\bno\.?|\bid|#)$/u.test(own) ? "id" : undefined);
}

/**
 * A column of days under words that name none: `By`, `Correct by`, `Forecast`, 计划, 实际. Undefined where they say no more than that it is a
 * day.
 */
export function daySense(heading: string): string | undefined {
  return dateSense(`${textKey(heading.replace(/[(（[【][^)）\]】]*[)）\]】]/gu, " ")).replace(/_/gu, " ").trim()} date`);
}

const length = /天数|工期|历时|时长|周期|耗时|(?<![开完竣])工时|工作日|偏差|差异|剩余|倒计时|逾期|超期|是否|原因|次数|\bdays?\b|duration|hours?|effort|variance|slip|remaining|elapsed|\bage\b|overdue|reason|status|comment|note|\?/u;
const named = /时间|日期|时限|期限|节点|截止|截至|(?:计划|预定|承诺|预计|要求|目标)[\p{Script=Han}]{0,4}日$|\b(?:dates?|deadline|due|eta|when|time)\b|\b(?:on|at)$/u;
/** In English a planned start or finish needs no word for a day. */
const ends =
  /\b(?:start|starts|begin|begins|finish|end|ends|completion|launch|go-?live|delivery|resolution|closure|close-?out|handover|release|publication)$/u;
const updated = /更新|修改时间|修改日期|最近|updated?\b|modified|changed/u;
const looked = /复核|复查|回顾|review|follow-?up|next/u;
const actual = /实际|实绩|actual|\bact\b/u;
const due = /截止|截至|时限|期限|到期|最晚|最迟|\bdue\b|deadline|\bby\b|\beta\b|need(?:ed)? (?:by|date)|required date/u;
const raised = /创建|提出|提报|登记|录入|发现|反馈|交办|下达|下发|下单|立项|申请|检查|巡查|接收|受理|派发|分配|创立|上报|填报|识别|记录|会议|报修|来电|签到|created?\b|raised|opened|reported|logged|identified|entered|submitted|issued|assigned|requested|order(?:ed)?\b|received|meeting|purchase|hire|birth/u;
const start = /开始|起始|启动|开工|进场|起(?:时间|日期)$|\bstarts?\b|\bbegins?\b|kick-?off|commence|\bfrom\b/u;
const past =
  /关闭|结案|销号|已|closed|closure|resolved|completed|finished|fixed|\bdone\b|responded|answered|replied|delivered|achieved|handed over|corrected|rectified|repaired/u;
const planned = /计划|预计|预期|预定|拟|目标|要求|应|期望|希望|planned?\b|target|expected|estimated|\best\b|required|proposed|scheduled|anticipated|projected|commit/u;
const end =
  /完成|结束|完工|竣工|解决|整改|办理|办结|落实|交付|交货|提交|上线|投产|发布|验收|到货|到位|交稿|实施|生效|finish|\bend\b|completion|implement\w*|complete|resolution|resolve|deliver|launch|release|go-?live|publish|publication|close|milestone/u;
const revised =
  /调整|变更|修订|修改|延期|顺延|推迟|展期|最新|现计划|(?<!整)改期|推后|修正|revised|latest|\bnew\b|re-?(?:planned|plan\b|forecast|baselined?)|extended|adjusted|reschedul|current/u;
const original = /基线|基准|原|最初|初始|首次|baseline|original|initial/u;
const forecast = /预测|forecast/u;

function dateSense(text: string): string | undefined {
  if (length.test(text) || !(named.test(text) || (ends.test(text) && /\s/u.test(text)))) return undefined;
  if (updated.test(text) && !planned.test(text) && !revised.test(text.replace(updated, ""))) return "updated";
  if (actual.test(text)) return start.test(text) ? "actualStart" : "actualFinish";
  if (start.test(text)) return original.test(text) || (end.test(text) && !due.test(text)) ? undefined : due.test(text) && !/[\u4e00-\u9fff]/u.test(text) ? undefined : "start";
  const isDue = due.test(text) || planned.test(text) || original.test(text) || forecast.test(text) || revised.test(text);
  if (!isDue && raised.test(text)) return "created";
  if (looked.test(text)) return undefined;
  if (!isDue) return past.test(text) ? "actualFinish" : end.test(text) ? "due" : undefined;
  if (revised.test(text)) return "dueRevised";
  if (original.test(text)) return "dueOriginal";
  return forecast.test(text) ? "dueForecast" : "due";
}

/** Only says that something ends, neither that it is planned nor that it was so. */
export function mayBeFinished(path: readonly string[]): boolean {
  const text = textKey(path.join(" "));
  return end.test(text) && named.test(text) && ![due, planned, original, forecast, revised].some((sense) => sense.test(text));
}

/** How much is done: not what should be, nor how much a task weighs. */
function shareSense(text: string): string | undefined {
  if (!/完成|进度|进展|progress|complet|\bdone\b|actual/u.test(text) || !/%|百分|率|度|percent|progress|pct/u.test(text)) return undefined;
  return /计划|预计|应|目标|权重|占比|说明|描述|偏差|plan|target|expected|weight|budget|share|confidence|probab|\?/u.test(text) ? undefined : "percent";
}

/** Numbers of what a task belongs to: several tasks bear the same. */
const otherNumber =
  /^(?:site|room|building|phase|sprint|week|line|floor|version|revision|rev|team|batch|lot|store|unit|house|plot|block|area|zone|group|contract|po|invoice|phone|car)\b|^(?:楼|房|站点|批次|车|合同|发票|电话|门店|版本|标段)/u;

/** 行动步骤, 拍摄内容, 落实举措: what is to be done, where no list holds the heading. What was talked about, bought or checked is something else. */
function titleSense(text: string): string | undefined {
  if (
    !/^[\p{Script=Han}]{2,8}$/u.test(text) || !/(?:步骤|动作|举措|事项|工作要求|任务要求|(?:工作|任务|活动|拍摄|施工|作业|实施|筹备|落实|执行|行动)内容)$/u.test(text)
  ) return undefined;
  return /会议|讨论|变更|沟通|合同|检查|注意|培训|发言|通知|备注|其他|风险|问题|控制|应对|改进|整改/u.test(text) ? undefined : "task";
}

const otherPeople = /^(?:提出|提报|创建|登记|报告|审核|审批|批准|移交|交出|转出|监交|验收|测试|检查|联系|填表|编制|制表|记录|发现|申请|发起|反馈|抄送|知会|汇报|监督|确认|评审|复核|修改|修订|发布|更新|填报)人/u;

/** Whoever does it; who asked, checked or wrote it down is somebody else. */
function personSense(text: string): string | undefined {
  if (/电话|邮箱|部门|单位|意见|email|phone|department|\bid\b/u.test(text)) return undefined;
  if (/^指派给?$|^[\p{Script=Han}]{0,6}(?:责任|负责|执行|承办|经办|主办|牵头|跟进|处理|办理|落实|实施|担当)(?:人员?|者|领导)(?:姓名)?$/u.test(text)) return "owner";
  if (/^[\p{Script=Han}]{0,3}(?:开发|设计|实施|施工|操作|运营|工作|维护|制作|编写|撰写|采购|研发)(?:人员?|工程师|者)$/u.test(text)) return "owner";
  if (/^[\p{Script=Han}]{1,4}人$/u.test(text) && !otherPeople.test(text)) return "owner";
  return /\b(?:in charge|assigned to|assignee|resource names?|resources?|owned by|owner|responsible|responsibility|handled by|implementer|developer|designer|engineer|members?|author|writer|coordinator|(?:project |task |product )?manager)$|^(?:responsible|accountable|assigned) (?:staff|person|party|officer|team member|member|individual|engineer|colleague)$/u.test(text)
    && !/requested|created|raised|reviewed|process|product|number|\bid\b/u.test(text) ? "owner" : undefined;
}
