import type { Filling } from "../../excel/form";
import { columnLetters } from "../../excel/geometry";
import type { SheetBuilder } from "../../excel/sheets/sheet-builder";
import { look, palette, type CellLook } from "../../excel/style";
import { departmentsUnder } from "../../excel/under-profile";
import { names } from "../../excel/workbook-names";
import { stepRegister } from "./register";

/** Steps that the map can draw. */
const most = 40;
const [headerRow, firstRow] = [4, 5];
const lastRow = firstRow + most - 1;
/** Lanes stand between what comes in and what goes out. */
const before = 2;
/** A department that joins later, or one too many, is drawn in the last lane. */
const mostLanes = 10;
/** Sign of a decision, as in every flow chart. */
const diamond = "◇ ";

const widths = { number: 8, inputs: 18, lane: 18, outputs: 18, next: 16 } as const;

/** 流程图 (F6): the steps below each other, each in the lane of its department; every cell is a formula over the steps, nothing is typed here. */
export function buildLanes(build: SheetBuilder, { project, profile, rows }: Filling): void {
  const lanes = Math.max(1, Math.min(mostLanes, departmentsUnder(profile, project.departments).length));
  const [first, last, others] = [before + 1, before + lanes, before + lanes + 1].map(columnLetters) as [string, string, string];
  const [outputs, next] = [before + lanes + 2, before + lanes + 3].map(columnLetters) as [string, string];
  build.paper(`A1:${next}${lastRow}`);
  build.title(build.say("flowLanes.title"), build.say("flowLanes.note"));
  build.widths([widths.number, widths.inputs, ...Array.from({ length: lanes + 1 }, () => widths.lane), widths.outputs, widths.next]);
  build.header(`A${headerRow}:${next}${headerRow}`);
  const header = (letter: string, key: string): void => {
    build.put(`${letter}${headerRow}`, [[build.say(`flowLanes.columns.${key}`)]]);
  };
  for (const [letter, key] of [["A", "number"], ["B", "inputs"], [others, "others"], [outputs, "outputs"], [next, "next"]] as const) header(letter, key);
  fill(build, `${first}${headerRow}:${last}${headerRow}`, `=IFERROR(INDEX(${names.listDepartment},COLUMN()-${before})&"","")`);
  const shown = (formula: string): string => `=IFERROR(IF(${of("step")}="","",${formula}),"")`;
  const down = (from: string, to = from): string => `${from}${firstRow}:${to}${lastRow}`;
  fill(build, down("A"), shown(`${of("id")}&""`), { horizontal: "Center", ink: palette.faint });
  fill(build, down("B"), shown(`${of("inputs")}&""`), { size: 9, ink: palette.faint });
  const decision = of("decision");
  const box = `IF(${decision}="",${of("step")},"${diamond}"&${of("step")}&CHAR(10)&${decision})`;
  const header0 = `${first}$${headerRow}`;
  fill(build, down(first, last), shown(`IF(AND(${header0}<>"",${of("department")}=${header0}),${box},"")`), { horizontal: "Center" });
  const known = `SUMPRODUCT(--($${first}$${headerRow}:$${last}$${headerRow}=${of("department")}))`;
  fill(build, down(others), shown(`IF(${known}=0,${box},"")`), { horizontal: "Center" });
  fill(build, down(outputs), shown(`${of("outputs")}&""`), { size: 9, ink: palette.faint });
  const otherwise = `IF(${of("otherwise")}="","",CHAR(10)&"${build.say("flowLanes.otherwise")}"&${of("otherwise")})`;
  fill(build, down(next), shown(`IF(${of("next")}="","","→ "&${of("next")})&${otherwise}`), { size: 9, ink: palette.faint });
  look(build.range(`A${firstRow}:${next}${lastRow}`), { wrap: true, height: 36 });
  colours(build, down(first, others), `${first}${firstRow}`);
  build.freezeRows(headerRow);
  const width = widths.number + widths.inputs + widths.outputs + widths.next + (lanes + 1) * widths.lane;
  const drawn = Math.min(most, Math.max(14, (rows["flowSteps"]?.length ?? 0) + 6));
  build.grid(`A${headerRow}:${next}${firstRow + drawn - 1}`);
  build.page({
    printArea: `A1:${next}${firstRow + drawn - 1}`, titleRows: `$${headerRow}:$${headerRow}`, landscape: true, width,
  });

  /** A column of the steps, at the step that the row of the map draws. */
  function of(field: string): string {
    return `INDEX(${stepRegister.table}[${build.say(`flowSteps.fields.${field}`)}],ROW()-${firstRow - 1})`;
  }
}

function fill(build: SheetBuilder, whole: string, formula: string, cellLook: CellLook = {}): void {
  const [first = whole] = whole.split(":");
  look(build.range(whole), cellLook);
  build.formula(first, formula);
  if (first !== whole) build.range(whole).copyFrom(build.placed(first), "Formulas");
}

/** A step is a box, a decision one of another colour; its sign says the same without colours. */
function colours(build: SheetBuilder, lanes: string, first: string): void {
  for (const [condition, paint, ink] of [[`${first}<>""`, "#DCEBFA", palette.ink], [`LEFT(${first},1)="${diamond.trim()}"`, "#FFE7A8", "#5C3B00"]] as const) {
    const { custom } = build.range(lanes).conditionalFormats.add("Custom");
    custom.rule.formula = `=${condition}`;
    custom.format.fill.color = paint;
    custom.format.font.color = ink;
  }
}
