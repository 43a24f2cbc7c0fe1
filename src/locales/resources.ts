import enErrors from "./en-US/errors.json";
import enFindings from "./en-US/findings.json";
import enForms from "./en-US/forms.json";
import enPane from "./en-US/pane.json";
import zhErrors from "./zh-CN/errors.json";
import zhFindings from "./zh-CN/findings.json";
import zhForms from "./zh-CN/forms.json";
import zhPane from "./zh-CN/pane.json";

/** One file a subject; `forms` is what stands in the workbook, the others are what the pane and the command line say. */
export const resources = {
  "zh-CN": { errors: zhErrors, findings: zhFindings, forms: zhForms, pane: zhPane },
  "en-US": { errors: enErrors, findings: enFindings, forms: enForms, pane: enPane },
} as const;
