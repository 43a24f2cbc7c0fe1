import { isoFromSerial } from "../../domain/dates/excel-date";
import type { DemoContext, NewRow } from "../../excel/form";

interface DemoFile {
  readonly key: "request" | "charter" | "plan" | "duties" | "minutes" | "risks" | "acceptance" | "retrospective";
  readonly category: "start" | "plan" | "process" | "result" | "review";
  readonly form: "requests" | "charters" | "plans" | "duties" | "minutes" | "risks" | "acceptances" | "retrospectives";
  readonly owner: string;
  /** Days from the as-of date. */
  readonly archived?: number;
  readonly due?: number;
  /** The name that somebody gave it, where that is not the right one. */
  readonly misnamed?: true;
  readonly unsaid?: true;
}

/** Files of the campaign half-way: filed, one misnamed, one late, and those that come at the close. */
const files: readonly DemoFile[] = [
  { key: "request", category: "start", form: "requests", owner: "designer", archived: -10 },
  { key: "charter", category: "start", form: "charters", owner: "designer", archived: -9 },
  { key: "plan", category: "plan", form: "plans", owner: "designer", archived: -8, misnamed: true },
  { key: "duties", category: "plan", form: "duties", owner: "designer", due: -3 },
  { key: "minutes", category: "process", form: "minutes", owner: "designer", due: 35 },
  { key: "risks", category: "process", form: "risks", owner: "operations", due: 35 },
  { key: "acceptance", category: "result", form: "acceptances", owner: "product", due: 35 },
  { key: "retrospective", category: "review", form: "retrospectives", owner: "product", unsaid: true },
];

/** The archive of the demonstration. */
export function demoArchives({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  const project = translate("forms:demo.name");
  return files.map((one, index): NewRow => {
    const file = translate(`forms:demo.archives.${one.key}`);
    const right = `${project}-${file}-${isoFromSerial(asOf + (one.archived ?? 0))}`;
    return {
      id: `AR${String(index + 1).padStart(3, "0")}`, file, category: translate(`forms:archives.category.${one.category}`),
      form: translate(`forms:archives.form.${one.form}`), owner: person(one.owner).name,
      ...(one.unsaid !== true && { complete: translate(one.archived === undefined ? "forms:lists.no" : "forms:lists.yes") }),
      ...(one.archived !== undefined && {
        archived: asOf + one.archived, location: translate("forms:demo.archives.location"),
        name: one.misnamed === true ? translate("forms:demo.archives.misnamed") : right,
      }),
      ...(one.due !== undefined && { due: asOf + one.due }),
    };
  });
}
