import type { PageLayoutDef } from "../document/types";
import { MAX_COLUMNS, MAX_ROWS } from "./a1";
import { patchAttributes } from "./chunked-xml";
import { joinHeader, splitHeader } from "./header-footer";
import { POINTS_PER_INCH } from "./sizes";
import { defined } from "./styles-reader";
import { child, childrenOf, flag, numeric, numericOr } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { decodeXstring, element, xstring } from "./xml-writer";

/** Paper sizes by the file's number; one without a name here reads as `Paper` and the number. */
const PAPERS: ReadonlyMap<number, string> = new Map([
  [1, "Letter"], [2, "LetterSmall"], [3, "Tabloid"], [4, "Ledger"], [5, "Legal"], [6, "Statement"], [7, "Executive"], [8, "A3"], [9, "A4"], [10, "A4Small"],
  [11, "A5"], [12, "B4"], [13, "B5"], [14, "Folio"], [15, "Quatro"], [16, "Paper10x14"], [17, "Paper11x17"], [18, "Note"], [19, "Envelope9"], [20, "Envelope10"],
]);

const points = (inches: string | undefined, fallback: number): number => Math.round(numericOr(inches, fallback) * POINTS_PER_INCH * 1000) / 1000;

type Elements = (name: string) => XmlElement | undefined;

const COMMENTS: Readonly<Record<NonNullable<PageLayoutDef["printComments"]>, string | undefined>> = { NoComments: undefined, EndSheet: "atEnd", InPlace: "asDisplayed" };
const ERRORS: Readonly<Record<NonNullable<PageLayoutDef["printErrors"]>, string | undefined>> = { AsDisplayed: undefined, Blank: "blank", Dash: "dash", NotAvailable: "NA" };

function keyOf<K extends string>(table: Readonly<Record<K, string | undefined>>, value: string | undefined): K | undefined {
  return value === undefined ? undefined : (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** Everything but print area and titles, which the workbook keeps as names. */
export function readPageLayout(get: Elements): PageLayoutDef {
  const setup = get("pageSetup")?.attributes ?? {};
  const margins = get("pageMargins")?.attributes ?? {};
  const options = get("printOptions")?.attributes ?? {};
  const headers = get("headerFooter");
  const fits = flag(child(get("sheetPr"), "pageSetUpPr")?.attributes["fitToPage"], false);
  const paper = numericOr(setup["paperSize"], 1);
  const breaks = (name: string): number[] => childrenOf(get(name), "brk").map((item) => numericOr(item.attributes["id"], 0)).filter((id) => id > 0);
  const pages = (value: string | undefined): number | undefined => (value === "0" ? undefined : numericOr(value, 1));
  const wide = pages(setup["fitToWidth"]);
  const tall = pages(setup["fitToHeight"]);
  return {
    orientation: setup["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: PAPERS.get(paper) ?? `Paper${paper}`,
    margins: {
      top: points(margins["top"], 0.75), bottom: points(margins["bottom"], 0.75),
      left: points(margins["left"], 0.7), right: points(margins["right"], 0.7),
      header: points(margins["header"], 0.3), footer: points(margins["footer"], 0.3),
    },
    printArea: [],
    zoom: fits
      ? { ...(wide === undefined ? {} : { fitToWidth: wide }), ...(tall === undefined ? {} : { fitToHeight: tall }) }
      : { scale: numericOr(setup["scale"], 100) },
    centerHorizontally: flag(options["horizontalCentered"], false),
    centerVertically: flag(options["verticalCentered"], false),
    printGridlines: flag(options["gridLines"], false),
    printHeadings: flag(options["headings"], false),
    blackAndWhite: flag(setup["blackAndWhite"], false),
    printOrder: setup["pageOrder"] === "overThenDown" ? "OverThenDown" : "DownThenOver",
    ...(flag(setup["draft"], false) ? { draftMode: true } : {}),
    ...(flag(setup["useFirstPageNumber"], false) ? { firstPageNumber: numericOr(setup["firstPageNumber"], 1) } : {}),
    ...defined("printComments", keyOf(COMMENTS, setup["cellComments"])),
    ...defined("printErrors", keyOf(ERRORS, setup["errors"])),
    header: splitHeader(decodeXstring(child(headers, "oddHeader")?.text ?? "")),
    footer: splitHeader(decodeXstring(child(headers, "oddFooter")?.text ?? "")),
    rowBreaks: breaks("rowBreaks"),
    columnBreaks: breaks("colBreaks"),
  };
}

export function fitsToPage(layout: PageLayoutDef): boolean {
  return layout.zoom.scale === undefined && (layout.zoom.fitToWidth !== undefined || layout.zoom.fitToHeight !== undefined);
}

export function printOptionsXml(layout: PageLayoutDef): string {
  const xml = element("printOptions", {
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    headings: layout.printHeadings || undefined,
    gridLines: layout.printGridlines || undefined,
  });
  return xml === "<printOptions/>" ? "" : xml;
}

export function pageMarginsXml({ margins }: PageLayoutDef): string {
  const inches = (value: number): number => Number((value / POINTS_PER_INCH).toFixed(6));
  return element("pageMargins", {
    left: inches(margins.left), right: inches(margins.right), top: inches(margins.top),
    bottom: inches(margins.bottom), header: inches(margins.header), footer: inches(margins.footer),
  });
}

/** Keeps what the document does not know: printer settings, copies, resolution. */
export function pageSetupXml(layout: PageLayoutDef, before: string | undefined): string {
  const number = [...PAPERS].find(([, name]) => name === layout.paperSize)?.[0] ?? numeric(/^Paper(\d+)$/.exec(layout.paperSize)?.[1]) ?? 1;
  const fits = fitsToPage(layout);
  const text = (value: number | undefined, standard: number): string | undefined => (value === undefined || value === standard ? undefined : String(value));
  return patchAttributes(before ?? "<pageSetup/>", {
    paperSize: text(number, 1),
    scale: text(fits ? undefined : layout.zoom.scale, 100),
    fitToWidth: fits ? text(layout.zoom.fitToWidth ?? 0, 1) : undefined,
    fitToHeight: fits ? text(layout.zoom.fitToHeight ?? 0, 1) : undefined,
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : undefined,
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    blackAndWhite: layout.blackAndWhite ? "1" : undefined,
    draft: layout.draftMode ? "1" : undefined,
    cellComments: COMMENTS[layout.printComments ?? "NoComments"],
    errors: ERRORS[layout.printErrors ?? "AsDisplayed"],
    useFirstPageNumber: layout.firstPageNumber === undefined ? undefined : "1",
    firstPageNumber: layout.firstPageNumber === undefined ? undefined : String(layout.firstPageNumber),
  });
}

export function headerFooterXml(layout: PageLayoutDef): string {
  const header = joinHeader(layout.header);
  const footer = joinHeader(layout.footer);
  if (header === "" && footer === "") return "";
  return element("headerFooter", {}, (header && element("oddHeader", {}, xstring(header))) + (footer && element("oddFooter", {}, xstring(footer))));
}

export function breaksXml(name: "rowBreaks" | "colBreaks", breaks: readonly number[]): string {
  if (breaks.length === 0) return "";
  const max = name === "rowBreaks" ? MAX_COLUMNS - 1 : MAX_ROWS - 1;
  const items = [...breaks].sort((one, other) => one - other).map((id) => element("brk", { id, max, man: true }));
  return element(name, { count: items.length, manualBreakCount: items.length }, items.join(""));
}
