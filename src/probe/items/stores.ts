import { heardOf, outcome } from "../asking";
import type { ProbeItem } from "../item";

/** F: where an add-in keeps its own. */
export const storeItems: readonly ProbeItem[] = [
  {
    id: "F63", part: "settings", asks: "Does add replace a setting, and do dates come back as dates?",
    async ask({ context, name }) {
      const { settings } = context.workbook;
      settings.add(`${name} when`, new Date(Date.UTC(2026, 4, 20)));
      settings.add(`${name} plan`, { rows: [1, 2] });
      settings.add(`${name} plan`, "newer");
      const [when, plan, missing] = [settings.getItem(`${name} when`).load("value"), settings.getItem(`${name} plan`).load("value"), settings.getItemOrNullObject(`${name} none`)];
      await context.sync();
      return { isDate: when.value instanceof Date, when: when.value as unknown, plan: plan.value as unknown, missing: missing.isNullObject };
    },
  },
  {
    id: "F63", part: "size", asks: "Is a setting of more than 2 MB refused?",
    async ask({ context, name }) {
      const { settings } = context.workbook;
      const said = await outcome(context, () => settings.add(`${name} big`, "x".repeat(2_200_000)));
      settings.getItemOrNullObject(`${name} big`).delete();
      await context.sync();
      return said;
    },
  },
  {
    id: "F63", part: "event", asks: "Is onSettingsChanged raised when the common API's settings are saved?", switches: ["settingsEvent"],
    async ask({ here, context, name }) {
      const heard: unknown[] = [];
      const handler = context.workbook.settings.onSettingsChanged.add(() => { heard.push(1); return Promise.resolve(); });
      await context.sync();
      const { settings } = here.Office.context.document;
      settings.set(`${name} saved`, 1);
      await new Promise((done) => { settings.saveAsync(done); });
      await heardOf(heard, 1);
      settings.remove(`${name} saved`);
      await new Promise((done) => { settings.saveAsync(done); });
      handler.remove();
      await context.sync();
      return heard.length > 0;
    },
  },
  {
    id: "F64", part: "custom XML", asks: "Must custom XML be well formed, has it a namespace only where the root has one, and does getOnlyItem want exactly one?",
    async ask({ context, name }) {
      const parts = context.workbook.customXmlParts;
      const space = `urn:excel-probe:${name}`;
      const [plain, first] = [parts.add("<a>1</a>").load("namespaceUri"), parts.add(`<b xmlns="${space}">2</b>`).load("namespaceUri,id")];
      const [xml, only] = [first.getXml(), parts.getByNamespace(space).getOnlyItem().load("id")];
      await context.sync();
      const found = { plain: plain.namespaceUri || null, named: first.namespaceUri === space, xml: xml.value, same: only.id === first.id };
      const bad = await outcome(context, () => parts.add("<a>"));
      const second = parts.add(`<c xmlns="${space}"/>`);
      const ambiguous = parts.getByNamespace(space).getOnlyItemOrNullObject();
      await context.sync();
      const several = await outcome(context, () => parts.getByNamespace(space).getOnlyItem().load("id"));
      for (const part of [plain, first, second]) part.delete();
      await context.sync();
      return { ...found, bad, ambiguous: ambiguous.isNullObject, refusedSeveral: several !== "done" };
    },
  },
  {
    id: "F65", part: "properties", asks: "Are keys of a sheet's custom properties without case, at most 255 characters, and does add overwrite?", needs: "1.12",
    async ask({ context, sheet }) {
      const { customProperties } = sheet;
      customProperties.add("Form", "F9");
      customProperties.add("FORM", "F7");
      const item = customProperties.getItem("form").load("value");
      const count = customProperties.getCount();
      await context.sync();
      return { value: item.value, count: count.value, long: await outcome(context, () => customProperties.add("k".repeat(256), "x")) };
    },
  },
  {
    id: "F66", part: "hidden", asks: "Are hidden and very hidden sheets read, written and shown again like others?",
    async ask({ context, name }) {
      const { worksheets } = context.workbook;
      const kinds = ["Hidden", "VeryHidden"] as const;
      for (const kind of kinds) {
        const sheet = worksheets.add(`${name} ${kind}`);
        sheet.visibility = kind;
        sheet.getRange("A1").values = [[kind]];
      }
      await context.sync();
      const sheets = kinds.map((kind) => worksheets.getItem(`${name} ${kind}`));
      const read = sheets.map((sheet) => sheet.getRange("A1").load("values"));
      for (const sheet of sheets) {
        sheet.visibility = "Visible";
        sheet.load("visibility");
      }
      await context.sync();
      return { read: read.map((cell) => cell.values as unknown), shown: sheets.map((sheet) => sheet.visibility) };
    },
  },
];
