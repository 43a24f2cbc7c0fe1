import { asItStands } from "../../rules/expr/registers";
import { sentence, text } from "../../rules/formula";
import { fieldOf, type TableForm } from "../table-form";
import { names } from "../workbook-names";
import type { SheetBuilder } from "../sheets/sheet-builder";
import { besidePage, lettersOnLine } from "./page-grid";
import { inRow, pageIdFirst, pageIdRows, pageNoticeRow, shownRowCell, type Page, type PageBox, type PageList } from "./page";

/** A cell of a page with the formula that belongs there. */
export interface PageFormula {
  readonly cell: string;
  readonly formula: string;
  /** Of a box that people may type in. */
  readonly key?: string;
}

const fixed = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
const column = ({ context }: SheetBuilder, { key, table }: TableForm, field: string): string => `${table}[${context.translate(`forms:${key}.fields.${field}`)}]`;

/** Number formats stay with the cell; what is no text must stay none. */
const isText = ({ kind }: { readonly kind: string }): boolean => kind === "text" || kind === "longText" || kind === "list" || kind === "ids" || kind === "choice" || kind === "computed";

/** Chinese and its kin; what is below stands closer. */
const firstWide = 11_904;

/**
 * A text as far as it fits its box. What is longer is cut and says so, because a printed box hides its end without a word; line breaks that would not fit
 * become blanks.
 */
function fitted(build: SheetBuilder, cell: string, { lines, width, size }: Pick<PageBox, "lines" | "width" | "size">): string {
  const { wide, narrow } = lettersOnLine(width, size);
  const more = lines > 2 ? build.say("page.more") : "…";
  const room = { wide: wide * lines, narrow: narrow * lines };
  const breaks = `LEN(${cell})-LEN(SUBSTITUTE(${cell},CHAR(10),""))<${lines}`;
  const isNarrow = `UNICODE(${cell})<${firstWide},UNICODE(MID(${cell},INT(LEN(${cell})/2)+1,1))<${firstWide}`;
  const cut = (letters: number): string => `LEFT(SUBSTITUTE(${cell},CHAR(10)," "),${Math.max(1, letters - more.length)})&${text(more)}`;
  const flat = (letters: number): string => `IF(LEN(${cell})<=${letters},SUBSTITUTE(${cell},CHAR(10)," "),${cut(letters)})`;
  return `IF(AND(LEN(${cell})<=${room.wide},${breaks}),${cell}&"",IF(AND(${isNarrow}),IF(AND(LEN(${cell})<=${room.narrow},${breaks}),${cell}&"",${flat(room.narrow)}),${flat(room.wide)}))`;
}

/** What a box shows: the register's cell of the chosen row; blank ones stay blank. */
function boxFormula(build: SheetBuilder, page: Page, box: PageBox): string {
  const row = shownRowCell(page);
  const cell = `INDEX(${column(build, page.register, box.key)},${row})`;
  const field = fieldOf(page.register, box.key);
  const { format = "General", uses } = page.register.computed[box.key] ?? {};
  const shown = isText(field) && format === "General" ? `IF(ISTEXT(${cell}),${fitted(build, cell, box)},${cell})` : cell;
  // What hangs on another register that is not there is nothing to print.
  const isBlank = uses === undefined ? `${cell}=""` : `OR(${cell}="",${cell}="?")`;
  return `=IF(${row}=0,"",IFERROR(IF(${isBlank},"",${shown}),"?"))`;
}

/** What every box but the id's holds as long as nobody types in it. */
export const boxFormulas = (build: SheetBuilder, page: Page): readonly PageFormula[] =>
  page.boxes.filter(({ key }) => key !== "id").map((box) => ({ key: box.key, cell: box.cell, formula: boxFormula(build, page, box) }));

/** Rows of a list: beside each line its place in the other register, by which the line's cells are read. */
export function listFormulas(build: SheetBuilder, page: Page, list: PageList): readonly PageFormula[] {
  const { heading, place, line } = listLine(build, page, list);
  const below = (formula: string, down: number): string => formula.replaceAll(`$${besidePage(page.grid).places}${list.firstRow}`, `$${besidePage(page.grid).places}${list.firstRow + down}`);
  return [
    ...Array.from({ length: list.lines + 1 }, (_, down) => ({ ...place, cell: inRow(place.cell, list.firstRow + down) })), heading,
    ...Array.from({ length: list.lines }, (_, down) => line.map(({ cell, formula }) => ({ cell: inRow(cell, list.firstRow + down), formula: below(formula, down) }))).flat(),
  ];
}

/** The first line of a list, to be filled down: one more place than there are lines tells whether there is more than the page shows. */
export function listLine(
  build: SheetBuilder, page: Page, list: PageList,
): { readonly heading: PageFormula; readonly place: PageFormula; readonly line: readonly PageFormula[] } {
  const { places } = besidePage(page.grid);
  const link = column(build, list.register, list.link);
  const chosen = fixed(page.idCell);
  const own = `ROW(${link})-ROW(INDEX(${link},1))+1`;
  const place = `=IF(${shownRowCell(page)}=0,0,IFERROR(AGGREGATE(15,6,(${own})/(${link}=${chosen}),ROW()-${list.firstRow - 1}),0))`;
  const title = text(build.say(`${page.key}.lists.${list.register.key}`));
  const rest = text(build.say("page.first-only", { lines: list.lines, sheet: build.context.nameOf(list.register.key) }));
  const heading: PageFormula = { cell: `B${list.titleRow}`, formula: `=${title}&IF(${places}${list.firstRow + list.lines}=0,"",${rest})` };
  const at = `$${places}${list.firstRow}`;
  const cell = (field: string): string => `INDEX(${column(build, list.register, field)},${at})`;
  const line = list.columns.map((one): PageFormula => {
    const read = cell(one.key);
    const shown = isText(fieldOf(list.register, one.key)) ? `IF(ISTEXT(${read}),${fitted(build, read, one)},${read})` : read;
    const full = one.show?.(cell, (key) => build.say(key)) ?? `IF(${read}="","",${shown})`;
    return { cell: one.cell, formula: `=IF(${at}=0,"",IFERROR(${full},"?"))` };
  });
  return { heading, place: { cell: `${places}${list.firstRow}`, formula: place }, line };
}

/** The chosen row's place in the register, and a notice where no row bears the id. */
export function choiceFormulas(build: SheetBuilder, page: Page): readonly PageFormula[] {
  const { ids } = besidePage(page.grid);
  const chosen = fixed(page.idCell);
  const known = column(build, page.register, "id");
  const blank = page.submits === undefined ? `${chosen}=""` : `OR(${chosen}="",${chosen}=${text(build.say(page.submits.fresh))})`;
  const unknown = sentence(build.context.translate, "forms:page.unknown", { id: `LEFT(${chosen},40)`, sheet: text(build.context.nameOf(page.register.key)) });
  return [
    { cell: `${ids}4`, formula: `=IF(${chosen}="",0,IFERROR(MATCH(${asItStands(chosen)},${known},0),0))` },
    { cell: `B${pageNoticeRow}`, formula: `=IF(OR(${blank},${shownRowCell(page)}>0),"",${unknown})` },
  ];
}

/** The ids of the register, below the word for a new row where there is one: a drop-down reads one range only. */
export function idListFormula(build: SheetBuilder, page: Page): { readonly cells: string; readonly first: string; readonly formula: string; readonly whole: string } {
  const { ids } = besidePage(page.grid);
  const first = page.submits === undefined ? pageIdFirst : pageIdFirst + 1;
  const last = pageIdFirst + pageIdRows - 1;
  return {
    first: `${ids}${first}`, cells: `${ids}${first + 1}:${ids}${last}`, whole: `$${ids}$${pageIdFirst}:$${ids}$${last}`,
    formula: `=IFERROR(INDEX(${column(build, page.register, "id")},ROW()-${first - 1})&"","")`,
  };
}

export const footnoteFormula = (build: SheetBuilder, page: Page): string => `=${sentence(build.context.translate, "forms:page.footnote", {
  asOf: `IFERROR(TEXT(${names.asOf},"yyyy-mm-dd"),"?")`, sheet: text(build.context.nameOf(page.register.key)),
})}`;
