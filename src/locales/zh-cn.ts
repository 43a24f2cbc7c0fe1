import forms from "./forms-zh-cn";
import errors from "./zh-CN/errors.json";
import findings from "./zh-CN/findings.json";
import foreign from "./zh-CN/foreign.json";
import pane from "./zh-CN/pane.json";

/** One file a subject; `forms` is what stands in the workbook, the others are what the pane and the command line say. */
export const texts = { errors, findings, foreign, forms, pane };
