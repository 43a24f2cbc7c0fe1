/** The workbook that Excel opens with: one empty sheet. */
import { defaultPageLayout } from "./page-layout-defaults";
import type { SheetFile, WorkbookFile } from "./types";

export function blankSheetFile(id: string, name: string): SheetFile {
  return {
    id, name, visibility: "Visible", showGridlines: true, showHeadings: true, cells: new Map(), rows: new Map(), columns: new Map(),
    merges: [], tables: [], filters: [], validations: [], conditionalFormats: [], hyperlinks: [], comments: [], charts: [], pictures: [],
    pageLayout: defaultPageLayout, protection: { isProtected: false, options: {} }, customProperties: {},
  };
}

export function blankWorkbookFile(): WorkbookFile {
  const id = "{00000000-0001-0000-0000-000000000000}";
  return {
    sheets: [blankSheetFile(id, "Sheet1")], activeSheetId: id, styles: [{}], names: [], date1904: false, properties: {},
    customDocumentProperties: {}, customXmlParts: [], settings: {}, autoShowTaskpane: [],
  };
}
