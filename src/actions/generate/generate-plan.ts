import type { LimitRow } from "../../catalog/limits";
import type { Profile } from "../../catalog/profile";
import { LiaisonError } from "../../domain/liaison-error";
import type { ProjectFacts } from "../../domain/project";
import type { RosterEntry } from "../../domain/people/roster";
import type { Filling, Form, FormSheet } from "../../excel/form";
import { freeSheetName, type WorkbookProbe } from "../../excel/probe-workbook";
import type { Book } from "../../excel/read-book";
import type { HomeContents, HomeLink } from "../../excel/sheets/home-sheet";
import { blockOffset, settingsTogether } from "../../excel/sheets/settings-sheet";
import { ownFormsSheet } from "../../excel/sheets/own-sheet";
import { SheetBuilder, type SheetContext } from "../../excel/sheets/sheet-builder";
import { firstSheets, settingsSheet, settingsSheets, type SheetKey } from "../../excel/workbook-names";
import { registry } from "../../forms/registry";
import { translator } from "../../locales/translate";
import { formulaWords } from "../../rules/formula";
import type { ActionEnvironment } from "../action";
import { refuseNewer } from "../workbook/refuse-newer";
import type { Joining } from "./join-standing";

export interface GenerateOptions {
  readonly project: ProjectFacts;
  readonly people?: readonly RosterEntry[];
  /** By register; ids that are left blank are given. */
  readonly rows?: Filling["rows"];
  /** Keys of forms; the three templates where nothing is said. */
  readonly forms?: readonly string[];
  /** Whether rules, calendar, roster, lists and the page about the workbook stand on one sheet; so they do beside one form or two. */
  readonly settings?: "together" | "apart";
  /** Fixes the as-of date (serial); without it the cell says TODAY(). */
  readonly asOf?: number;
  /** What the organisation sets for every new workbook. */
  readonly profile?: Profile;
}

/** What is to be made, worked out from one look at the workbook. */
export interface Plan {
  readonly found: WorkbookProbe;
  readonly book: Book | undefined;
  /** Chosen forms and those that stand. */
  readonly forms: readonly Form[];
  /** Keys of what is missing: sheets, and blocks of a settings sheet. */
  readonly missing: readonly SheetKey[];
  /** Of those, the sheets to be added; the settings are one where they stand together. */
  readonly added: readonly SheetKey[];
  readonly together: boolean;
  /** Rows of rules to be added. */
  readonly limits: readonly LimitRow[];
  readonly filling: Filling;
  readonly context: SheetContext;
}

/** What is added to a workbook of ours speaks its language: formulas name columns by their headers. */
export function planOf(
  workbook: Excel.Workbook, environment: ActionEnvironment, options: GenerateOptions,
  { found, book, only }: { readonly found: WorkbookProbe; readonly book: Book | undefined; readonly only: readonly SheetKey[] | undefined },
): Plan {
  const chosen = withNeeds(chosenForms(options.forms), ({ sheets }) => sheets.some(({ key }) => found.ours[key] !== undefined));
  if (book !== undefined) refuseNewer(book);
  const forms = registry.forms.filter((form) => chosen.includes(form) || form.sheets.some(({ key }) => found.ours[key] !== undefined));
  const together = found.ours[settingsSheet] !== undefined
    || (Object.keys(found.ours).length === 0 && (options.settings === undefined ? forms.length <= 2 : options.settings === "together"));
  const blocks = together ? settingsTogether : settingsSheets;
  const wanted = new Set<SheetKey>(
    only ??
    [
      ...firstSheets, ...chosen.flatMap(({ sheets }) => sheets.map(({ key }) => key)), ...blocks,
      ...(chosen.some(isOwn) ? [ownFormsSheet] : []),
    ]
  );
  const missing = registry.sheetKeys.filter((key) => wanted.has(key) && found.ours[key] === undefined);
  const isBlock = (key: SheetKey): boolean => together && settingsTogether.includes(key);
  const isAdded = (key: SheetKey): boolean =>
    (key === settingsSheet ? missing.some(isBlock) && found.ours[key] === undefined : missing.includes(key) && !isBlock(key));
  const added = registry.sheetKeys.filter(isAdded);
  const language = found.language ?? environment.language;
  const translate = translator(language);
  const taken = found.sheets.filter((name) => !found.halfBuilt.some(({ sheet }) => sheet === name));
  const given = new Map(registry.sheetKeys.map((key) => [key, found.ours[key] ?? freeSheetName(translate(`forms:sheets.${key}`), taken)]));
  const nameOf = (key: SheetKey): string => given.get(found.ours[key] === undefined && isBlock(key) ? settingsSheet : key) ?? key;
  const standing = new Set(Object.keys(book?.tables ?? {}));
  const limits = only === undefined ? limitsToAdd(forms, missing, book) : [];
  const context: SheetContext = {
    workbook, language, translate, nameOf, existingNames: found.names,
    words: formulaWords(
      translate,
      (register, field) => (book?.tables[register] === undefined ? standing.has(register) : book.tables[register]?.columns[field] !== undefined),
      registry, { lacks: (id) => book?.rules.lacking.includes(id) === true && !limits.some((row) => row.id === id) },
    ),
    sheets: registry.sheetKeys.filter((key) => missing.includes(key) || added.includes(key) || found.ours[key] !== undefined),
    built: (register) => standing.add(register),
  };
  const { project, people = [], rows = {}, asOf, profile } = options;
  const under = forms.flatMap((form) => Object.entries(form.under ?? {}));
  const words = { ...rows, ...Object.fromEntries(under.map(([key, change]) => [key, change(profile, rows[key] ?? [], translate)])) };
  return { found, book, forms, missing, added, together, limits, context, filling: { project, people, rows: words, asOf, profile } };
}

const isOwn = ({ key }: Form): boolean => registry.own.words.has(key);

/** What a view looks at comes with it, where it does not stand already. */
function withNeeds(chosen: readonly Form[], stands: (form: Form) => boolean): readonly Form[] {
  const needed = new Set(chosen.flatMap(({ needs = [] }) => needs));
  return registry.forms.filter((form) => chosen.includes(form) || (needed.has(form.key) && !stands(form)));
}

function chosenForms(keys: readonly string[] | undefined): readonly Form[] {
  const unknown = keys?.filter((key) => registry.forms.every((form) => form.key !== key)) ?? [];
  if (unknown.length > 0) {
    throw new LiaisonError("unknown-form", { forms: unknown.join(", "), known: registry.forms.map(({ key }) => key).join(", ") });
  }
  return registry.forms.filter((form) => (keys === undefined ? form.template === true : keys.includes(form.key)));
}

/**
 * Rows of rules that the chosen forms bring and the workbook does not have. What came with a later version than the workbook's to forms that stand is
 * Upgrade's to add, with the columns that it belongs to.
 */
function limitsToAdd(forms: readonly Form[], missing: readonly SheetKey[], book: Book | undefined): readonly LimitRow[] {
  if (book === undefined) return forms.flatMap(({ limits }) => limits);
  const gone = new Set(book.rules.unreadable.flatMap(({ id, missing: isMissing }) => (isMissing ? [id] : [])));
  const isFresh = ({ sheets }: Form): boolean => sheets.some(({ key, register }) => register !== undefined && missing.includes(key));
  return forms.flatMap((form) => form.limits.filter(({ id }) => gone.has(id) || (isFresh(form) && book.rules.lacking.includes(id))));
}

/**
 * What the sheets that come bring onto those that stand, also those of an earlier run that stopped before all of it was there; undefined where no form
 * of ours stands.
 */
export function joiningOf(plan: Plan, noted: string): Joining | undefined {
  const { found, missing, forms, book } = plan;
  const come = new Set([...missing, ...noted.split(",").filter((key) => registry.sheetKeys.includes(key))]);
  if (book === undefined || come.size === 0) return undefined;
  return {
    come, limits: found.ours["rules"] === undefined ? [] : limitsToAdd(forms, [...come], book),
    links: found.ours["home"] === undefined ? [] : homeContents(plan).links.filter(({ key }) => come.has(key)),
    builderOf: (key) => builderOf(plan, key),
  };
}

export function builderOf({ together, context }: Plan, key: SheetKey): SheetBuilder {
  const offset = together && settingsTogether.includes(key) ? blockOffset(key) : undefined;
  return new SheetBuilder(context, key, context.workbook.worksheets.getItem(context.nameOf(key)), offset);
}

export function homeContents({ forms, missing, context, filling, found }: Plan): HomeContents {
  const say = (register: NonNullable<FormSheet["register"]>): string | undefined =>
    register.flag === undefined ? undefined : `${register.table}[${context.translate(`forms:${register.key}.fields.${register.flag}`)}]`;
  const sheets = forms.flatMap((form) => form.sheets);
  const stands = (key: SheetKey): boolean => missing.includes(key) || found.ours[key] !== undefined || key === settingsSheet;
  const links = context.sheets.filter(
    (key) => key !== "home" && key !== ownFormsSheet && stands(key)
  ).flatMap((key): readonly HomeLink[] => {
    if (context.sheets.includes(settingsSheet) && settingsTogether.includes(key)) return [];
    const register = sheets.find((sheet) => sheet.key === key)?.register;
    const flags = register === undefined ? undefined : say(register);
    return [{ key, group: registry.formOf(key)?.phase ?? "settings", ...(flags !== undefined && { flags }) }];
  });
  return { links, blocks: forms.flatMap(({ home }) => (home === undefined ? [] : [(build: SheetBuilder, row: number) => home(build, row, filling)])) };
}
