/** `workbook.application`: calculation, screen, separators. */
import { asEnum } from "../protocol/arguments";
import { HostError } from "../protocol/host-error";
import { defineType } from "../protocol/registry";
import { CultureInfoType } from "./culture";
import { ApplicationType } from "./object-types";

export const application = defineType(ApplicationType, {
  scalars: {
    calculationMode: {
      get: (_state, call) => call.document.workbook.calculationMode,
      set: (_state, value, call) => {
        const mode = asEnum(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        call.document.workbook.calculationMode = mode;
        call.write(() => call.engine.setManualCalculation(mode === "Manual"));
      },
    },
    // Every answer is given after calculation has ended.
    calculationState: { get: () => "Done" },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
    useSystemSeparators: { get: () => true },
  },
  navigations: { cultureInfo: { get: () => CultureInfoType.of(null) } },
  methods: {
    calculate: async (_state, args, call) => {
      args.oneOf(0, ["Recalculate", "Full", "FullRebuild"]);
      await call.engine.recalculate();
    },
    suspendApiCalculationUntilNextSync: (_state, _args, call) => call.suspendCalculation(),
    suspendScreenUpdatingUntilNextSync: (_state, _args, call) => {
      if (call.suspendScreen()) throw new HostError("InvalidOperation");
    },
  },
});
