import { formulaFromFile, formulaToFile, shiftFormula } from "../../../src/workbench/xlsx/formula-text";
import { formulaTokens } from "../../../src/workbench/xlsx/formula-tokens";

describe("formulas between Office.js and the file", () => {
  it.each([
    ["=SUM(A1:A3)", "SUM(A1:A3)"],
    ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["=IFNA(SORT(FILTER(A1:A3,B1:B3)),\"IFNA(\")", "_xlfn.IFNA(_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3)),\"IFNA(\")"],
    ["=LET(x,1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["=MAP(A1:A3,LAMBDA(a,a*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.a*2))"],
    ["=STDEV.S(A1:A3)+NETWORKDAYS.INTL(A1,A2)", "_xlfn.STDEV.S(A1:A3)+NETWORKDAYS.INTL(A1,A2)"],
  ])("%s ↔ %s", (shown, stored) => {
    expect(formulaToFile(shown)).toBe(stored);
    expect(formulaFromFile(stored)).toBe(shown);
  });

  it.each([
    ["=任务[@状态]&任务[@[开始 日]]", "任务[[#This Row],[状态]]&任务[[#This Row],[开始 日]]"],
    ["=SUM([@A]:[@B])+[@[x]:[y]]", "SUM(T[[#This Row],[A]]:T[[#This Row],[B]])+T[[#This Row],[x]:[y]]"],
    ["=SUM([A])+T2[[#Totals],[A]]", "SUM(T[A])+T2[[#Totals],[A]]"],
    ["=T[@]", "T[#This Row]"],
    ["=[1]Sheet1!A1+'[Book 2.xlsx]S'!A1", "[1]Sheet1!A1+'[Book 2.xlsx]S'!A1"],
    ["=T[[#This Row],[it''s '[x']]]", "T[[#This Row],[it''s '[x']]]"],
  ])("spells out %s", (shown, stored) => {
    expect(formulaToFile(shown, () => "T")).toBe(stored);
  });

  it.each([
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ["SUM(A:A,$B:C,1:2,$3:3)", "SUM(B:B,$B:D,3:4,$3:5)"],
    ["'A1 B2'!A1&\"A1\"&Sheet1!A1", "'A1 B2'!B3&\"A1\"&Sheet1!B3"],
    ["LOG10(A1)+Rate1x+T[A1]+1E+5", "LOG10(B3)+Rate1x+T[A1]+1E+5"],
    ["XFD1+A1048575", "#REF!+#REF!"],
    ["任务1+A1", "任务1+B3"],
  ])("moves %s", (before, after) => {
    expect(shiftFormula(before, 2, 1)).toBe(after);
  });

  it("cuts any text so that the pieces join to it again", () => {
    for (const text of ["\"open", "'open", "[open", "a\"b\"\"c\"'d''e'[f[g]'[]h", "😀+A1"]) expect(formulaTokens(text).map((token) => token.text).join("")).toBe(text);
  });
});
