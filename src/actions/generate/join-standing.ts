import type { LimitRow } from "../../catalog/limits";
import { loadBook, standingForms, wordsFor, type Book } from "../../excel/read-book";
import { corners } from "../../excel/geometry";
import { loadRange, type Loaded } from "../../excel/loaded";
import { ownSheet } from "../../excel/probe-workbook";
import type { HomeLink } from "../../excel/sheets/home-sheet";
import type { SheetBuilder } from "../../excel/sheets/sheet-builder";
import { names } from "../../excel/workbook-names";
import { holdLinks, type PlacedLink } from "../../excel/writer/held-additions";
import { holdLinkColumns } from "../../excel/writer/held-columns";
import { linkKeys } from "../../excel/writer/link-columns";
import type { Held } from "../../excel/writer/held";
import { holdRuleAdditions, rulesTable } from "../../excel/writer/rule-rows";
import { settle, type WritePlan } from "../../excel/writer/settle";
import { registry } from "../../forms/registry";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";

/** What forms that were added bring onto sheets that stand already, and on which people work. */
export interface Joining {
  /** Keys of the sheets that came. */
  readonly come: ReadonlySet<string>;
  /** Rules of the forms that stand now. */
  readonly limits: readonly LimitRow[];
  /** For the first page. */
  readonly links: readonly HomeLink[];
  readonly builderOf: (key: string) => SheetBuilder;
}

interface Read {
  readonly book: Book | undefined;
  readonly home: Loaded | undefined;
  readonly isNoted: boolean;
}

/**
 * Adds rules and links and lays the formulas that ask the new forms, each planned from a read of its own, held, and looked at again in the request that
 * writes. Which forms have come is noted in the workbook until all of it stands, so that a repetition goes on with it.
 */
export async function joinStanding(context: Excel.RequestContext, joining: Joining): Promise<void> {
  const laid = new Set<string>();
  const first = load(context.workbook);
  await context.sync();
  await settle({ context, load, plan: (read) => planFor(joining, laid, read) }, first());
}

/** Queues noting which sheets come; taken away once all that they bring stands. */
export function noteJoining(workbook: Excel.Workbook, { come }: Joining, existing: ReadonlySet<string>): void {
  const formula = `="${[...come].join(",")}"`;
  if (existing.has(names.joining)) workbook.names.getItem(names.joining).formula = formula;
  else workbook.names.add(names.joining, formula).visible = false;
}

function load(workbook: Excel.Workbook): () => Read {
  const book = loadBook(workbook, registry);
  const home = loadRange(ownSheet(workbook, "home").getUsedRangeOrNullObject());
  const note = workbook.names.getItemOrNullObject(names.joining);
  note.load("name");
  return () => ({ book: book(), home: home(), isNoted: !note.isNullObject });
}

function planFor(joining: Joining, laid: Set<string>, { book, home, isNoted }: Read): WritePlan | undefined {
  if (book === undefined) return undefined;
  const holds: ((workbook: Excel.Workbook) => Held)[] = [];
  const { rules } = book;
  const limits = joining.limits.filter(({ id }) => rules.lacking.includes(id) || rules.unreadable.some((one) => one.id === id && one.missing));
  if (limits.length > 0 && book.rulesPlace !== undefined) {
    holds.push(() => holdRuleAdditions(joining.builderOf("rules").context, limits, rulesTable(book)));
  }
  const links = placedLinks(joining, home);
  if (links.length > 0) holds.push(() => holdLinks(joining.builderOf("home"), links, (row, values) => isFreeRow(joining, links, row, values)));
  const words = wordsFor(book);
  for (const { key, form, table } of standingForms(book)) {
    const keys = linkKeys(form, joining.come, words).filter((one) => table.columns[one] !== undefined);
    if (joining.come.has(key) || laid.has(key) || keys.length === 0) continue;
    holds.push((workbook) => holdLinkColumns(workbook, { form, table }, keys, words, () => laid.add(key)));
  }
  if (holds.length > 0) return { hold: holds };
  return isNoted ? { hold: [], last: (workbook) => workbook.names.getItem(names.joining).delete() } : undefined;
}

/** The words of a link, by which one that stands is recognised. */
const wordsOf = ({ builderOf }: Joining, { key }: HomeLink): readonly [string, string] => {
  const build = builderOf("home");
  return [build.context.nameOf(key), build.say(`home.link-note.${key}`)];
};

/** Links that do not stand yet, below everything on the first page; one that an earlier press left half-written goes where it is. */
function placedLinks(joining: Joining, home: Loaded | undefined): readonly PlacedLink[] {
  if (home === undefined) return [];
  const { firstRow, firstColumn, lastRow } = corners(home.address);
  const words = [2, 3];
  const rows = home.values.map((values, index) => ({ row: firstRow + index, words: words.map((column) => cellText(values[column - firstColumn] ?? "")) }));
  let next = lastRow;
  return joining.links.flatMap((link): readonly PlacedLink[] => {
    const [name, note] = wordsOf(joining, link);
    if (rows.some(({ words }) => words[0] === name && words[1] === note)) return [];
    const begun = rows.find(({ words }) => words[0] === name && words[1] === "");
    if (begun === undefined) next += 1;
    return [{ link, row: begun?.row ?? next }];
  });
}

function isFreeRow(joining: Joining, links: readonly PlacedLink[], row: number, [name = "", ...others]: readonly Cell[]): boolean {
  const link = links.find((one) => one.row === row)?.link;
  return others.every((value) => value === "") && (name === "" || (link !== undefined && name === wordsOf(joining, link)[0]));
}
