/** What a report of real Excel says about the embedded host as it stands: items and positions of switches that it settles or refutes. */
import { keyOf, type Json } from "./item";
import { isEqual, type HostAnswers, type Report } from "./report";

interface ComparedPart {
  readonly id: string;
  readonly part: string;
  /**
   * "equal": as the host answers. "position": as it answers with a switch in another position. "differs": as it answers in none.
   * "open": not asked, or no question of this checkout.
   */
  readonly verdict: "equal" | "position" | "differs" | "open";
  readonly asks: string;
  readonly excel?: Json;
  readonly host?: Json;
  readonly because?: string;
}

interface ComparedItem {
  readonly id: string;
  /** Refuted by one part that differs; settled by all of them; "partly" where parts are open; "open" where all are. */
  readonly verdict: "settled" | "refuted" | "partly" | "open";
  readonly parts: readonly ComparedPart[];
}

interface ComparedSwitch {
  readonly name: string;
  /** The positions that agree with everything that was answered. */
  readonly possible: readonly string[];
  readonly refuted: readonly string[];
  /** Whether an answer told the positions apart at all. */
  readonly asked: boolean;
}

export interface Comparison {
  readonly items: readonly ComparedItem[];
  readonly switches: readonly ComparedSwitch[];
}

function comparePart(reported: Report["items"][number], host: HostAnswers): ComparedPart {
  const { id, part, asks, answer, because } = reported;
  const expected = host[keyOf(reported)];
  const common = { id, part, asks, ...answer === undefined ? {} : { excel: answer }, ...expected === undefined ? {} : { host: expected.answer } };
  if (answer === undefined) return { ...common, verdict: "open", because: because ?? "no answer" };
  if (expected === undefined) return { ...common, verdict: "open", because: "this checkout does not ask it" };
  if (isEqual(answer, expected.answer)) return { ...common, verdict: "equal" };
  return { ...common, verdict: expected.positions.some((position) => isEqual(answer, position.answer)) ? "position" : "differs" };
}

function verdictOf(parts: readonly ComparedPart[]): ComparedItem["verdict"] {
  if (parts.some(({ verdict }) => verdict === "differs")) return "refuted";
  const open = parts.filter(({ verdict }) => verdict === "open").length;
  if (open === parts.length) return "open";
  return open > 0 ? "partly" : "settled";
}

/** Where an answer is none of those that the switch gives, something else is at work, and the question says nothing about the switch. */
function compareSwitch(name: string, report: Report, host: HostAnswers): ComparedSwitch {
  const known = Object.values(host).flatMap(({ positions }) => positions.filter((position) => position.switch === name).map(({ position }) => position));
  const positions = [...new Set(known)];
  const told = report.items.flatMap((reported) => {
    const { answer } = reported;
    const given = host[keyOf(reported)]?.positions.filter((position) => position.switch === name) ?? [];
    if (answer === undefined || !given.some((position) => isEqual(answer, position.answer))) return [];
    return [given.filter((position) => isEqual(answer, position.answer)).map(({ position }) => position)];
  });
  const possible = positions.filter((position) => told.every((agreeing) => agreeing.includes(position)));
  return { name, possible, refuted: positions.filter((position) => !possible.includes(position)), asked: told.some((agreeing) => agreeing.length < positions.length) };
}

export function compare(report: Report, host: HostAnswers): Comparison {
  const parts = report.items.map((reported) => comparePart(reported, host));
  const ids = [...new Set(parts.map(({ id }) => id))];
  const names = [...new Set(Object.values(host).flatMap(({ positions }) => positions.map((position) => position.switch)))];
  return {
    items: ids.map((id) => {
      const own = parts.filter((part) => part.id === id);
      return { id, verdict: verdictOf(own), parts: own };
    }),
    switches: names.map((name) => compareSwitch(name, report, host)),
  };
}

function switchLine({ name, possible, refuted, asked }: ComparedSwitch): string {
  if (!asked) return `${name.padEnd(22)} not settled`;
  const [one, ...others] = possible;
  if (one === undefined) return `${name.padEnd(22)} CONTRADICTED: no position agrees with all answers`;
  return `${name.padEnd(22)} ${others.length === 0 ? `settled: ${one}` : `open between ${possible.join(", ")}`}${refuted.length > 0 ? `; refuted: ${refuted.join(", ")}` : ""}`;
}

/** For people, in plain text. */
export function comparisonText({ items, switches }: Comparison, { excel, at, left }: Report): string {
  const of = (verdict: ComparedItem["verdict"]): readonly ComparedItem[] => items.filter((item) => item.verdict === verdict);
  const list = (title: string, found: readonly ComparedItem[]): readonly string[] => (found.length === 0 ? [] : [`${title} (${found.length}): ${found.map(({ id }) => id).join(" ")}`]);
  const differing = items.flatMap(({ parts }) => parts.filter(({ verdict }) => verdict === "differs"));
  const open = items.flatMap(({ parts }) => parts.filter(({ verdict }) => verdict === "open"));
  return [
    `Excel ${excel.version}, ${excel.platform}, ExcelApi ${excel.api}, ${excel.displayLanguage}/${excel.contentLanguage}, probed ${at}`,
    ...left.map((thing) => `left behind: ${thing}`),
    ...list("Settled", of("settled")), ...list("Settled in part", of("partly")), ...list("REFUTED", of("refuted")), ...list("Not asked", of("open")),
    ...differing.flatMap(({ id, part, asks, excel: answered, host }) => [`  ${id} ${part}: ${asks}`, `      Excel ${JSON.stringify(answered)}`, `      host  ${JSON.stringify(host)}`]),
    ...open.map(({ id, part, because }) => `  ${id} ${part}: not asked (${because ?? ""})`),
    "Switches", ...switches.map((one) => `  ${switchLine(one)}`),
  ].join("\n");
}
