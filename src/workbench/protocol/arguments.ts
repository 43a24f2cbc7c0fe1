/** Method arguments and property values as they come over the wire, read with Excel's strictness. */
import { HostError } from "./host-error";
import { HostObject, type ObjectType } from "./host-object";

export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  get length(): number {
    return this.values.length;
  }

  /** As sent; `undefined` and `null` both mean "not given", because JSON cannot tell them apart. */
  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  has(index: number): boolean {
    return this.raw(index) !== undefined;
  }

  string(index: number): string {
    const value = this.raw(index);
    if (typeof value !== "string") throw new HostError("InvalidArgument");
    return value;
  }

  optionalString(index: number): string | undefined {
    return this.has(index) ? this.string(index) : undefined;
  }

  number(index: number): number {
    const value = this.raw(index);
    if (typeof value !== "number" || !Number.isFinite(value)) throw new HostError("InvalidArgument");
    return value;
  }

  integer(index: number): number {
    const value = this.number(index);
    if (!Number.isInteger(value)) throw new HostError("InvalidArgument");
    return value;
  }

  optionalInteger(index: number, fallback: number): number {
    return this.has(index) ? this.integer(index) : fallback;
  }

  boolean(index: number, fallback: boolean): boolean {
    const value = this.raw(index);
    if (value === undefined) return fallback;
    if (typeof value !== "boolean") throw new HostError("InvalidArgument");
    return value;
  }

  /** One of the API's enum strings; the first letter's case is not significant, as in Excel. */
  oneOf<T extends string>(index: number, values: readonly T[], fallback?: T): T {
    const value = this.raw(index);
    if (value === undefined && fallback !== undefined) return fallback;
    return asEnum(value, values);
  }

  object<S>(index: number, type: ObjectType<S>): S {
    const state = this.optionalObject(index, type);
    if (state === undefined) throw new HostError("InvalidArgument");
    return state;
  }

  /** `undefined` when the argument is missing or of another type. */
  optionalObject<S>(index: number, type: ObjectType<S>): S | undefined {
    const value = this.raw(index);
    return value instanceof HostObject ? type.read(value) : undefined;
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.raw(index));
  }
}

export function asEnum<T extends string>(value: unknown, values: readonly T[]): T {
  const found = typeof value === "string" ? values.find((candidate) => candidate.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw new HostError("InvalidArgument");
  return found;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

export function asString(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new HostError("InvalidArgument");
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new HostError("InvalidArgument");
  return value as Readonly<Record<string, unknown>>;
}
