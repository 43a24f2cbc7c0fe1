/** `sheet.protection`. Only cells, formats and structure are guarded; the password is kept as a hash. */
import type { ProtectionDef } from "../document/types";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { objectType } from "../protocol/host-object";
import { defineType } from "../protocol/registry";
import { eventNumber, workbookTarget } from "./event-numbers";
import type { SheetIdentity } from "./object-types";
import { passwordHash } from "./password-hash";

export const WorksheetProtectionType = objectType<SheetIdentity>("WorksheetProtection");

const flags = [
  "allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios", "allowFormatCells", "allowFormatColumns",
  "allowFormatRows", "allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables", "allowSort",
] as const;

function readOptions(given: Readonly<Record<string, unknown>>): ProtectionDef["options"] {
  const options: Record<string, boolean | string> = {};
  for (const flag of flags) options[flag] = given[flag] === true;
  const mode = given["selectionMode"];
  options["selectionMode"] = typeof mode === "string" ? mode : "Normal";
  return options;
}

const stateOf = (state: SheetIdentity, call: Call) => call.document.sheet(state.sheetId);

function announce({ sheetId }: SheetIdentity, isProtected: boolean, call: Call): void {
  for (const target of [sheetId, workbookTarget]) {
    call.events.raise(eventNumber.protectionChanged, target, () => ({ worksheetId: sheetId, isProtected, source: call.origin === "remote" ? "Remote" : "Local" }));
  }
}

export const worksheetProtection = defineType(WorksheetProtectionType, {
  scalars: {
    protected: { get: (state, call) => stateOf(state, call).protection.isProtected },
    options: { get: (state, call) => readOptions(stateOf(state, call).protection.options) },
  },
  methods: {
    protect: (state, args, call) => {
      const sheet = stateOf(state, call);
      if (sheet.protection.isProtected) throw new HostError(call.switches.redundantProtection);
      const options = args.has(0) ? args.record(0) : {};
      const password = args.optionalString(1);
      call.write(() => {
        announce(state, true, call);
        sheet.protection = { isProtected: true, options: readOptions(options), ...(password === undefined || password === "" ? {} : { passwordHash: passwordHash(password) }) };
      });
    },
    unprotect: (state, args, call) => {
      const sheet = stateOf(state, call);
      if (!sheet.protection.isProtected) {
        // Documented as harmless; the 2026 builds refuse.
        if (call.switches.redundantProtection === "AccessDenied") throw new HostError("AccessDenied");
        return;
      }
      const { passwordHash: hash } = sheet.protection;
      if (hash !== undefined && hash !== passwordHash(args.optionalString(0) ?? "")) throw new HostError("BadPassword");
      call.write(() => {
        announce(state, false, call);
        sheet.protection = { isProtected: false, options: {} };
      });
    },
  },
});
