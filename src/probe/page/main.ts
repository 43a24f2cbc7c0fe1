/** The page: one button, what goes on, and the report to copy. It asks nothing of any network; its policy allows none. */
import { codeOf } from "../asking";
import type { ExcelHere } from "../item";
import { allItems } from "../items/all-items";
import { NotEmptyError, probeWorkbook } from "../probe";
import type { HostAnswers, Report } from "../report";
import { languageOf, textsOf } from "./texts";

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${id}.`);
}

const say = (id: string, text: string): void => { element(id, HTMLElement).textContent = text; };

function showDifferences(report: Report, texts: ReturnType<typeof textsOf>): void {
  const list = element("differences", HTMLElement);
  list.replaceChildren();
  for (const { id, part, asks, answer, host } of report.items.filter((item) => item.answer !== undefined && !item.equal)) {
    const [term, excel, embedded] = [document.createElement("dt"), document.createElement("dd"), document.createElement("dd")];
    term.textContent = `${id} ${part}: ${asks}`;
    excel.textContent = `${texts.excel}: ${JSON.stringify(answer)}`;
    embedded.textContent = `${texts.host}: ${JSON.stringify(host)}`;
    list.append(term, excel, embedded);
  }
}

function show(report: Report, texts: ReturnType<typeof textsOf>): void {
  const open = report.items.filter(({ answer }) => answer === undefined).length;
  const equal = report.items.filter((item) => item.equal).length;
  const finished = texts.finished(equal, report.items.length - equal - open, open, Math.round(report.milliseconds / 1000));
  say("state", report.left.length > 0 ? `${finished} ${texts.left(report.left.join("; "))}` : finished);
  element("report", HTMLTextAreaElement).value = JSON.stringify(report, undefined, 1);
  showDifferences(report, texts);
  element("result", HTMLElement).hidden = false;
}

async function copy(texts: ReturnType<typeof textsOf>): Promise<void> {
  const area = element("report", HTMLTextAreaElement);
  area.focus();
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    say("copied", texts.copied);
  } catch {
    // The pane's frame may be denied the clipboard; a key press by hand is not.
    say("copied", texts.notCopied);
  }
}

async function start(here: ExcelHere, host: HostAnswers, texts: ReturnType<typeof textsOf>): Promise<void> {
  const [button, bar] = [element("start", HTMLButtonElement), element("progress", HTMLProgressElement)];
  button.disabled = true;
  bar.hidden = false;
  try {
    const report = await probeWorkbook(here, {
      items: allItems, host,
      onAnswer: (_answered, index) => {
        bar.value = (index + 1) / allItems.length;
        say("state", texts.progress(index + 1, allItems.length));
      },
    });
    show(report, texts);
  } catch (error) {
    say("state", error instanceof NotEmptyError ? texts.notEmpty(error.contents.join("; ")) : texts.failed(codeOf(error)));
  } finally {
    button.disabled = false;
    bar.hidden = true;
  }
}

void Office.onReady(({ host }) => {
  const language = host === null ? navigator.language : Office.context.displayLanguage;
  const texts = textsOf(language);
  document.documentElement.lang = languageOf(language);
  document.title = texts.title;
  for (const [id, text] of Object.entries({
    title: texts.title, intro: texts.intro, start: texts.start, stay: texts.stay, copy: texts.copy, "report-label": texts.report, "differences-title": texts.differences,
  })) say(id, text);
  if (host === null) {
    say("state", texts.notExcel);
    return;
  }
  const answers = JSON.parse(element("host-answers", HTMLScriptElement).textContent) as HostAnswers;
  const button = element("start", HTMLButtonElement);
  button.disabled = false;
  button.addEventListener("click", () => void start({ Excel, Office, OfficeExtension }, answers, texts));
  element("copy", HTMLButtonElement).addEventListener("click", () => void copy(texts));
});
