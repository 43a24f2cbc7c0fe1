/** `Office.addin`: what an add-in asks to happen when the document opens. */
import { objectType } from "../protocol/host-object";
import { defineType } from "../protocol/registry";

const states = ["Inactive", "Background", "Visible"] as const;

/** `Office.addin.setStartupBehavior` and `getStartupBehavior`; remembered for the document while it is open. */
export const appRuntimePersistenceService = defineType(objectType<null>("Microsoft.AppRuntime.AppRuntimePersistenceService"), {
  methods: {
    getAppRuntimeStartState: (_state, _args, call) => call.document.workbook.startStates[call.addinId] ?? "Inactive",
    setAppRuntimeStartState: (_state, args, call) => {
      call.document.workbook.startStates[call.addinId] = args.oneOf(0, states);
    },
  },
});
