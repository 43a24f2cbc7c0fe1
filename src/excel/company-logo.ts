import type { ProfileImage } from "../catalog/profile";
import { columnLetters, columnNumber } from "./geometry";
import { asLiaisonError } from "./office-error";
import { pageTitleRow, type Page } from "./pages/page";
import type { SheetKey } from "./workbook-names";

interface LogoPlace {
  /** The logo's upper right corner lies at this column's right edge and this row's top. */
  readonly column: string;
  readonly row: number;
  /** Points; a logo is drawn no wider and no higher. */
  readonly width: number;
  readonly height: number;
}

/** Top right of the sheets that are handed on. */
const logoPlaces = (pages: readonly Page[]): ReadonlyMap<SheetKey, LogoPlace> => new Map<SheetKey, LogoPlace>([
  ["home", { column: "H", row: 2, width: 150, height: 44 }],
  ...pages.map(({ key, lastColumn }): [SheetKey, LogoPlace] => [key, { column: lastColumn, row: pageTitleRow, width: 150, height: 38 }]),
]);

/**
 * Puts the organisation's logo on those of the sheets that have a place for it. Pictures in printed headers are out of reach of Office.js, so it stands
 * on the sheet. A request of its own: an Excel without shapes refuses it, and everything else stands already.
 * @returns false where this Excel has no shapes, or refuses the picture; nothing where no sheet has a place for it
 */
export async function placeLogo(context: Excel.RequestContext, pages: readonly Page[], nameOf: (key: SheetKey) => string, fresh: readonly SheetKey[], { base64 }: ProfileImage): Promise<boolean | undefined> {
  const known = logoPlaces(pages);
  const places = fresh.flatMap((key) => {
    const place = known.get(key);
    return place === undefined ? [] : [{ ...place, sheet: context.workbook.worksheets.getItem(nameOf(key)) }];
  });
  if (places.length === 0) return undefined;
  try {
    const logos = places.map(({ sheet, column, row, ...most }) => ({ most, picture: addLogo(sheet, base64), edges: loadEdges(sheet, column, row) }));
    await context.sync();
    for (const { most, picture, edges } of logos) {
      const scale = Math.min(1, most.width / picture.width, most.height / picture.height);
      const { right, top } = edges();
      picture.height = picture.height * scale;
      picture.left = right - picture.width * scale;
      picture.top = top + 1;
    }
    await context.sync();
    return true;
  } catch (error) {
    // A picture is not worth calling a workbook that stands unfinished; the report says that it is missing.
    const { code } = asLiaisonError(error, [], false);
    if (code === "not-supported" || code === "host-refused") return false;
    throw error;
  }
}

function addLogo(sheet: Excel.Worksheet, base64: string): Excel.Shape {
  const picture = sheet.shapes.addImage(base64);
  picture.name = "Liaison_Logo";
  picture.lockAspectRatio = true;
  picture.load("width,height");
  return picture;
}

/** Points, summed up from the cells' sizes: ranges tell where they are only from ExcelApi 1.10 on. */
function loadEdges(sheet: Excel.Worksheet, column: string, row: number): () => { readonly right: number; readonly top: number } {
  const columns = Array.from({ length: columnNumber(column) }, (_, index) => sheet.getRange(`${columnLetters(index + 1)}1`).format.load("columnWidth"));
  const rows = Array.from({ length: row - 1 }, (_, index) => sheet.getRange(`A${index + 1}`).format.load("rowHeight"));
  return () => ({ right: columns.reduce((sum, { columnWidth }) => sum + columnWidth, 0), top: rows.reduce((sum, { rowHeight }) => sum + rowHeight, 0) });
}
