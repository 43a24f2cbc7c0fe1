/** `workbook.functions`: worksheet functions worked out without a cell. */
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { HostObject, objectType } from "../../protocol/host-object";
import type { Arguments } from "../../protocol/arguments";
import { defineType, type Method } from "../../protocol/registry";
import { absoluteAddress } from "../absolute-address";
import { RangeType } from "../object-types";
import { functionNames } from "./function-names";

/** Worked out when it is called, as in Excel: later writes do not change it. */
interface FunctionResultState {
  /** For functions that take this result: text, so that a nested function sees ranges and errors as they are. */
  readonly expression: string;
  readonly value: string | number | boolean | null;
  readonly error: string | null;
}

export const FunctionsType = objectType<null>("Functions");
const FunctionResultType = objectType<FunctionResultState>("FunctionResult");

/** One argument as a formula has it; a list stands for several arguments. */
function expressionsOf(call: Call, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => expressionsOf(call, item));
  const object = value instanceof HostObject ? value : call.objectAt(value);
  if (object) {
    const range = RangeType.read(object);
    if (range) return [absoluteAddress(call, range)];
    const result = FunctionResultType.read(object);
    if (result) return [result.expression];
    throw new HostError("InvalidArgument");
  }
  if (value === undefined || value === null) return [""];
  if (typeof value === "string") return [`"${value.replaceAll('"', '""')}"`];
  if (typeof value === "boolean") return [value ? "TRUE" : "FALSE"];
  if (typeof value === "number") return [String(value)];
  throw new HostError("InvalidArgument");
}

function expressionOf(call: Call, name: string, args: Arguments): string {
  const given = Array.from({ length: args.length }, (_, index) => expressionsOf(call, args.raw(index))).flat();
  while (given.at(-1) === "") given.pop();
  return `${name}(${given.join(",")})`;
}

/** @throws HostError NotImplemented for a function that the engine does not have: `#NAME?` would be no answer. */
async function work(call: Call, name: string, args: Arguments): Promise<HostObject> {
  const expression = expressionOf(call, name, args);
  await call.calculated();
  const result = await call.engine.evaluate(call.engine.activeSheetId(), 0, 0, `=${expression}`);
  if (typeof result !== "object" || result === null) return FunctionResultType.of({ expression, value: result ?? 0, error: null });
  if (result.error === "#NAME?") throw new HostError("NotImplemented", `This host cannot work out ${name}.`);
  return FunctionResultType.of({ expression, value: null, error: result.error });
}

export const functions = defineType(FunctionsType, {
  methods: Object.fromEntries([...functionNames].map(([member, name]): [string, Method<null>] => [member, (_state, args, call) => work(call, name, args)])),
});

export const functionResult = defineType(FunctionResultType, {
  scalars: {
    /** Null unless the function succeeded. */
    value: { get: (state) => state.value },
    /** `#N/A`; null when the function succeeded. */
    error: { get: (state) => state.error },
  },
});
