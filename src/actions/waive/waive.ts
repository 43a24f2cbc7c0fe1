import { fingerprint } from "../../domain/text/fingerprint";
import { isoFromSerial } from "../../domain/dates/excel-date";
import { LiaisonError } from "../../domain/liaison-error";
import { textKey } from "../../domain/text/text-key";
import type { FormTable } from "../../excel/form-table";
import { tableOf, type Book } from "../../excel/read-book";
import { growForm } from "../../excel/writer/grow-form";
import { holdRows } from "../../excel/writer/held-rows";
import { keepIntent } from "../../excel/writer/intent";
import { NewRows } from "../../excel/writer/new-rows";
import { settle, type WritePlan } from "../../excel/writer/settle";
import { waiverRegister } from "../../forms/waivers/register";
import { cellText } from "../../rules/cell-text";
import type { ActionEnvironment } from "../action";
import { asOfFor } from "../check/judge-book";
import { layingWords, loadMarkedBook, writeSteps, type MarkedBook } from "../generate/write-surroundings";
import { rememberHighest } from "../refresh/give-ids";
import { runAction } from "../run";

/** What is to be let stand for a while. */
export interface Waiver {
  /** Id of the record, and of the row of 规则/Rules. */
  readonly record: string;
  readonly rule: string;
  readonly why: string;
  /** The last day on which it holds; Excel serial. */
  readonly until: number;
}

type Ours = Book & { readonly waivers: FormTable };

/**
 * Enters a waiver into the register; one that says the same stands already. Resolves to its id.
 * @throws LiaisonError `no-waivers` in a workbook without the register; `waiver-incomplete` without a reason, or with a last day that has
 * passed
 */
export function waive(environment: ActionEnvironment, waiver: Waiver): Promise<string> {
  return runAction(environment, 3, async (context, steps) => {
    steps.begin("read");
    const load = loadMarkedBook(context.workbook);
    await context.sync();
    const first = load();
    const book = oursOf(first);
    const asOf = asOfFor(book, undefined);
    if (waiver.why.trim() === "" || !(waiver.until >= asOf)) throw new LiaisonError("waiver-incomplete", { asOf: isoFromSerial(asOf) });
    const cells = { record: waiver.record, rule: waiver.rule, why: waiver.why.trim(), until: Math.floor(waiver.until), granted: asOf };
    const key = fingerprint(JSON.stringify(["waive", ...Object.values(cells)]));
    const known = first.intents.find((one) => one.key === key)?.ids[0] ?? standing(book, cells);
    const row = new NewRows([{ cells, ...(known !== undefined && { id: known }) }]);
    const at = (environment.now ?? environment.today)();
    const plan = (now: MarkedBook): WritePlan | undefined => {
      const ours = oursOf(now);
      const form = { form: waiverRegister, table: ours.waivers };
      const last = ours.lastNumbers[waiverRegister.key] ?? 0;
      const writes = row.plan(form, last);
      if (writes === "full") return { hold: [], grow: () => growForm(context, form, layingWords(ours)) };
      if (writes.length === 0 && row.highestNumber <= last) return undefined;
      return {
        first: (workbook) => keepIntent(workbook, now.intents, { key, ids: row.ids, state: "begun", at }),
        hold: writes.length === 0 ? [] : [(workbook) => holdRows(workbook, form, writes)],
        last: (workbook) => rememberHighest(
          workbook, ours, { key: waiverRegister.key, ...form }, { given: new Map(), renewed: new Map(), highest: row.highestNumber },
        ),
      };
    };
    await settle({ context, load: loadMarkedBook, before: writeSteps(steps), plan }, first);
    steps.finish("write");
    return row.ids[0] ?? "";
  });
}

function oursOf({ book }: MarkedBook): Ours {
  const waivers = book === undefined ? undefined : tableOf(book, waiverRegister);
  if (book === undefined || waivers === undefined) throw new LiaisonError("no-waivers");
  return { ...book, waivers };
}

/** The id of a row that says the very same. */
function standing({ waivers }: Ours, { record, rule, why, until }: Waiver): string | undefined {
  const same = (one: unknown, other: string | number): boolean =>
    (typeof other === "number" ? one === other : textKey(cellText(String(one))) === textKey(other));
  const row = waivers.rows.find(({ cells }) =>
    same(cells["record"], record) && same(cells["rule"], rule) && same(cells["why"], why) && same(cells["until"], until));
  const id = cellText(row?.cells["id"] ?? "");
  return id === "" ? undefined : id;
}
