/** `workbook.protection`: guards the structure of the workbook, its sheets' number, names, order and visibility. */
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { objectType } from "../protocol/host-object";
import { defineType } from "../protocol/registry";
import { passwordHash } from "./password-hash";

export const WorkbookProtectionType = objectType<null>("WorkbookProtection");

/** @throws HostError AccessDenied while the structure is protected */
export function refuseIfStructureProtected(call: Call): void {
  if (call.document.workbook.structureProtection) throw new HostError("AccessDenied");
}

export const workbookProtection = defineType(WorkbookProtectionType, {
  scalars: { protected: { get: (_state, call) => call.document.workbook.structureProtection !== undefined } },
  methods: {
    protect: (_state, args, call) => {
      const { workbook } = call.document;
      if (workbook.structureProtection) throw new HostError(call.switches.redundantProtection);
      const password = args.optionalString(0);
      call.write(() => {
        workbook.structureProtection = password === undefined || password === "" ? {} : { passwordHash: passwordHash(password) };
      });
    },
    unprotect: (_state, args, call) => {
      const { workbook } = call.document;
      if (!workbook.structureProtection) {
        if (call.switches.redundantProtection === "AccessDenied") throw new HostError("AccessDenied");
        return;
      }
      const { passwordHash: hash } = workbook.structureProtection;
      if (hash !== undefined && hash !== passwordHash(args.optionalString(0) ?? "")) throw new HostError("BadPassword");
      call.write(() => {
        workbook.structureProtection = undefined;
      });
    },
  },
});
