import forms from "./forms-en-us";
import errors from "./en-US/errors.json";
import findings from "./en-US/findings.json";
import foreign from "./en-US/foreign.json";
import pane from "./en-US/pane.json";

/** One file a subject; `forms` is what stands in the workbook, the others are what the pane and the command line say. */
export const texts = { errors, findings, foreign, forms, pane };
