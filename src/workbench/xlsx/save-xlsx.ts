import { blankSheetFile } from "../document/blank-workbook";
import type { CellStyle, CellValue } from "../document/cell-types";
import type { SheetFile, StructureChange, WorkbookFile } from "../document/types";
import { parseRange, splitSheet } from "./a1";
import { BLANK_WORKBOOK, blankPackage, blankSheetXml } from "./blank-package";
import { findCharts } from "./charts-reader";
import { readPersons } from "./comments-reader";
import { PersonsWriter } from "./comments-writer";
import { writeCustomXml } from "./custom-xml";
import { withStyles } from "./complete-styles";
import { deepEqual } from "./deep-equal";
import { spillMark } from "./dynamic-arrays";
import { writeProperties } from "./document-properties";
import { nameUsedTwice } from "./names-used-twice";
import { openStrings, openStyles, readPackage, readSheetTables } from "./open-xlsx";
import type { XlsxPackage } from "./open-xlsx";
import { PackageEditor } from "./package-editor";
import { canReplay, replayChanges } from "./replay-changes";
import { findPictures } from "./pictures-reader";
import { NO_RULES } from "./rules-patch";
import { writeSettings } from "./settings-parts";
import { EMPTY_SHARED_STRINGS, SharedStringsWriter } from "./shared-strings";
import { patchSheet } from "./sheet-patch";
import type { LostContent, OpenedSheet } from "./sheet-patch";
import { scanSheet, sheetConditionals, validationElements } from "./sheet-reader";
import { StylesWriter } from "./styles-writer";
import { TableNumbers } from "./tables-patch";
import { arrangeTabs, dropCalculationChain, patchWorkbook, removeTree, tabPositions } from "./workbook-patch";
import type { Tab } from "./workbook-patch";
import { findWorkbookParts } from "./workbook-parts";
import { XlsxError } from "./xlsx-error";

const R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

export interface SaveReport {
  /** Parts whose bytes are those of the opened file. */
  readonly kept: readonly string[];
  readonly rewritten: readonly string[];
  readonly lost: readonly LostContent[];
}

type Opened = Pick<XlsxPackage, "file" | "package">;

/**
 * Writes a document as .xlsx. With `base`, the package it was opened from is patched: parts, and inside sheets the rows, cells and
 * elements, that the document did not change keep their bytes. `base` must be what `openXlsx` gave, unchanged.
 */
export function saveXlsx(file: WorkbookFile, base?: Opened): { readonly bytes: Uint8Array; readonly report: SaveReport } {
  checkDocument(file, base?.file);
  if (!base) return new Save(file, BLANK_WORKBOOK, new PackageEditor(blankPackage(file.styles[0], lacksValues(file)))).run();
  const { changes } = file;
  const whole: Opened = { file: base.file, package: withStyles(base.package) };
  const replays = changes !== undefined && canReplay(base.file.sheets, changes);
  const ready = replays ? replayed(whole, changes) : whole;
  const { bytes, report } = new Save(file, ready.file, new PackageEditor(ready.package)).run();
  // What was made ready for patching is no longer the opened file's.
  const kept = report.kept.filter((name) => ready.package.entry(name) === base.package.entry(name));
  const unplaced = changes === undefined || replays ? [] : [
    { part: "", what: `the places of what the document does not describe (pictures, sparklines, formatting inside cells …) after ${changes.length} insertions and deletions` },
  ];
  return { bytes, report: { kept, rewritten: [...report.kept.filter((name) => !kept.includes(name)), ...report.rewritten], lost: [...report.lost, ...unplaced] } };
}

function lacksValues({ sheets }: WorkbookFile): boolean {
  return sheets.some(({ cells }) => [...cells.values()].some((row) => [...row.values()].some(({ formula, value }) => formula !== undefined && value === null)));
}

/** The opened package with its rows, columns and sheet names where they are now, and the document that it then holds. */
function replayed(base: Opened, changes: readonly StructureChange[]): Opened {
  const parts = findWorkbookParts(base.package);
  const worksheets = parts.sheets.filter((entry) => entry.kind === "worksheet");
  const sheets = base.file.sheets.flatMap((sheet, index) => {
    const part = worksheets[index]?.part;
    return part === undefined ? [] : [{ sheet, part }];
  });
  return readPackage(replayChanges(base.package, parts, sheets, changes, openStyles(base.package, parts)));
}

/** What an opened file has against the rules stays its own; nothing of the kind may come to it. */
function checkDocument(file: WorkbookFile, opened: WorkbookFile | undefined): void {
  const hasVisible = ({ sheets }: WorkbookFile): boolean => sheets.some((sheet) => sheet.visibility === "Visible");
  if (file.sheets.length === 0) throw new XlsxError("InvalidDocument", "a workbook needs a sheet");
  if (!hasVisible(file) && (opened === undefined || hasVisible(opened))) throw new XlsxError("InvalidDocument", "a workbook needs a visible sheet");
  const openedNames = new Set(opened?.sheets.map((sheet) => sheet.name));
  for (const { name } of file.sheets) {
    const isLawful = name.length > 0 && name.length <= 31 && !/[/\\?*:[\]]|^'|'$/.test(name);
    if (!isLawful && !openedNames.has(name)) throw new XlsxError("InvalidDocument", `a sheet cannot be named "${name}"`);
  }
  const twice = nameUsedTwice(file);
  if (twice !== undefined) throw new XlsxError("InvalidDocument", twice);
}

class Save {
  private readonly parts;
  private readonly styleSheet;
  private readonly styles;
  private readonly strings;
  private readonly stringItems;
  private readonly oldStrings;
  private readonly lost: LostContent[] = [];
  private readonly styleCache = new Map<string, number>();
  private readonly sameCache = new Map<string, boolean>();

  constructor(private readonly file: WorkbookFile, private readonly before: WorkbookFile, private readonly editor: PackageEditor) {
    const source = editor.base;
    this.parts = findWorkbookParts(source);
    this.styleSheet = openStyles(source, this.parts);
    const stylesPart = this.parts.styles;
    if (stylesPart === undefined) throw new XlsxError("Damaged", "the workbook has no styles", this.parts.workbook);
    this.styles = new StylesWriter(editor.text(stylesPart), this.styleSheet, file.styles[0], file.namedStyles);
    this.stringItems = openStrings(source, this.parts);
    this.oldStrings = this.parts.strings === undefined ? EMPTY_SHARED_STRINGS : editor.text(this.parts.strings);
    this.strings = new SharedStringsWriter(this.oldStrings, this.stringItems);
  }

  run(): { readonly bytes: Uint8Array; readonly report: SaveReport } {
    const { editor, parts, before, file } = this;
    const openedIds = this.openedIds();
    const oldTabs = tabPositions(parts.sheets.map((entry, index): Tab => ({ sheetId: openedIds[index] ?? "", relationshipId: entry.relationshipId, opened: index })));
    const persons = new PersonsWriter(editor, parts.workbook, readPersons(editor.base, parts.workbook));
    const opened = before.sheets.map((sheet) => this.companions(sheet, openedIds));
    const numbers = new TableNumbers(opened.flatMap((item) => item.tables.map((table) => table.number)));
    let formulasChanged = false;
    const worksheets = file.sheets.map((sheet): Tab => {
      const index = openedIds.indexOf(sheet.id);
      const entry = parts.sheets[index];
      const was = before.sheets.find((item) => item.id === sheet.id);
      const part = entry && was ? entry.part : editor.freeName("xl/worksheets/sheet#.xml");
      let relationshipId = entry?.relationshipId ?? "";
      if (!entry || !was) {
        editor.write(part, blankSheetXml(sheet.id), SHEET_TYPE);
        relationshipId = editor.relate(parts.workbook, `${R_NS}/worksheet`, part);
      }
      const changed = patchSheet(was ?? blankSheetFile(sheet.id, sheet.name), sheet, was ? opened[before.sheets.indexOf(was)] ?? EMPTY : EMPTY, {
        editor, part, persons, numbers, lost: this.lost,
        strings: this.strings,
        inlineStrings: was !== undefined,
        selected: this.selection(sheet.id),
        cached: (reference) => this.valuesOf(reference),
        dxf: (style) => this.styles.conditionalIndex(style),
        styleIndex: (style, old) => this.styleIndex(style, old),
        sameStyle: (style, old) => this.sameStyle(style, old),
        spillMark: () => spillMark(editor, parts.workbook),
      });
      formulasChanged ||= changed;
      return { sheetId: sheet.id, relationshipId, opened: was ? index : undefined };
    });
    formulasChanged = this.removeSheets(openedIds) || formulasChanged;
    persons.finish();
    patchWorkbook(editor, parts, before, file, arrangeTabs(parts, worksheets), oldTabs);
    if (formulasChanged) dropCalculationChain(editor, parts.workbook);
    this.writeLists();
    writeProperties(editor, before, file);
    if (!deepEqual(before.customXmlParts, file.customXmlParts)) writeCustomXml(editor, parts.workbook, file.customXmlParts);
    writeSettings(editor, before, file);
    const { bytes, kept, rewritten } = editor.finish();
    return { bytes, report: { kept, rewritten, lost: this.lost } };
  }

  /** Ids of the opened tabs, in tab order; empty for kinds that the document does not model. */
  private openedIds(): string[] {
    const worksheets = this.before.sheets[Symbol.iterator]();
    return this.parts.sheets.map((entry) => (entry.kind === "worksheet" ? worksheets.next().value?.id ?? "" : ""));
  }

  /** What an opened sheet's patch needs beyond the document; read only when the sheet is still there and differs. */
  private companions(sheet: SheetFile, openedIds: readonly string[]): OpenedSheet {
    const entry = this.parts.sheets[openedIds.indexOf(sheet.id)];
    if (!entry) return EMPTY;
    const source = this.editor.base;
    const tables = readSheetTables(source, entry.part, this.styleSheet);
    const now = this.file.sheets.find((item) => item.id === sheet.id);
    const charts = findCharts(source, entry.part, sheet, this.styleSheet.palette);
    const pictures = findPictures(source, entry.part, sheet);
    const rulesChanged = now !== undefined && !(deepEqual(now.validations, sheet.validations) && deepEqual(now.conditionalFormats, sheet.conditionalFormats));
    if (!rulesChanged) return { ...NO_RULES, tables, charts, pictures };
    const scanned = scanSheet({ package: source, part: entry.part, strings: this.stringItems, styles: this.styleSheet, date1904: this.before.date1904, warn: () => undefined });
    return { validations: validationElements(scanned), conditionals: sheetConditionals(scanned, this.styleSheet).formats, tables, charts, pictures };
  }

  private selection(id: string): boolean | undefined {
    const was = this.before.activeSheetId === id;
    const is = this.file.activeSheetId === id;
    return was === is ? undefined : is;
  }

  private styleIndex(style: number | undefined, old: number | undefined): number {
    const key = `${style ?? 0}/${old ?? ""}`;
    const known = this.styleCache.get(key);
    if (known !== undefined) return known;
    const index = this.styles.indexFor(this.styles.resolve(this.styleAt(style)), old);
    this.styleCache.set(key, index);
    return index;
  }

  private sameStyle(style: number | undefined, old: number): boolean {
    const key = `${style ?? 0}/${old}`;
    const known = this.sameCache.get(key);
    if (known !== undefined) return known;
    const same = this.styles.matches(this.styles.resolve(this.styleAt(style)), old);
    this.sameCache.set(key, same);
    return same;
  }

  /** Index 0 is Normal itself, which the styles writer knows. */
  private styleAt(style: number | undefined): CellStyle | undefined {
    return style === undefined || style === 0 ? undefined : this.file.styles[style];
  }

  private removeSheets(openedIds: readonly string[]): boolean {
    let removed = false;
    for (const sheet of this.before.sheets) {
      if (this.file.sheets.some((item) => item.id === sheet.id)) continue;
      const entry = this.parts.sheets[openedIds.indexOf(sheet.id)];
      if (!entry) continue;
      this.editor.unrelate(this.parts.workbook, entry.relationshipId);
      removeTree(this.editor, entry.part);
      removed = true;
    }
    return removed;
  }

  private writeLists(): void {
    const { editor, parts } = this;
    const styles = this.styles.finish();
    if (parts.styles !== undefined && styles !== editor.text(parts.styles)) editor.write(parts.styles, styles);
    const strings = this.strings.finish();
    if (strings === this.oldStrings) return;
    if (parts.strings !== undefined) editor.write(parts.strings, strings);
    else {
      const part = editor.freeName("xl/sharedStrings#.xml");
      editor.write(part, strings, STRINGS_TYPE);
      editor.relate(parts.workbook, `${R_NS}/sharedStrings`, part);
    }
  }

  private valuesOf(reference: string): readonly CellValue[] | undefined {
    const { sheet: name, range: text } = splitSheet(reference);
    const sheet = this.file.sheets.find((item) => item.name.toLowerCase() === name?.toLowerCase());
    const range = parseRange(text);
    if (!sheet || !range || range.rowCount * range.columnCount > 100_000) return undefined;
    const values: CellValue[] = [];
    for (let row = range.row; row < range.row + range.rowCount; row += 1) {
      for (let column = range.column; column < range.column + range.columnCount; column += 1) values.push(sheet.cells.get(row)?.get(column)?.value ?? null);
    }
    return values;
  }
}

const EMPTY: OpenedSheet = { ...NO_RULES, tables: [], charts: [], pictures: [] };
