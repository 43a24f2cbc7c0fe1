/** What the page says, in both languages. */
export type Language = "zh-CN" | "en-US";

interface Texts {
  readonly title: string;
  readonly intro: string;
  readonly start: string;
  readonly stay: string;
  readonly notExcel: string;
  readonly notEmpty: (contents: string) => string;
  readonly failed: (message: string) => string;
  readonly progress: (done: number, all: number) => string;
  readonly finished: (equal: number, different: number, open: number, seconds: number) => string;
  readonly left: (things: string) => string;
  readonly report: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly differences: string;
  readonly excel: string;
  readonly host: string;
}

const english: Texts = {
  title: "Excel probe",
  intro: "Asks this Excel some 150 small questions on sheets of its own and compares the answers with those of the embedded Excel. It takes about two minutes and needs an empty workbook. Afterwards the workbook is empty again; nothing leaves it unless you copy the report.",
  start: "Probe this Excel",
  stay: "Do not type or click in the workbook while it runs.",
  notExcel: "Open this page as an add-in in Excel.",
  notEmpty: (contents) => `The workbook is not empty: it has ${contents}. Nothing was changed. Open a new workbook and press again.`,
  failed: (message) => `The probe stopped: ${message}. Sheets whose names begin with "Probe" may be left; close the workbook without saving.`,
  progress: (done, all) => `${done} of ${all} questions`,
  finished: (equal, different, open, seconds) => `Done in ${seconds} s: ${equal} answers as expected, ${different} otherwise, ${open} not asked or not answered.`,
  left: (things) => `Not as it was before: ${things}. Close the workbook without saving.`,
  report: "Report (JSON)",
  copy: "Copy report",
  copied: "Copied.",
  notCopied: "The report is selected: press Ctrl+C (Mac: ⌘C).",
  differences: "Otherwise than expected",
  excel: "Excel",
  host: "Embedded",
};

const chinese: Texts = {
  title: "Excel 行为核对",
  intro: "在自建的工作表上向本机 Excel 提出约 150 个小问题，并与内置 Excel 的回答逐项比较。大约两分钟，需要一个空白工作簿。结束后工作簿恢复空白；除非您复制报告，任何内容都不会离开工作簿。",
  start: "开始核对",
  stay: "运行期间请勿在工作簿中输入或点击。",
  notExcel: "请在 Excel 中以加载项方式打开本页。",
  notEmpty: (contents) => `工作簿不是空白的，其中有：${contents}。未作任何改动。请新建一个工作簿后重试。`,
  failed: (message) => `核对中止：${message}。可能留有名称以“Probe”开头的工作表，请关闭工作簿且不保存。`,
  progress: (done, all) => `已完成 ${done}/${all} 项`,
  finished: (equal, different, open, seconds) => `用时 ${seconds} 秒：${equal} 项与预期一致，${different} 项不同，${open} 项未提问或无回答。`,
  left: (things) => `与开始前不一致：${things}。请关闭工作簿且不保存。`,
  report: "报告（JSON）",
  copy: "复制报告",
  copied: "已复制。",
  notCopied: "报告已选中，请按 Ctrl+C（Mac 按 ⌘C）。",
  differences: "与预期不同的项",
  excel: "Excel",
  host: "内置",
};

export const textsOf = (language: string): Texts => (language.toLowerCase().startsWith("zh") ? chinese : english);
export const languageOf = (language: string): Language => (textsOf(language) === chinese ? "zh-CN" : "en-US");
