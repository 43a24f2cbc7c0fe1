import fc from "fast-check";
import { FormulaCopies, FormulaCopy } from "../../../src/workbench/xlsx/formula-copies";
import { formulaToFile, shiftFormula } from "../../../src/workbench/xlsx/formula-text";
import { formulaTokens } from "../../../src/workbench/xlsx/formula-tokens";

const formulas = [
  "SUM($A5:B6)+C$5*2", "IF(工作表!$G5>\"G5\",'A 5'!B5,N5(5))", "SUM(5:9)+SUM(A:C)", "XLOOKUP(A5,$B$5:$B$9,C5:C9)&FILTER(A5:A9,B5:B9>5)", "LET(x1y,A5,x1y+5)", "任务[数量]+A5", "[@数量]*A5",
  "T.DIST.2T(A5,5)", "A5", "5", "\"5\"&A5", "𠮷5+A5",
];

describe("formulas that are copies of each other", () => {
  it("read in every row as the file format moves them, and have the same text in the file as if taken apart alone", () => {
    fc.assert(fc.property(fc.constantFrom(...formulas), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1_048_575 }), (formula, row, other) => {
      const copy = new FormulaCopy(formula, row);
      const moved = shiftFormula(formula, other - row, 0);
      const at = copy.at(other);
      expect(at ?? "").toBe(at === undefined ? "" : moved);
      if (at === undefined) expect(moved).toContain("#REF!");
      const copies = new FormulaCopies();
      copies.toFile(`=${formula}`, row, 3, () => "上");
      const { text } = copies.toFile(`=${moved}`, other, 3, () => "下");
      expect(text).toBe(formulaToFile(`=${moved}`, () => "下"));
    }));
  });

  it("are told from a formula that only looks alike", () => {
    const copies = new FormulaCopies();
    copies.toFile("=A5*5", 4, 0, () => undefined);
    expect(copies.toFile("=A6*6", 5, 0, () => undefined).text).toBe("A6*6");
    expect(copies.toFile("=FILTER(A7,1)", 6, 0, () => undefined)).toEqual({ text: "_xlfn._xlws.FILTER(A7,1)", spills: true });
    expect(copies.toFile("=SUM(A8,1)", 7, 0, () => undefined)).toEqual({ text: "SUM(A8,1)", spills: false });
  });
});

describe("the pieces of a formula", () => {
  it("join up to it again, whatever it holds", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("A5", "$", "工作", "𠮷", "😀", "\ud800", "\"a\"\"b\"", "'x y'!", "[@列]", "(", ")", ",", "+", " ", "?", "\\", "%", "^", "#REF!", "@", "~", "|")), (parts) => {
      expect(formulaTokens(parts.join("")).map(({ text }) => text).join("")).toBe(parts.join(""));
    }));
  });

  it("take letters of every script, and signs beyond the first 65,536, into one word", () => {
    expect(formulaTokens("工作_1.x?\\😀𠮷$A+é%").map(({ kind, text }) => `${kind} ${text}`)).toEqual(["word 工作_1.x?\\😀𠮷$A", "other +", "word é", "other %"]);
  });
});
