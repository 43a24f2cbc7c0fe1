/** `worksheet.pageLayout`. */
import type { PageLayoutDef, RangeRef } from "../../document/types";
import { asBoolean, asEnum, asNumber, asRecord, type Arguments } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import { defineType, type Method, type Scalar } from "../../protocol/registry";
import { gridColumns, gridRows, isWholeColumns, isWholeRows } from "../address";
import { RangeAreasType, RangeType, type RangeAreasState, type SheetIdentity } from "../object-types";
import { areasOf } from "../range-areas";
import { HeaderFooterGroupType, PageLayoutType } from "./page-types";

export const layoutOf = (state: SheetIdentity, call: Call): PageLayoutDef => call.document.sheet(state.sheetId).pageLayout;

export function changeLayout(call: Call, state: SheetIdentity, patch: Partial<PageLayoutDef>): void {
  call.write(() => {
    const sheet = call.document.sheet(state.sheetId);
    sheet.pageLayout = { ...sheet.pageLayout, ...patch };
  });
}

type Flag = "blackAndWhite" | "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings";

const flag = (name: Flag): Scalar<SheetIdentity> => ({
  get: (state, call) => layoutOf(state, call)[name],
  set: (state, value, call) => changeLayout(call, state, { [name]: asBoolean(value) }),
});

/** `""` counts on by itself. */
const firstPageNumber: Scalar<SheetIdentity> = {
  get: (state, call) => layoutOf(state, call).firstPageNumber ?? "",
  set: (state, value, call) => {
    const number = value === "" ? undefined : asNumber(value);
    if (number !== undefined && !Number.isInteger(number)) throw new HostError("InvalidArgument");
    changeLayout(call, state, { firstPageNumber: number });
  },
};

function points(value: unknown): number {
  const margin = asNumber(value);
  if (margin < 0) throw new HostError("InvalidArgument");
  return margin;
}

const margin = (name: keyof PageLayoutDef["margins"]): Scalar<SheetIdentity> => ({
  // Inches kept as points have digits at the end that nobody entered.
  get: (state, call) => Number(layoutOf(state, call).margins[name].toFixed(3)),
  set: (state, value, call) => changeLayout(call, state, { margins: { ...layoutOf(state, call).margins, [name]: points(value) } }),
});

/** The papers that have a name in files too. */
const papers = [
  "Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5", "B4", "B5", "Folio", "Quatro",
  "Paper10x14", "Paper11x17", "Note", "Envelope9", "Envelope10",
] as const;

function pageCount(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const count = asNumber(value);
  if (!Number.isInteger(count) || count < 1) throw new HostError("InvalidArgument");
  return count;
}

/** Either a scale from 10 to 400, or a number of pages across and down; the value is set whole. */
function readZoom(value: unknown): PageLayoutDef["zoom"] {
  const given = asRecord(value);
  const fitToWidth = pageCount(given["horizontalFitToPages"]);
  const fitToHeight = pageCount(given["verticalFitToPages"]);
  const fits = fitToWidth !== undefined || fitToHeight !== undefined;
  const scale = given["scale"] ?? undefined;
  if (fits === (scale !== undefined)) throw new HostError("InvalidArgument");
  if (fits) return { ...(fitToWidth === undefined ? {} : { fitToWidth }), ...(fitToHeight === undefined ? {} : { fitToHeight }) };
  const percent = asNumber(scale);
  if (!Number.isInteger(percent) || percent < 10 || percent > 400) throw new HostError("InvalidArgument");
  return { scale: percent };
}

function showZoom({ scale, fitToWidth, fitToHeight }: PageLayoutDef["zoom"]): Readonly<Record<string, number | null>> {
  if (scale !== undefined) return { scale };
  return { horizontalFitToPages: fitToWidth ?? null, verticalFitToPages: fitToHeight ?? null };
}

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** A `Range`, `RangeAreas` or address on the sheet itself. */
function areasArgument(call: Call, state: SheetIdentity, args: Arguments): RangeAreasState {
  const range = args.optionalObject(0, RangeType);
  const areas = range ? { sheetId: range.sheetId, areas: [range.range] } : args.optionalObject(0, RangeAreasType);
  const given = areas ?? RangeAreasType.read(areasOf(call, state.sheetId, args.string(0)));
  if (!given || given.sheetId !== state.sheetId) throw new HostError("InvalidArgument");
  return given;
}

function printArea(state: SheetIdentity, call: Call): HostObject | null {
  const areas = layoutOf(state, call).printArea;
  return areas.length > 0 ? RangeAreasType.of({ sheetId: state.sheetId, areas }) : null;
}

function titleRows(state: SheetIdentity, call: Call): HostObject | null {
  const rows = layoutOf(state, call).titleRows;
  return rows ? RangeType.of({ sheetId: state.sheetId, range: { row: rows.first, column: 0, rowCount: rows.last - rows.first + 1, columnCount: gridColumns } }) : null;
}

function titleColumns(state: SheetIdentity, call: Call): HostObject | null {
  const columns = layoutOf(state, call).titleColumns;
  return columns
    ? RangeType.of({ sheetId: state.sheetId, range: { row: 0, column: columns.first, rowCount: gridRows, columnCount: columns.last - columns.first + 1 } })
    : null;
}

/** Titles are whole rows or columns, in one piece. */
function titleArgument(call: Call, state: SheetIdentity, args: Arguments, isWhole: (range: RangeRef) => boolean): RangeRef {
  const [range, ...others] = areasArgument(call, state, args).areas;
  if (!range || others.length > 0 || !isWhole(range)) throw new HostError("InvalidArgument");
  return range;
}

const orNotFound = (find: (state: SheetIdentity, call: Call) => HostObject | null): Method<SheetIdentity> => (state, _args, call) => {
  const found = find(state, call);
  if (!found) throw new HostError("ItemNotFound");
  return found;
};

export const pageLayout = defineType(PageLayoutType, {
  scalars: {
    orientation: {
      get: (state, call) => layoutOf(state, call).orientation,
      set: (state, value, call) => changeLayout(call, state, { orientation: asEnum(value, ["Portrait", "Landscape"] as const) }),
    },
    paperSize: {
      get: (state, call) => layoutOf(state, call).paperSize,
      set: (state, value, call) => changeLayout(call, state, { paperSize: asEnum(value, papers) }),
    },
    zoom: {
      get: (state, call) => showZoom(layoutOf(state, call).zoom),
      set: (state, value, call) => changeLayout(call, state, { zoom: readZoom(value) }),
    },
    printOrder: {
      get: (state, call) => layoutOf(state, call).printOrder,
      set: (state, value, call) => changeLayout(call, state, { printOrder: asEnum(value, ["DownThenOver", "OverThenDown"] as const) }),
    },
    draftMode: {
      get: (state, call) => layoutOf(state, call).draftMode ?? false,
      set: (state, value, call) => changeLayout(call, state, { draftMode: asBoolean(value) }),
    },
    firstPageNumber,
    printComments: {
      get: (state, call) => layoutOf(state, call).printComments ?? "NoComments",
      set: (state, value, call) => changeLayout(call, state, { printComments: asEnum(value, ["NoComments", "EndSheet", "InPlace"] as const) }),
    },
    printErrors: {
      get: (state, call) => layoutOf(state, call).printErrors ?? "AsDisplayed",
      set: (state, value, call) => changeLayout(call, state, { printErrors: asEnum(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"] as const) }),
    },
    blackAndWhite: flag("blackAndWhite"),
    centerHorizontally: flag("centerHorizontally"),
    centerVertically: flag("centerVertically"),
    printGridlines: flag("printGridlines"),
    printHeadings: flag("printHeadings"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  navigations: { headersFooters: { get: (state) => HeaderFooterGroupType.of(state) } },
  methods: {
    setPrintArea: (state, args, call) => changeLayout(call, state, { printArea: areasArgument(call, state, args).areas }),
    getPrintArea: orNotFound(printArea),
    getPrintAreaOrNullObject: (state, _args, call) => printArea(state, call),
    setPrintTitleRows: (state, args, call) => {
      const range = titleArgument(call, state, args, isWholeRows);
      changeLayout(call, state, { titleRows: { first: range.row, last: range.row + range.rowCount - 1 } });
    },
    getPrintTitleRows: orNotFound(titleRows),
    getPrintTitleRowsOrNullObject: (state, _args, call) => titleRows(state, call),
    setPrintTitleColumns: (state, args, call) => {
      const range = titleArgument(call, state, args, isWholeColumns);
      changeLayout(call, state, { titleColumns: { first: range.column, last: range.column + range.columnCount - 1 } });
    },
    getPrintTitleColumns: orNotFound(titleColumns),
    getPrintTitleColumnsOrNullObject: (state, _args, call) => titleColumns(state, call),
    setPrintMargins: (state, args, call) => {
      const factor = pointsPer[args.oneOf(0, ["Points", "Inches", "Centimeters"])];
      const given = Object.entries(args.record(1)).filter(([, value]) => value !== null);
      const { margins } = layoutOf(state, call);
      if (given.some(([name]) => !(name in margins))) throw new HostError("InvalidArgument");
      changeLayout(call, state, { margins: { ...margins, ...Object.fromEntries(given.map(([name, value]) => [name, points(value) * factor])) } });
    },
  },
});
