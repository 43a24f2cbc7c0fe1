import type { CleanItem, CleanPreview, CleanReport } from "../../actions/clean/clean-sheet";
import { isoFromSerial } from "../../domain/dates/excel-date";
import type { Translate } from "../../locales/translate";

/** What was tidied, or would be, a cell a line; then what has to be answered before more can be. */
export function cleanLines(report: CleanPreview | CleanReport, translate: Translate): readonly string[] {
  const done = "done" in report ? report.done : undefined;
  const shown = ({ kind, to }: CleanItem): string =>
    (typeof to !== "number" ? String(to) : kind === "date" ? isoFromSerial(to) : `${Number((to * 100).toPrecision(12))}%`);
  const line = (sign: string, item: CleanItem): string => `  ${sign} ${report.sheet}!${item.cell} ${String(item.from)} → ${shown(item)}`;
  return [
    ...(report.items.length === 0 ? [`  ${translate("foreign:clean.nothing", { sheet: report.sheet })}`] : []),
    ...(done ?? report.items).map((item) => line(done === undefined ? "?" : "+", item)),
    ..."left" in report ? report.left.map((item) => line("!", item)) : [],
    ...report.questions.map(({ kind, count, samples, options = [] }) => {
      const values = { count, samples: samples.join(translate("forms:list-separator")), options: options.join(" / ") };
      return `  ? ${translate(`foreign:clean.ask.${kind}`, values)}`;
    }),
  ];
}
