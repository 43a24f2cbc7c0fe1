/** Somebody else has the same file open and keeps typing; their edits arrive as remote changes. */
import type { OfficeLocale } from "../../client/office-context";
import { perform } from "../../co-author/edit";
import type { CellStyle } from "../../document/cell-types";
import type { WorkbookFile } from "../../document/types";
import { fullAddress } from "../../objects/address";
import type { Session } from "../session";
import { serialOf, sheetFile, workbookFile, type CellSource } from "./sheet-builder";

const styles: readonly CellStyle[] = [
  { font: { bold: true }, fill: "#E2EFDA", borders: { bottom: { style: "Continuous", weight: "Thin", color: "#548235" } } },
  { numberFormat: "yyyy/m/d" },
];
const days = 14;
const editEveryMs = 4000;
const statusColumn = 3;

const words = {
  "zh-CN": {
    sheet: "值班", headers: ["日期", "值班人", "部门", "状态"], people: ["林晓", "周文", "陈思", "吴越"], department: "运营部",
    states: ["已确认", "换班中", "待确认", "已交接"],
  },
  "en-US": {
    sheet: "Duty", headers: ["Date", "On duty", "Department", "State"], people: ["Ada Lund", "Ben Okoro", "Chloe Marsh", "Dev Iyer"],
    department: "Operations", states: ["confirmed", "swapping", "to confirm", "handed over"],
  },
} as const;

export function coauthor(locale: OfficeLocale, today: Date): { file: WorkbookFile; play: (session: Session) => () => void } {
  const own = words[locale];
  const base = serialOf(today);
  const rows: CellSource[][] = [own.headers.map((value) => ({ value, style: 1 }))];
  for (let day = 0; day < days; day += 1) {
    rows.push([{ value: base + day, style: 2 }, own.people[day % own.people.length] ?? null, own.department, own.states[2]]);
  }
  const sheet = sheetFile({ name: own.sheet, rows, columnWidths: [78, 90, 90, 90], frozenRows: 1 }, 0);
  return {
    file: workbookFile([sheet], styles),
    play(session) {
      let edits = 0;
      const timer = setInterval(() => {
        const name = session.engine.sheets().find((info) => info.id === sheet.id)?.name;
        if (name === undefined) return;
        const row = 1 + (edits % days);
        typeAsCoauthor(session, fullAddress(name, { row, column: statusColumn, rowCount: 1, columnCount: 1 }), own.states[edits % own.states.length] ?? "");
        edits += 1;
      }, editEveryMs);
      return () => clearInterval(timer);
    },
  };
}

/** One cell typed on another computer, where the same rules turn down what breaks them; it waits for the request in hand. */
export function typeAsCoauthor({ host }: Session, at: string, text: string): void {
  void host.edit("remote", (call) => perform({ do: "type", at, text }, call));
}
