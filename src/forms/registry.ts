import type { Form, Registry } from "../excel/form";
import { firstSheets, settingsSheet, settingsSheets } from "../excel/workbook-names";
import { feedsOf } from "../rules/register-rules";
import { discoverForms } from "./discover";
import { schemaOfForms } from "./schema";

/** From a set of forms: what everything that looks at all forms asks. */
export function registryOf(found: readonly Form[]): Registry {
  const forms = [...found].sort((a, b) => a.order - b.order);
  const sheets = forms.flatMap((form) => form.sheets.map((sheet) => ({ form, ...sheet })));
  const registers = sheets.flatMap(({ register }) => (register === undefined ? [] : [register]));
  const keys = (atEnd: boolean): readonly string[] => sheets.filter((sheet) => (sheet.atEnd === true) === atEnd).map(({ key }) => key);
  const [byKey, byRegister] = [new Map(sheets.map(({ key, form }) => [key, form])), new Map(registers.map((register) => [register.key, register]))];
  return {
    schema: schemaOfForms(forms),
    forms,
    registers,
    sheetKeys: [...firstSheets, ...keys(false), ...keys(true), settingsSheet, ...settingsSheets],
    limits: forms.flatMap(({ limits }) => limits),
    feeds: feedsOf(registers),
    formOf: (sheet) => byKey.get(sheet),
    register: (key) => {
      const register = byRegister.get(key);
      if (register === undefined) throw new Error(`no register is called ${key}`);
      return register;
    },
  };
}

/** The product's forms: every folder beside this file. */
export const registry = registryOf(discoverForms());
