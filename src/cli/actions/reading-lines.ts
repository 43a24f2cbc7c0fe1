import type { AdoptedSheet } from "../../actions/action";
import type { Translate } from "../../locales/translate";

/** How a sheet of others was read: which column became what, what was set aside, what it does not say, and the other sheets. */
export function readingLines(adopted: AdoptedSheet, translate: Translate): readonly string[] {
  const { sheet, form, headerRow: row, rowsRead: read, tasks, setAside, columns, unmatched, questions = [] } = adopted;
  const say = (key: string, values: Readonly<Record<string, string | number>>): string => translate(`pane:${key}`, values);
  const facts = { sheet, row, read, tasks, aside: setAside.length, form: translate(`foreign:form.${form}`) };
  const names = form === "duties" ? "forms:duties.fields" : "foreign:field";
  const listed = (parts: readonly string[]): string => parts.join(translate("forms:list-separator"));
  const unused = unmatched.map(({ header, column }) => `${header} (${column})`);
  const reasons = [...new Set(setAside.map(({ why }) => why))];
  return [
    say(form === "duties" ? "adopted.facts-duties" : "adopted.facts", facts),
    ...columns.map(({ field, header, column, confidence }) =>
      `  ${column} "${header}" → ${translate(`${names}.${field}`)} (${say(`adopted.confidence.${confidence}`, {})})`),
    ...(unused.length === 0 ? [] : [`  ${say("adopted.unmatched", { headers: listed(unused) })}`]),
    ...reasons.map((why) => {
      const rows = setAside.filter((one) => one.why === why).map((one) => String(one.row));
      return `  ${say(`adopted.why.${why}`, { count: rows.length, rows: listed(rows) })}`;
    }),
    ...questions.map(({ kind, count, samples }) => `? ${say(`reading.ask.${kind}`, { count, samples: listed(samples) })}`),
    ...otherSheets(adopted, translate),
  ];
}

function otherSheets({ sheet, sheets = [] }: AdoptedSheet, translate: Translate): readonly string[] {
  return sheets.filter((one) => one.sheet !== sheet).map(({ sheet: name, form, rows, confidence, why }) => {
    if (confidence !== undefined) {
      const words = { form: translate(`foreign:form.${form}`), confidence: translate(`foreign:confidence.${confidence}`) };
      return `- ${translate("pane:reading.sheet-read", { sheet: name, rows, ...words })}`;
    }
    return `- ${[translate("pane:reading.sheet-unread", { sheet: name }), why ?? ""].filter((part) => part !== "").join(" ")}`;
  });
}
