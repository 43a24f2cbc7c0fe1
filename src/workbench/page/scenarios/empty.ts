import type { WorkbookFile } from "../../document/types";
import { sheetFile, workbookFile } from "./sheet-builder";

export function emptyWorkbook(): WorkbookFile {
  return workbookFile([sheetFile({ name: "Sheet1", rows: [] }, 0)]);
}
