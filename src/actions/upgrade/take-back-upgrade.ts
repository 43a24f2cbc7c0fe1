import { LiaisonError } from "../../domain/liaison-error";
import { corners } from "../../excel/geometry";
import { loadRange } from "../../excel/loaded";
import { ownSheet } from "../../excel/probe-workbook";
import type { Book } from "../../excel/read-book";
import { holdFormulas } from "../../excel/writer/laid-formulas";
import { clearLinks, holdGoingColumns, holdRuleRows, loadConstants, type RuleRow } from "../../excel/writer/removed-parts";
import { settle, type WritePlan } from "../../excel/writer/settle";
import { dropUpgradeRecord } from "../../excel/writer/upgrade-record";
import { registry } from "../../forms/registry";
import type { ActionEnvironment } from "../action";
import { changedSheets, removeMadeSheets } from "../generate/remove-generated";
import { writeSteps } from "../generate/write-surroundings";
import { runAction } from "../run";
import type { UpgradeUndo } from "./upgrade";
import { columnKey, formulasToLay, loadUpgradingBook, markSchema, withoutColumns, wordsBefore, type UpgradingBook } from "./upgrading-book";

/**
 * Takes back what an upgrade added, as long as nobody has used it since: formulas say again what they said, rows, names, columns, links and sheets that it
 * added go, and the workbook is of the version that it was. What an earlier press has taken back already is passed over.
 * @throws LiaisonError `upgrade-used` naming the cells in which somebody has typed, `sheets-changed`, `sheet-protected`, `table-filtered`
 */
export function takeBackUpgrade(environment: ActionEnvironment, undo: UpgradeUndo): Promise<void> {
  return runAction(environment, 3, async (context, steps) => {
    steps.begin("read");
    const load = loadUpgradingBook(context.workbook);
    await context.sync();
    const first = load();
    await refuseIfUsed(context, first.book, undo);
    steps.finish("read");
    const lost: string[] = [];
    await settle({ context, load: loadUpgradingBook, before: writeSteps(steps), plan: (read) => planFor(read, undo, (cells) => lost.push(cells)) }, first);
    if (undo.made.length > 0) await removeMadeSheets(context, undo.made);
    steps.finish("write");
    if (lost.length > 0) throw new LiaisonError("overwritten", { cells: lost.join(", ") });
  });
}

/** Rules that read otherwise than we wrote them, and cells typed in columns that we added. */
async function refuseIfUsed(context: Excel.RequestContext, book: Book, undo: UpgradeUndo): Promise<void> {
  const { workbook } = context;
  const rules = registry.limits.filter(({ id }) => undo.rules.includes(id) && !isGone(book, id)).filter(({ id, limit = 0, basis = "calendar", severity, on }) => {
    const now = book.rules.settings[id];
    return now?.readable !== true || now.limit !== limit || now.basis !== basis || now.severity !== severity || now.on !== on;
  });
  const typed = goingColumns(book, undo).flatMap(({ table, headers }) => headers.map((header) => loadConstants(workbook.tables.getItem(table), header)));
  const sheets = changedSheets(workbook, undo.made.filter(({ key }) => book.sheets[key] !== undefined));
  await context.sync();
  const cells = [...rules.map(({ id }) => `${book.sheets["rules"] ?? ""}!${id}`), ...typed.map((look) => look()).filter((one) => one !== "")];
  if (cells.length > 0) throw new LiaisonError("upgrade-used", { cells: cells.join(", ") });
  const changed = sheets();
  if (changed.length > 0) throw new LiaisonError("sheets-changed", { sheet: changed.join(", ") });
}

const isGone = ({ rules }: Book, id: string): boolean => rules.lacking.includes(id) || rules.unreadable.some((one) => one.id === id && one.missing);

/** Columns of the upgrade that stand, by table, as their headers now read. */
function goingColumns(book: Book, undo: UpgradeUndo): readonly { readonly table: string; readonly headers: readonly string[] }[] {
  return registry.registers.flatMap((form) => {
    const table = book.tables[form.key];
    const headers = table === undefined ? [] : form.fields.flatMap(({ key }) => {
      const header = table.headers[key];
      return header !== undefined && undo.columns.includes(columnKey(form, key)) ? [header] : [];
    });
    return headers.length === 0 ? [] : [{ table: form.table, headers }];
  });
}

function ruleRows(book: Book, undo: UpgradeUndo): readonly RuleRow[] {
  return registry.limits.flatMap((limit) => {
    const row = book.rules.rows[limit.id];
    return row === undefined || !undo.rules.includes(limit.id) ? [] : [{ limit, row }];
  });
}

function planFor({ book, names }: UpgradingBook, undo: UpgradeUndo, used: (cells: string) => void): WritePlan | undefined {
  if (book.schema <= undo.from) return undefined;
  const [rows, place, before] = [ruleRows(book, undo), book.rulesPlace, wordsBefore(book, undo)];
  const counters = undo.made.flatMap(({ key }) => registry.registers.find((register) => register.key === key)?.ids?.counter ?? []);
  const sheets = undo.made.map(({ sheet }) => sheet);
  return {
    hold: [
      ...formulasToLay(book, undo).flatMap((standing) => {
        const keys = standing.keys.filter((key) => !undo.columns.includes(columnKey(standing.form, key)));
        const { form, table } = standing;
        return keys.length === 0 ? [] : [(workbook: Excel.Workbook) => holdFormulas(workbook, { form, table }, keys, {
          lay: undo.formulas, words: before, columns: withoutColumns(standing, undo).columns, again: () => undefined,
        })];
      }),
      ...(sheets.length === 0 || book.sheets["home"] === undefined ? [] : [(workbook: Excel.Workbook) => {
        const home = ownSheet(workbook, "home");
        home.load("name,protection/protected");
        const used = loadRange(home.getUsedRange());
        return {
          asRead: () => true, lockedSheet: () => (home.protection.protected ? home.name : undefined), putBacks: () => [],
          write: () => {
            const cells = used();
            if (cells !== undefined) clearLinks(home, { values: cells.values, ...corners(cells.address) }, sheets);
          },
        };
      }]),
      ...goingColumns(book, undo).map(({ table, headers }) => (workbook: Excel.Workbook) => holdGoingColumns(workbook, table, headers, used)),
      ...(rows.length === 0 || place === undefined ? [] : [(workbook: Excel.Workbook) => holdRuleRows(workbook, place, rows)]),
    ],
    last: (workbook) => {
      for (const counter of counters) workbook.names.getItemOrNullObject(counter).delete();
      dropUpgradeRecord(workbook, names);
      markSchema(workbook, undo.from, names);
    },
  };
}
