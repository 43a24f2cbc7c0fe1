/** Packages written by hand, as Excel writes them: two sheets, and one feature that our writer never makes. */
import { strToU8, zipSync } from "fflate";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
export const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

export interface Part {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

export interface Link {
  readonly id: string;
  /** The last segment of Office's own types, or a whole type. */
  readonly type: string;
  readonly target: string;
  readonly external?: true;
}

export interface HandMade {
  /** Children of `worksheet` before and behind `sheetData`, and rows 1 to 5 (columns A to C) where they are not the usual ones. */
  readonly head?: string;
  readonly rows?: string;
  readonly tail?: string;
  readonly sheetLinks?: readonly Link[];
  /** Children of `workbook` before and behind `sheets`. */
  readonly workbookHead?: string;
  readonly workbookTail?: string;
  readonly workbookLinks?: readonly Link[];
  /** `sheet` elements behind the two usual ones. */
  readonly moreSheets?: string;
  readonly strings?: string;
  /** Children of `styleSheet` behind `cellXfs`. */
  readonly styles?: string;
  readonly cellXfs?: string;
  readonly packageLinks?: readonly Link[];
  readonly parts?: readonly Part[];
}

export const rows: readonly string[] = [
  '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
  '<row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="B2"><v>10</v></c><c r="C2"><f>A2*B2</f><v>10</v></c></row>',
  '<row r="3" spans="1:3"><c r="A3"><v>2</v></c><c r="B3"><v>20</v></c><c r="C3"><f>A3*B3</f><v>40</v></c></row>',
  '<row r="4" spans="1:3"><c r="A4"><v>3</v></c><c r="B4"><v>30</v></c><c r="C4"><f>A4*B4</f><v>90</v></c></row>',
  '<row r="5" spans="1:3"><c r="A5"><v>4</v></c><c r="B5"><v>40</v></c><c r="C5"><f>A5*B5</f><v>160</v></c></row>',
];

function relationships(links: readonly Link[]): string {
  const items = links.map(({ id, type, target, external }) =>
    `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${R}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`);
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

const sheetXml = (book: HandMade): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">`
  + `${book.head ?? '<dimension ref="A1:C5"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>'}`
  + `<sheetData>${book.rows ?? rows.join("")}</sheetData>${book.tail ?? ""}</worksheet>`;

const typesXml = (parts: readonly Part[]): string => `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
  + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
  + '<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/octet-stream"/>'
  + `${parts.map(({ name, type }) => (type === "" ? "" : `<Override PartName="/${name}" ContentType="${type}"/>`)).join("")}</Types>`;

const sml = (kind: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

/** The bytes of the package; sheets "Data" (the feature's) and "Other". */
export function handMade(book: HandMade): Uint8Array {
  const workbook = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}">${book.workbookHead ?? '<workbookPr defaultThemeVersion="166925"/><bookViews><workbookView/></bookViews>'}`
    + `<sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Other" sheetId="2" r:id="rId2"/>${book.moreSheets ?? ""}</sheets>${book.workbookTail ?? ""}</workbook>`;
  const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>`
    + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    + `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${book.cellXfs ?? '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'}`
    + `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${book.styles ?? ""}</styleSheet>`;
  const parts: Part[] = [
    { name: "xl/workbook.xml", type: sml("sheet.main"), content: workbook },
    { name: "xl/worksheets/sheet1.xml", type: sml("worksheet"), content: sheetXml(book) },
    { name: "xl/worksheets/sheet2.xml", type: sml("worksheet"), content: `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>SUM(Data!B2:B5)</f><v>100</v></c><c r="B1"><v>7</v></c></row></sheetData></worksheet>` },
    { name: "xl/styles.xml", type: sml("styles"), content: styles },
    { name: "xl/sharedStrings.xml", type: sml("sharedStrings"), content: book.strings ?? `${HEAD}<sst xmlns="${MAIN}" count="3" uniqueCount="3"><si><t>Hours</t></si><si><t>Rate</t></si><si><t>Cost</t></si></sst>` },
    ...(book.parts ?? []),
  ];
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(typesXml(parts)),
    "_rels/.rels": strToU8(relationships([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }, ...(book.packageLinks ?? [])])),
    "xl/_rels/workbook.xml.rels": strToU8(relationships([
      { id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml" }, { id: "rId2", type: "worksheet", target: "worksheets/sheet2.xml" },
      { id: "rId3", type: "styles", target: "styles.xml" }, { id: "rId4", type: "sharedStrings", target: "sharedStrings.xml" }, ...(book.workbookLinks ?? []),
    ])),
    ...(book.sheetLinks ? { "xl/worksheets/_rels/sheet1.xml.rels": strToU8(relationships(book.sheetLinks)) } : {}),
  };
  for (const { name, content } of parts) files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files);
}

/** A part of relationships, for parts that have some. */
export function linksOf(part: string, links: readonly Link[]): Part {
  const slash = part.lastIndexOf("/") + 1;
  return { name: `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, type: "", content: relationships(links) };
}
