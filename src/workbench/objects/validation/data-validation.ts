/** `range.dataValidation`: the rule on the cells, its messages, and the cells that break it. */
import { moveAreas } from "../areas";
import type { ValidationDef } from "../../document/rule-types";
import { asBoolean } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import { defineType } from "../../protocol/registry";
import { RangeAreasType, type RangeAreasState } from "../object-types";
import { countCells, coverageOf, invalidAreas, invalidCount, rulesOn } from "./validation-areas";
import { defaultAlert, defaultPrompt, readAlert, readPrompt, readRule, showRule } from "./validation-rules";
import { DataValidationType } from "./validation-types";

function refuseIfProtected(call: Call, { sheetId }: RangeAreasState): void {
  if (call.document.sheet(sheetId).protection.isProtected) throw new HostError("AccessDenied");
}

/** The member of the rule that all cells share; `none` where there is no rule; `null` where cells differ. */
function shared<T>(call: Call, state: RangeAreasState, none: T, pick: (rule: ValidationDef) => T): T | null {
  const coverage = coverageOf(call, state);
  if (coverage.kind === "one") return pick(coverage.rule);
  return coverage.kind === "none" ? none : null;
}

/** Changes the rules that the cells have, each on its part of the cells. */
function change(call: Call, state: RangeAreasState, patch: Partial<Omit<ValidationDef, "ranges">>): void {
  refuseIfProtected(call, state);
  const rules = rulesOn(call, state);
  if (rules.length === 0) throw new HostError("NotImplemented", "This host keeps messages only with a rule: set the rule first.");
  call.write(() => {
    for (const { ranges, ...rule } of rules) call.engine.setValidation(state.sheetId, ranges, { ...rule, ...patch });
  });
}

function setRule(call: Call, state: RangeAreasState, value: unknown): void {
  refuseIfProtected(call, state);
  const content = readRule(call, value);
  const coverage = coverageOf(call, state);
  const kept = coverage.kind === "one" ? coverage.rule : undefined;
  call.write(() => call.engine.setValidation(state.sheetId, state.areas, {
    ...content, ignoreBlanks: kept?.ignoreBlanks ?? true, errorAlert: kept?.errorAlert ?? defaultAlert, prompt: kept?.prompt ?? defaultPrompt,
  }));
}

function typeOf(call: Call, state: RangeAreasState): string {
  const coverage = coverageOf(call, state);
  switch (coverage.kind) {
    case "none": return "None";
    case "mixed": return "MixedCriteria";
    case "inconsistent": return "Inconsistent";
    case "one": return coverage.rule.kind.slice(0, 1).toUpperCase() + coverage.rule.kind.slice(1);
  }
}

/** All valid, none valid, or `null` for some. */
function validity(call: Call, state: RangeAreasState): boolean | null {
  const invalid = invalidCount(call, state);
  if (invalid === 0) return true;
  return invalid === countCells(state.areas) ? false : null;
}

async function invalidCells(state: RangeAreasState, call: Call): Promise<HostObject | null> {
  await call.calculated();
  const areas = invalidAreas(call, state);
  return areas.length > 0 ? RangeAreasType.of({ sheetId: state.sheetId, areas }) : null;
}

export const dataValidation = defineType(DataValidationType, {
  moves: moveAreas,
  scalars: {
    type: { get: (state, call) => typeOf(call, state) },
    rule: {
      get: (state, call) => shared(call, state, {}, showRule),
      set: (state, value, call) => setRule(call, state, value),
    },
    errorAlert: {
      get: (state, call) => shared(call, state, defaultAlert, (rule) => rule.errorAlert),
      set: (state, value, call) => change(call, state, { errorAlert: readAlert(value) }),
    },
    prompt: {
      get: (state, call) => shared(call, state, defaultPrompt, (rule) => rule.prompt),
      set: (state, value, call) => change(call, state, { prompt: readPrompt(value) }),
    },
    ignoreBlanks: {
      get: (state, call) => shared<boolean>(call, state, true, (rule) => rule.ignoreBlanks),
      set: (state, value, call) => change(call, state, { ignoreBlanks: asBoolean(value) }),
    },
    valid: { get: (state, call) => validity(call, state) },
  },
  methods: {
    clear: (state, _args, call) => {
      refuseIfProtected(call, state);
      call.write(() => call.engine.setValidation(state.sheetId, state.areas, undefined));
    },
    getInvalidCells: async (state, _args, call) => {
      const found = await invalidCells(state, call);
      if (!found) throw new HostError("ItemNotFound");
      return found;
    },
    getInvalidCellsOrNullObject: (state, _args, call) => invalidCells(state, call),
  },
});
