import { wholeDays } from "../../excel/form-rules";
import type { SheetBuilder } from "../../excel/sheets/sheet-builder";
import { look, palette, type CellLook } from "../../excel/style";
import type { ganttFormulas } from "./formulas";
import {
  baseCell, baselineCell, baselineChoices, choiceLetter, chosenCell, firstPeriod, ganttRows, keptLetter, scaleCell, startCell, todayCell,
  unitCell, type PerTask,
} from "./layout";

export const scales = ["days", "weeks", "months"] as const;

/** Scale, first day and baseline are typed; beside them stands from when to when the chart reaches. */
export function chooser(build: SheetBuilder, { head, choices }: ReturnType<typeof ganttFormulas>, perTask: PerTask): void {
  const { choice } = ganttRows;
  const { unit, today, base, chosen, period } = head;
  look(build.range(`A${choice}:G${choice}`), { height: 22 });
  build.put(`A${choice}`, [[build.say("gantt.scale.label")]], { ink: palette.faint, horizontal: "Right" });
  build.put(`C${choice}`, [[build.say("gantt.start")]], { ink: palette.faint, horizontal: "Right" });
  const input: CellLook = { fill: palette.input, bold: true, horizontal: "Center" };
  look(build.range(scaleCell), input);
  look(build.range(startCell), { ...input, numberFormat: "yyyy-mm-dd" });
  const scale = build.range(scaleCell).dataValidation;
  const words = scales.map((key) => build.say(`gantt.scale.${key}`));
  const title = build.say("tracker.invalid.title");
  scale.rule = { list: { inCellDropDown: true, source: words.join(",") } };
  scale.errorAlert = { showAlert: true, style: "Stop", title, message: build.say("rules.invalid-choice", { choices: words.join(" / ") }) };
  scale.prompt = { showPrompt: true, title: build.say("gantt.scale.label"), message: build.say("gantt.scale.prompt") };
  const start = build.range(startCell).dataValidation;
  start.rule = { date: { formula1: "=DATE(2000,1,1)", formula2: "=DATE(2099,12,31)", operator: "Between" } };
  start.errorAlert = { showAlert: true, style: "Stop", title, message: build.say("tracker.invalid.date", wholeDays) };
  start.prompt = { showPrompt: true, title: build.say("gantt.start"), message: build.say("gantt.start-prompt") };
  for (
    const [cell, formula] of [[unitCell, unit], [todayCell, today], [baseCell, base], [chosenCell, chosen]] as const
  ) build.formula(cell, formula);
  build.formula(`${firstPeriod}${choice}`, period, { ink: palette.faint, size: 9, horizontal: "Left" });
  if (perTask === 2) baselineChooser(build, choices);
}

/** A drop-down of the newest baselines; others may be typed. */
function baselineChooser(build: SheetBuilder, { kept, olderKept, name }: ReturnType<typeof ganttFormulas>["choices"]): void {
  const { choice, first } = ganttRows;
  const end = first + baselineChoices - 1;
  build.put(`E${choice}`, [[build.say("gantt.baseline")]], { ink: palette.faint, horizontal: "Right" });
  const cells = `F${choice}:G${choice}`;
  build.range(cells).merge(false);
  look(build.range(cells), { fill: palette.input, bold: true, horizontal: "Center", numberFormat: "@" });
  build.formula(`${keptLetter}${first}`, kept);
  build.formula(`${keptLetter}${first + 1}`, olderKept);
  build.range(`${keptLetter}${first + 2}:${keptLetter}${end}`).copyFrom(`${keptLetter}${first + 1}`, "Formulas");
  build.formula(`${choiceLetter}${first}`, name);
  build.range(`${choiceLetter}${first + 1}:${choiceLetter}${end}`).copyFrom(`${choiceLetter}${first}`, "Formulas");
  const { dataValidation } = build.range(baselineCell);
  dataValidation.rule = { list: { inCellDropDown: true, source: `=$${choiceLetter}$${first}:$${choiceLetter}$${end}` } };
  dataValidation.errorAlert = {
    showAlert: true, style: "Warning", title: build.say("tracker.invalid.title"), message: build.say("gantt.baseline-invalid"),
  };
  dataValidation.prompt = { showPrompt: true, title: build.say("gantt.baseline"), message: build.say("gantt.baseline-prompt") };
}
