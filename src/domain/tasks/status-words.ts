import { beforeRemark, phraseState } from "./status-phrases";
import { taskStates, type TaskState } from "./task-state";
import { simplified } from "../text/simplified";
import { compactKey } from "../text/text-key";
import { readYesNo } from "../text/yes-no";

/**
 * Words that people use in status columns. Words about time or risk (延期, At risk) speak of work under way; work awaiting a check is not done.
 */
const wordsOf: Readonly<Record<TaskState, readonly string[]>> = {
  "not-started": [
    "未开始", "未启动", "待开始", "待启动", "待办", "待处理", "待执行", "待受理", "未受理", "待响应", "未响应", "待答复", "未答复", "待接单", "待认领", "未进行", "未着手", "尚未开始", "计划中",
    "已计划", "未完成未开始", "讨论计划中", "排期中", "新建", "待分配", "将进行", "未做", "待做", "未处理", "未解决", "未关闭",
    "not started", "not yet started", "not begun", "to do", "todo", "open", "new", "planned", "backlog", "scheduled", "queued", "not start", "pending start", "yet to start", "idea", "proposed", "draft idea", "upcoming", "future", "not initiated",
    "未", "未办", "未落实", "未实施", "规划", "计划", "筹备", "立项",
  ],
  "in-progress": [
    "进行中", "正在进行", "正在进行中", "处理中", "正在处理", "执行中", "开展中", "推进中", "实施中", "开发中", "测试中", "已开始", "已启动", "部分完成", "基本完成", "即将完成", "持续进行", "持续", "延期", "已延期", "逾期",
    "已逾期", "滞后", "延迟", "超期", "正常", "正常进行", "有风险", "待验证", "待验收", "待测试", "等待测试", "待审核", "待评审", "待确认", "验收中", "评审中", "审核中",
    "跟进中", "跟踪中", "监控中", "开放", "打开", "激活", "将进行中", "in progress", "in-progress", "wip", "work in progress", "doing", "started", "ongoing", "on-going", "underway", "under way", "active", "monitoring", "monitored", "escalated", "reopened", "on track", "at risk", "off track", "overdue", "delayed", "late", "behind",
    "behind schedule", "on schedule", "slipping", "in review", "under review", "in test", "testing", "in development", "partially complete", "partly done", "awaiting approval", "to be verified", "ready for review",
    "draft", "drafting", "initiated", "current", "in work", "in motion", "working", "working on it", "assigned", "in flight", "progressing",
    "outstanding", "partial", "carried forward", "carried over", "rolled over", "awaiting", "会签中", "会签", "拟办", "办理", "顺延", "reopen",
    "re-opened",
    "流转中", "在途", "在办", "在建", "在研", "推进", "办理中", "正在办理", "整改中", "未整改", "落实中", "未销号", "未办结", "正常推进", "序时推进", "按计划推进", "按期推进", "滞后推进", "预警", "超时", "未达标",
  ],
  "done": [
    "已完成", "完成", "已完结", "完结", "已结束", "结束", "已关闭", "关闭", "已验收", "验收通过", "已解决", "已交付", "已上线", "按时完成", "提前完成", "逾期完成", "延期完成", "已经完成", "全部完成", "100%完成", "办结", "已办结", "已办", "已销项", "已处理", "已修复", "已结项", "结项", "已闭环", "闭环",
    "done", "complete", "completed", "finished", "closed", "resolved", "delivered", "accepted", "completed late", "complete late",
    "completed on time", "achieved", "shipped", "released", "100% complete", "published", "live", "launched", "deployed", "all done",
    "fixed", "implemented", "signed off", "signed-off", "fulfilled", "handed over", "satisfied", "provided", "corrected", "rectified",
    "repaired", "verified", "cleared", "close", "closed complete", "closed out", "closed - complete", "搞定", "搞定了", "弄完了", "弄好了", "弄完",
    "做完了", "做好了", "做完", "好了",
    "已搞定",
    "已实现", "已发布", "已到货", "已签订", "已签署", "已签约", "已落实", "已整改", "已销号", "销号", "整改完成", "已结案", "结案", "已归档", "已投产", "已竣工", "竣工", "已完工", "完工", "已到位", "达成", "已达成", "完毕", "已完毕", "已交付使用",
  ],
  "paused": [
    "已暂停", "暂停", "暂停中", "挂起", "已挂起", "搁置", "已搁置", "暂缓", "中断", "阻塞", "被阻塞", "停滞", "已停滞", "受阻", "等待", "等待中",
    "paused", "on hold", "hold", "on-hold", "suspended", "blocked", "stalled", "waiting", "postponed", "deferred", "parked", "stuck",
  ],
  "cancelled": [
    "已取消", "取消", "作废", "已作废", "废弃", "已废弃", "终止", "已终止", "中止", "已中止", "不做", "不再进行", "撤销", "已撤销", "已拒绝", "拒绝", "已否决", "不适用", "无需", "无需处理", "不需要",
    "cancelled", "canceled", "cancel", "dropped", "abandoned", "terminated", "withdrawn", "obsolete", "void", "removed", "rejected",
    "declined", "not required", "no longer required", "not needed", "n/a", "na", "not applicable", "duplicate", "wont do", "won't do",
    "closed incomplete", "closed skipped",
  ],
};

/** Words that leave two states open: a person has to say. */
const openWords: Readonly<Record<string, readonly TaskState[]>> = {
  停止: ["paused", "cancelled"],
  已停止: ["paused", "cancelled"],
  stopped: ["paused", "cancelled"],
  已确认: ["in-progress", "done"],
  confirmed: ["in-progress", "done"],
  approved: ["in-progress", "done"],
  未完成: ["not-started", "in-progress"],
  未结束: ["not-started", "in-progress"],
  incomplete: ["not-started", "in-progress"],
  "not complete": ["not-started", "in-progress"],
  "not completed": ["not-started", "in-progress"],
  "not done": ["not-started", "in-progress"],
  "not finished": ["not-started", "in-progress"],
  pending: ["not-started", "paused"],
};

/** Hyphens and spaces do not tell words apart: `In-Progress`, `InProgress`. */
const wordKey = (word: string) => compactKey(word).replace(/[-_]/gu, "");
const stateByWord = new Map(taskStates.flatMap((state) => wordsOf[state].map((word) => [wordKey(word), state] as const)));
const openByWord = new Map(Object.entries(openWords).map(([word, states]) => [wordKey(word), states]));

export type StatusReading =
  | { readonly kind: "state"; readonly state: TaskState }
  | { readonly kind: "ambiguous"; readonly options: readonly TaskState[] }
  | { readonly kind: "blank" }
  | { readonly kind: "unknown"; readonly word: string };

/** `1-未开始`, `② 进行中`, `✅ Done`, `Done.`: signs and numbers around the word do not count. */
function bareWord(text: string): string {
  return text.replace(/^(?:[\p{S}\p{Po}\p{No}\ufe0f\s]|\(?\d{1,2}\s*[-.、)）:：\s])+/u, "").replace(/[\s.。!！?？]+$/u, "");
}

/**
 * What a status cell says. `doneQuestion` is for columns that ask whether a task is done (是否完成, Done?): there yes is done, and no leaves
 * open whether it was begun.
 */
export function readStatus(text: string, doneQuestion = false): StatusReading {
  const word = simplified(text.trim());
  if (word === "") return { kind: "blank" };
  if (doneQuestion) {
    const answer = readYesNo(word);
    if (answer !== undefined) return answer ? { kind: "state", state: "done" } : { kind: "ambiguous", options: ["not-started", "in-progress"] };
  }
  const bare = bareWord(word);
  const known = readWord(word) ?? readWord(bare) ?? readBilingual(bare) ?? readWord(beforeRemark(bare));
  if (known !== undefined) return known;
  const state = phraseState(bare) ?? phraseState(beforeRemark(bare));
  return state === undefined ? { kind: "unknown", word: text.trim() } : { kind: "state", state };
}

function readWord(word: string): StatusReading | undefined {
  const key = wordKey(word);
  const state = stateByWord.get(key);
  if (state !== undefined) return { kind: "state", state };
  const options = openByWord.get(key);
  return options === undefined ? undefined : { kind: "ambiguous", options };
}

/** `进行中 In progress`: both languages say the same, or only one of them is a word that we know. */
function readBilingual(text: string): StatusReading | undefined {
  const chinese = text.replace(/[^\p{Script=Han}]+/gu, "");
  const latin = text.replace(/[\p{Script=Han}()（）/|]+/gu, " ").trim();
  if (chinese === "" || !/\p{Script=Latin}{2}/u.test(latin)) return undefined;
  const [one, other] = [readWord(chinese), readWord(latin)];
  if (one === undefined || other === undefined) return one ?? other;
  return one.kind === "state" && other.kind === "state" && one.state !== other.state ? undefined : one.kind === "state" ? one : other;
}

/** The state that a word means, or undefined where it means none or more than one. */
export function statusState(text: string): TaskState | undefined {
  const reading = readStatus(text);
  return reading.kind === "state" ? reading.state : undefined;
}
