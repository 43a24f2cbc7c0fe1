/** Pictures in files: written beside charts, read back, left alone where nothing changed. */
import { blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import type { PictureDef } from "../../../src/workbench/document/pictures";
import type { ChartDef } from "../../../src/workbench/document/chart-types";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { OpcPackage } from "../../../src/workbench/xlsx/opc-package";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { startLibreOffice } from "../../support/libreoffice";
import { jpegHead, png } from "../../support/pictures";

const corner = (row: number, column: number): PictureDef["from"] => ({ row: { index: row, offset: 3 }, column: { index: column, offset: 4.5 } });

const logo: PictureDef = {
  id: "{1}", name: "Logo & more", mediaType: "image/png", base64: png(40, 20), from: corner(1, 2), extent: { width: 30, height: 15 }, fixed: false,
  lockAspectRatio: true, visible: true, altTextTitle: "", altTextDescription: "a \"rose\"", rotation: 0,
};
const photo: PictureDef = { ...logo, id: "{2}", name: "Photo", mediaType: "image/jpeg", base64: jpegHead(8, 8), extent: { to: corner(9, 6) }, lockAspectRatio: false, visible: false, altTextTitle: "title", rotation: 90 };
const chart: ChartDef = { id: "{3}", name: "Chart 1", type: "Pie", titleVisible: false, legend: { visible: false, position: "Right" }, series: [{ name: "n", values: "Sheet1!$A$1:$A$2" }], left: 0, top: 90, width: 90, height: 90 };

function withContent(file: WorkbookFile, pictures: readonly PictureDef[], charts: readonly ChartDef[] = []): WorkbookFile {
  return { ...file, sheets: file.sheets.map((sheet) => ({ ...sheet, pictures, charts })) };
}

const nameless = (pictures: readonly PictureDef[] | undefined): unknown => pictures?.map((picture) => ({ ...picture, id: "" }));
const save = (file: WorkbookFile): Uint8Array => saveXlsx(file).bytes;
const drawingOf = (bytes: Uint8Array): string => OpcPackage.open(bytes).text("xl/drawings/drawing1.xml");
const mediaOf = (bytes: Uint8Array): string[] => OpcPackage.open(bytes).names().filter((name) => name.startsWith("xl/media/")).sort();

const written = save(withContent(blankWorkbookFile(), [logo, photo], [chart]));

test("pictures and charts share a drawing and are read back as they were", () => {
  const sheet = openXlsx(written).file.sheets[0];
  expect(nameless(sheet?.pictures)).toEqual(nameless([logo, photo]));
  expect(sheet?.charts.map(({ name }) => name)).toEqual(["Chart 1"]);
  expect(new Set(sheet?.pictures.map(({ id }) => id)).size).toBe(2);
  const types = OpcPackage.open(written).contentTypes().defaults;
  expect([mediaOf(written), types.get("png"), types.get("jpeg")]).toEqual([["xl/media/image1.jpeg", "xl/media/image1.png"], "image/png", "image/jpeg"]);
});

test("what did not change keeps its bytes; a change touches its own anchor only", () => {
  const opened = openXlsx(written);
  expect(saveXlsx(opened.file, opened).report.rewritten).toEqual([]);
  const [first, second] = opened.file.sheets[0]?.pictures ?? [];
  if (!first || !second) throw new Error("no pictures");
  const moved = saveXlsx(withContent(opened.file, [{ ...first, from: corner(4, 0), altTextDescription: "" }, second], opened.file.sheets[0]?.charts), opened);
  expect(moved.report.rewritten).toEqual(["xl/drawings/drawing1.xml"]);
  const anchors = (bytes: Uint8Array): string[] => drawingOf(bytes).split(/(?=<xdr:\w+Anchor)/);
  expect(anchors(moved.bytes).filter((anchor) => !anchors(written).includes(anchor))).toHaveLength(1);
  expect(nameless(openXlsx(moved.bytes).file.sheets[0]?.pictures)).toEqual(nameless([{ ...logo, from: corner(4, 0), altTextDescription: "" }, photo]));
  const turned = saveXlsx(withContent(opened.file, [{ ...first, rotation: 45, lockAspectRatio: false }, { ...second, rotation: 0, lockAspectRatio: true, visible: true }], opened.file.sheets[0]?.charts), opened);
  expect(nameless(openXlsx(turned.bytes).file.sheets[0]?.pictures)).toEqual(nameless([{ ...logo, rotation: 45, lockAspectRatio: false }, { ...photo, rotation: 0, lockAspectRatio: true, visible: true }]));
});

test("a deleted picture takes its part along, unless another shows it too", () => {
  const opened = openXlsx(written);
  const [first, second] = opened.file.sheets[0]?.pictures ?? [];
  if (!first || !second) throw new Error("no pictures");
  const one = saveXlsx(withContent(opened.file, [second], opened.file.sheets[0]?.charts), opened).bytes;
  expect([mediaOf(one), nameless(openXlsx(one).file.sheets[0]?.pictures)]).toEqual([["xl/media/image1.jpeg"], nameless([photo])]);
  const none = saveXlsx(withContent(opened.file, []), opened).bytes;
  expect([mediaOf(none), openXlsx(none).file.sheets[0]?.pictures]).toEqual([[], []]);
});

test("LibreOffice opens and converts it, pictures included", () => {
  const office = startLibreOffice();
  try {
    const converted = office.convert(save(withContent(blankWorkbookFile(), [logo, { ...photo, mediaType: "image/png", base64: png(6, 6), visible: true }], [chart])), "xlsx");
    const pictures = openXlsx(converted).file.sheets[0]?.pictures ?? [];
    expect(pictures.map(({ name }) => name)).toEqual(["Logo & more", "Photo"]);
    expect(mediaOf(converted)).toHaveLength(2);
  } finally {
    office.dispose();
  }
}, 120_000);
