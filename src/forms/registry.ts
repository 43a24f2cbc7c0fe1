import { ownSizes, type OwnForm } from "../catalog/own-form";
import type { Form, OwnForms, Registry } from "../excel/form";
import { ownFormsSheet } from "../excel/sheets/own-sheet";
import { firstSheets, settingsSheet, settingsSheets } from "../excel/workbook-names";
import { tellOwnWords } from "../locales/own-words";
import { feedsOf } from "../rules/register-rules";
import { discoverForms } from "./discover";
import { compileAll, readStored } from "./own/stored-own";
import { schemaOfForms } from "./schema";
import { refuse } from "./strict-schema";

const noneOwn: OwnForms = { stored: [], definitions: [], words: new Map(), refused: [] };

/** From a set of forms: what everything that looks at all forms asks. */
export function registryOf(found: readonly Form[], own: OwnForms = noneOwn): Registry {
  const forms = [...found].sort((a, b) => a.order - b.order);
  const sheets = forms.flatMap((form) => form.sheets.map((sheet) => ({ form, ...sheet })));
  const registers = sheets.flatMap(({ register }) => (register === undefined ? [] : [register]));
  const keys = (atEnd: boolean): readonly string[] => sheets.filter((sheet) => (sheet.atEnd === true) === atEnd).map(({ key }) => key);
  const [byKey, byRegister] = [new Map(sheets.map(({ key, form }) => [key, form])), new Map(registers.map((register) => [register.key, register]))];
  return {
    schema: schemaOfForms(forms),
    forms,
    registers,
    sheetKeys: [
      ...firstSheets, ...keys(false), ...keys(true), settingsSheet, ...settingsSheets,
      ...(own.definitions.length === 0 ? [] : [ownFormsSheet]),
    ],
    limits: forms.flatMap(({ limits }) => limits),
    feeds: feedsOf(registers),
    flows: forms.flatMap(({ flows = [] }) => flows),
    formOf: (sheet) => byKey.get(sheet),
    register: (key) => {
      const register = byRegister.get(key);
      if (register === undefined) throw new Error(`no register is called ${key}`);
      return register;
    },
    own,
  };
}

/** The product's forms: every folder beside this file. */
export const ourRegistry = registryOf(discoverForms());

/**
 * The forms of the workbook at hand: ours, and those that it defines itself. Actions run one at a time, and each finds out in its first
 * read whether the
 * workbook defines others than were known (`OtherOwnForms`); the last known stay, so that nothing more has to be read.
 */
export let registry = registryOf(ourRegistry.forms);

/** From now on the workbook at hand is one that carries these definitions. */
export function readStoredForms(stored: readonly string[]): void {
  if (stored.length === 0) {
    registry = ourRegistry;
    return;
  }
  const { forms, ...own } = readStored(stored, ourRegistry);
  registry = registryOf([...ourRegistry.forms, ...forms], own);
}

/**
 * Adds forms that the workbook at hand does not define yet, or defines in an earlier version; it does from `keepDefined` on.
 * @throws LiaisonError `bad-profile`
 */
export function addOwn(definitions: readonly OwnForm[]): void {
  const { own } = registry;
  const versions = new Map(own.definitions.map(({ key, version }) => [key, version]));
  const coming = definitions.filter(({ key, version }) => (versions.get(key) ?? 0) < version);
  if (coming.length === 0) return;
  const replaced = new Set(coming.map(({ key }) => key));
  const stays = own.definitions.filter(({ key }) => !replaced.has(key));
  const added = compileAll(coming, ourRegistry, stays);
  const refused = own.refused.filter(({ text }) => !replaced.has(keyIn(text)));
  if (stays.length + refused.length + added.length > ownSizes.forms) refuse("too-many", "forms");
  registry = registryOf([...registry.forms.filter(({ key }) => !replaced.has(key)), ...added.map(({ form }) => form)], {
    stored: own.stored, refused, definitions: [...stays, ...added.map(({ definition }) => definition)],
    words: new Map([...own.words, ...added.map(({ form, words }) => [form.key, words] as const)]),
  });
}

/** Of a definition that could not be read: the form that it was to be. */
const keyIn = (text: string): string => /"key"\s*:\s*"(\w+)"/.exec(text)?.[1] ?? "";

const notDefined = (definitions: readonly OwnForm[]): readonly OwnForm[] => definitions.filter(({ key }) => !registry.own.words.has(key));

/** Forms that can be generated: those of the registry, and those of a profile that the workbook at hand does not define. */
export const formsWith = (definitions: readonly OwnForm[] = []): readonly Form[] =>
  [...registry.forms, ...compileAll(notDefined(definitions), ourRegistry, registry.own.definitions).map(({ form }) => form)];

/** The definitions as the workbook is to keep them; those that are refused stay as they stand. */
export const definedTexts = (): readonly string[] => [
  ...registry.own.refused.map(({ text }) => text), ...registry.own.definitions.map((definition) => JSON.stringify(definition)),
];

/** The workbook keeps all definitions by now. */
export function keepDefined(): void {
  registry = { ...registry, own: { ...registry.own, stored: definedTexts() } };
}

/** Has everybody speak the words of the workbook at hand, whatever profile was read meanwhile. */
export function speakOwn(): void {
  for (const [form, words] of registry.own.words) tellOwnWords(form, words);
}
