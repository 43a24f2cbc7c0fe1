import { literalNumber, literalText } from "../../src/excel/cell-input";
import { columnLetters, columnNumber, corners } from "../../src/excel/geometry";
import { asLiaisonError } from "../../src/excel/office-error";
import { freeSheetName } from "../../src/excel/probe-workbook";
import { onSheet } from "../../src/excel/workbook-names";
import { LiaisonError } from "../../src/domain/liaison-error";

test("text goes out with an apostrophe, blanks clear, numbers that the wire would lose are refused", () => {
  expect([literalText("=1+1"), literalText("'x"), literalText("")]).toEqual(["'=1+1", "''x", ""]);
  expect(literalNumber(-1.5)).toBe(-1.5);
  for (const lost of [NaN, Infinity, -Infinity]) expect(() => literalNumber(lost)).toThrow(RangeError);
});

test("columns count as Excel's, and addresses of any sheet's name can be taken apart", () => {
  for (const number of [1, 26, 27, 52, 702, 703, 16384]) expect(columnNumber(columnLetters(number))).toBe(number);
  expect([columnLetters(26), columnLetters(27), columnLetters(16384)]).toEqual(["Z", "AA", "XFD"]);
  expect(corners("'It''s a ! plan'!$A$4:W204")).toEqual({ sheet: "It's a ! plan", firstRow: 4, firstColumn: 1, lastRow: 204, lastColumn: 23 });
  expect(corners("Plan!B7")).toMatchObject({ firstRow: 7, lastRow: 7, firstColumn: 2, lastColumn: 2 });
  expect(corners("Plan!1:4")).toEqual({ sheet: "Plan", firstRow: 1, firstColumn: 1, lastRow: 4, lastColumn: 16384 });
  expect(corners("$A:$F")).toEqual({ sheet: "", firstRow: 1, firstColumn: 1, lastRow: 1_048_576, lastColumn: 6 });
  expect(corners("Plan!C:C")).toMatchObject({ firstRow: 1, lastRow: 1_048_576, firstColumn: 3, lastColumn: 3 });
  for (const none of ["Plan!#REF!", "", "Plan!A1:", "A1.5"]) expect(() => corners(none)).toThrow(RangeError);
  expect(onSheet("It's", "$A$1")).toBe("'It''s'!$A$1");
});

test("a name that is taken in any case gets a number", () => {
  expect(freeSheetName("Rules", ["Lists"])).toBe("Rules");
  expect(freeSheetName("Rules", ["RULES", "rules (2)"])).toBe("Rules (3)");
});

test("the host's errors become ours by their code; what is none of the host's passes through", () => {
  const host = (code: string) => Object.assign(new Error("words of the host"), { code, debugInfo: { errorLocation: "Range.values", statement: "x" } });
  const codes = ["InvalidOperationInCellEditMode", "AccessDenied", "FilteredRangeConflict", "RequestPayloadSizeLimitExceeded", "InvalidOrTimedOutSession", "ActivityLimitReached", "NotImplemented", "GeneralException"];
  expect(codes.map((code) => asLiaisonError(host(code)).code)).toEqual(["cell-edit-mode", "sheet-protected", "table-filtered", "too-large", "session-expired", "busy", "not-supported", "host-refused"]);
  expect(asLiaisonError(host("GeneralException"), ["fill-lists"])).toMatchObject({ code: "partly-applied", done: ["fill-lists"], values: { reason: "host-refused", code: "GeneralException", place: "Range.values" } });
  expect(asLiaisonError(host("AccessDenied"), [], true).code).toBe("partly-applied");
  expect(asLiaisonError(host("InvalidOperationInCellEditMode"), [], true).code).toBe("cell-edit-mode");
  const own = new LiaisonError("no-tracker");
  expect(asLiaisonError(own)).toBe(own);
  expect(() => asLiaisonError(new TypeError("a fault of ours"))).toThrow(TypeError);
});
