/**
 * Univer calls iterator helpers (`map.values().some(…)`), which Node has from 22 and older WebViews lack. This adds the few it
 * uses where they are missing; importing the module is enough. Standard behaviour only, so a native version is left alone.
 */
type Visitor<T> = (value: T, index: number) => unknown;

const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

function* mapped<T>(this: Iterable<T>, visit: Visitor<T>): Generator<unknown> {
  let index = 0;
  for (const value of this) yield visit(value, index++);
}

function* filtered<T>(this: Iterable<T>, keep: Visitor<T>): Generator<T> {
  let index = 0;
  for (const value of this) if (keep(value, index++)) yield value;
}

function some<T>(this: Iterable<T>, test: Visitor<T>): boolean {
  let index = 0;
  for (const value of this) if (test(value, index++)) return true;
  return false;
}

function every<T>(this: Iterable<T>, test: Visitor<T>): boolean {
  let index = 0;
  for (const value of this) if (!test(value, index++)) return false;
  return true;
}

function find<T>(this: Iterable<T>, test: Visitor<T>): T | undefined {
  let index = 0;
  for (const value of this) if (test(value, index++)) return value;
  return undefined;
}

function forEach<T>(this: Iterable<T>, visit: Visitor<T>): void {
  let index = 0;
  for (const value of this) visit(value, index++);
}

function toArray<T>(this: Iterable<T>): T[] {
  return [...this];
}

const helpers: Readonly<Record<string, unknown>> = { map: mapped, filter: filtered, some, every, find, forEach, toArray };
for (const [name, value] of Object.entries(helpers)) {
  if (!(name in prototype)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}
