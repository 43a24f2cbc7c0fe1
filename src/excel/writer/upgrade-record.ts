/**
 * What an upgrade is adding, kept in the workbook as hidden names from its first write on. A press that stopped on the way is completed by the next one, which
 * knows by it what is new; and of two people who press at the same time Excel refuses the second name.
 */
const prefix = "Liaison_Upgrade_";

/** Excel takes texts of up to 255 characters in a formula. */
const mostCharacters = 240;

export interface UpgradeRecord {
  /** The version that it began from. */
  readonly from: number;
  readonly rules: readonly string[];
  /** `tracker.openHighRisks` */
  readonly columns: readonly string[];
  readonly sheets: readonly string[];
}

/** Queues reading it; the names of the workbook are loaded with it. */
export function loadUpgradeRecord(workbook: Excel.Workbook): () => { readonly record: UpgradeRecord | undefined; readonly names: ReadonlySet<string> } {
  workbook.names.load("items/name,items/value");
  return () => {
    const { items } = workbook.names;
    const parts = items.filter(({ name }) => name.startsWith(prefix)).sort((a, b) => Number(a.name.slice(prefix.length)) - Number(b.name.slice(prefix.length)));
    return { record: parts.length === 0 ? undefined : parse(parts.map(({ value }) => String(value)).join("")), names: new Set(items.map(({ name }) => name)) };
  };
}

function parse(text: string): UpgradeRecord {
  const [from = "1", rules = "", columns = "", sheets = ""] = text.split(";");
  const list = (part: string): readonly string[] => part.split(",").filter((one) => one !== "");
  return { from: Number(from) || 1, rules: list(rules), columns: list(columns), sheets: list(sheets) };
}

/** Queues keeping it. */
export function keepUpgradeRecord(workbook: Excel.Workbook, { from, rules, columns, sheets }: UpgradeRecord, known: ReadonlySet<string>): void {
  const text = [from, rules.join(","), columns.join(","), sheets.join(",")].join(";");
  for (let part = 0; part * mostCharacters < text.length; part += 1) {
    const [name, formula] = [`${prefix}${part + 1}`, `="${text.slice(part * mostCharacters, (part + 1) * mostCharacters)}"`];
    if (known.has(name)) workbook.names.getItem(name).formula = formula;
    else workbook.names.add(name, formula).visible = false;
  }
}

/** Queues letting go of it. */
export function dropUpgradeRecord(workbook: Excel.Workbook, known: ReadonlySet<string>): void {
  for (const name of known) if (name.startsWith(prefix)) workbook.names.getItemOrNullObject(name).delete();
}
