import { discoverWords } from "./discover-words";
import { mergeWords } from "./merge-words";
import forms from "./zh-CN/forms.json";

/** What stands in the workbook: what all forms share, and what each form brings. */
export default mergeWords(forms, ...discoverWords("zh-CN"));
