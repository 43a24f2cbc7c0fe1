import type { ProtectionDef, StructureProtectionDef } from "../document/types";
import { patchAttributes } from "./chunked-xml";
import { flag } from "./xml-tree";
import type { XmlElement } from "./xml-tree";

/** The file says what is locked (1 = forbidden), Office.js what is allowed; the third member is the file's default. */
const OPTIONS: readonly (readonly [option: string, attribute: string, lockedByDefault: boolean])[] = [
  ["allowEditObjects", "objects", false], ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true], ["allowFormatColumns", "formatColumns", true], ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true], ["allowInsertRows", "insertRows", true], ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true], ["allowDeleteRows", "deleteRows", true],
  ["allowSort", "sort", true], ["allowAutoFilter", "autoFilter", true], ["allowPivotTables", "pivotTables", true],
];

const NO_PROTECTION: ProtectionDef = { isProtected: false, options: {} };

export function readProtection(element: XmlElement | undefined): ProtectionDef {
  const values = element?.attributes;
  if (!values || !flag(values["sheet"], false)) return NO_PROTECTION;
  const options: Record<string, boolean | string> = {};
  for (const [option, attribute, locked] of OPTIONS) options[option] = !flag(values[attribute], locked);
  options["selectionMode"] = flag(values["selectUnlockedCells"], false) ? "None" : flag(values["selectLockedCells"], false) ? "Unlocked" : "Normal";
  const modern = values["hashValue"] === undefined ? undefined : [values["algorithmName"], values["spinCount"], values["saltValue"], values["hashValue"]].join(":");
  const passwordHash = modern ?? values["password"];
  return { isProtected: true, options, ...(passwordHash === undefined ? {} : { passwordHash }) };
}

export function protectionXml(protection: ProtectionDef, before: string | undefined): string {
  if (!protection.isProtected) return "";
  const values: Record<string, string | undefined> = { password: undefined, algorithmName: undefined, hashValue: undefined, saltValue: undefined, spinCount: undefined, sheet: "1" };
  const hash = protection.passwordHash;
  if (hash?.includes(":")) [values["algorithmName"], values["spinCount"], values["saltValue"], values["hashValue"]] = hash.split(":");
  else values["password"] = hash;
  for (const [option, attribute, lockedByDefault] of OPTIONS) {
    // Office.js forbids editing objects and scenarios unless allowed, whatever the file's own default is.
    const locked = protection.options[option] !== true;
    values[attribute] = locked === lockedByDefault ? undefined : locked ? "1" : "0";
  }
  const mode = protection.options["selectionMode"];
  values["selectLockedCells"] = mode === "Unlocked" || mode === "None" ? "1" : undefined;
  values["selectUnlockedCells"] = mode === "None" ? "1" : undefined;
  return patchAttributes(before ?? "<sheetProtection/>", values);
}

export function readStructureProtection(element: XmlElement | undefined): StructureProtectionDef | undefined {
  const values = element?.attributes;
  if (!values || !flag(values["lockStructure"], false)) return undefined;
  const modern = values["workbookHashValue"] === undefined ? undefined : [values["workbookAlgorithmName"], values["workbookSpinCount"], values["workbookSaltValue"], values["workbookHashValue"]].join(":");
  const passwordHash = modern ?? values["workbookPassword"];
  return passwordHash === undefined ? {} : { passwordHash };
}

/** Windows stay locked as they were. */
export function structureProtectionXml(protection: StructureProtectionDef | undefined, before: string | undefined): string {
  const values: Record<string, string | undefined> = {
    workbookPassword: undefined, workbookAlgorithmName: undefined, workbookHashValue: undefined, workbookSaltValue: undefined, workbookSpinCount: undefined,
    lockStructure: protection ? "1" : undefined,
  };
  const hash = protection?.passwordHash;
  if (hash?.includes(":")) [values["workbookAlgorithmName"], values["workbookSpinCount"], values["workbookSaltValue"], values["workbookHashValue"]] = hash.split(":");
  else values["workbookPassword"] = hash;
  const xml = patchAttributes(before ?? "<workbookProtection/>", values);
  return protection || /lockWindows/.test(xml) ? xml : "";
}
