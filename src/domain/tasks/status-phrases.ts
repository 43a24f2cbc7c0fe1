import type { TaskState } from "./task-state";

interface Phrase {
  readonly pattern: RegExp;
  readonly state: TaskState;
}

/** Longer than this a cell tells a story, and its first words are no state. */
const longestPhrase = 40;

/**
 * What words that no list holds say by how they are made: 未到货, 待评审 and `Awaiting parts` are open whatever is awaited; 实现中 and `In QA` are
 * under way. `Done by …` needs what follows it to be a day, a person or a remark, since `Complete redesign` is none.
 */
const phrases: readonly Phrase[] = [
  { pattern: /^(?:暂停|中止|终止|挂起|搁置|阻塞|受阻)/u, state: "paused" },
  { pattern: /^(?:尚未|还未|还没|没有?|未)(?:开始|启动|开展|开工|着手|分配|排期|安排|动)/u, state: "not-started" },
  { pattern: /^(?:尚未|还未|还没|未|没有?)[^，,。]{1,6}$/u, state: "in-progress" },
  { pattern: /^(?:待|等待|等候|需|即将|拟)[^，,。]{1,8}$/u, state: "in-progress" },
  { pattern: /^(?:正在|持续|部分|基本|已部分|已开始|已启动|正)[^，,。]{0,10}$/u, state: "in-progress" },
  { pattern: /^(?:已|约|累计|目前)?完成约?\s*\d{1,2}(?:\.\d+)?\s*[%％]/u, state: "in-progress" },
  { pattern: /^[^，,。未]{1,6}(?:中|途)$|^在[^，,。]{1,4}$/u, state: "in-progress" },
  {
    pattern: /^已(?:经)?(?:全部|如期|按期|按时|圆满|顺利)?(?:完成|完结|办结|结束|解决|关闭|到货|到位|实现|发布|上线|交付|交货|签订|签署|签约|验收|整改|落实|实施|销号|结案|归档|投产|竣工|完工|入库|收货|到岗|入职|录用|付款|支付|回款|开票|发货|上架|处理|修复)[^未]{0,6}$/u,
    state: "done",
  },
  { pattern: /^已(?:拒绝|驳回|放弃|撤回|否决|终止|删除)/u, state: "cancelled" },
  { pattern: /^(?:not|still|yet to|needs?|requires?|to be|waiting|awaiting|ready for|ready to)\b/iu, state: "in-progress" },
  { pattern: /^pending\b.+/iu, state: "in-progress" },
  { pattern: /^(?:partially|partly|almost|nearly|mostly)\b/iu, state: "in-progress" },
  { pattern: /^(?:in|under)\s+[a-z][\w -]{1,20}$/iu, state: "in-progress" },
  { pattern: /^(?:done|completed?|finished|closed|resolved|delivered)(?:\s*(?:on|by|at|early|late|as of|in)\b|\s*\d)/iu, state: "done" },
  { pattern: /^(?:blocked|on hold|stalled|paused)\b/iu, state: "paused" },
];

/** The state that a phrase is made to say; undefined where it says none. */
export function phraseState(text: string): TaskState | undefined {
  if ([...text].length > longestPhrase) return undefined;
  return phrases.find(({ pattern }) => pattern.test(text))?.state;
}

/** What stands before a remark: `Complete - sent 2/18`, `In Progress (50%)`, `已完成，待归档`; the text itself where nothing divides it. */
export function beforeRemark(text: string): string {
  const [head = ""] = text.split(/\s+[-–—]+\s+|\s*[（(［[,，;；:：。|/\n\r]|——/u);
  return head.trim();
}
