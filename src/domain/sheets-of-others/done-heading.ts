/**
 * Headings that ask whether a thing is done (`Corrected?`, `Done (Y/N)`, 是否销号, 完成打√): a yes below them is done, and no, or nothing, is
 * open.
 */
export const asksWhetherDone = new RegExp([
  "是否", "与否", "打[√✓勾]", "已完成\\s*[?？]", "^[✓✔☑√☐□✅]",
  "\\b(?:done|complete|completed|closed|resolved|corrected|rectified|repaired|fixed|finished|delivered|cleared|returned|signed off|handed over|sent)"
    + "\\s*(?:\\?|[（(]\\s*(?:y|yes|√|✓)\\s*/?\\s*(?:n|no|×|x)?\\s*[）)])",
].join("|"), "iu");
