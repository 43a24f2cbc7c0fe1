/**
 * The object types that the host understands, declared member by member in the API's own (camelCase) names.
 *
 * To add a type:
 *   1. declare its handle and state: `export const SlicerType = objectType<SlicerState>("Slicer");` in `objects/…-types.ts`;
 *   2. implement it: `export const slicer = defineType(SlicerType, { scalars, navigations, methods, collection, … });`;
 *   3. add it to the list in `objects/all-types.ts`.
 * Members that are not declared answer `ApiNotFound` with their name; there is no default that does nothing. Getters see
 * calculated values; a method that reads calculated values awaits `call.calculated()` first. Every change to the document
 * goes through `call.write(…)`, which gives it the origin "api" and makes the sync wait for recalculation.
 * To refuse: `throw new HostError(code, message?)`; the server adds the location ("Range.values") and the action's index.
 */
import type { EngineChange } from "../engine/engine";
import { Arguments } from "./arguments";
import type { Call } from "./call";
import { apiNotFound, HostError } from "./host-error";
import type { HostObject, ObjectType } from "./host-object";
import { publicMember } from "./member-names";

type MaybePromise<T> = T | Promise<T>;

export interface Scalar<S> {
  /** Absent for the write-only aliases that the client uses on the wire. */
  readonly get?: (state: S, call: Call) => unknown;
  readonly set?: (state: S, value: unknown, call: Call) => MaybePromise<void>;
  /** Left out of `load()` without arguments: loaded only when named. */
  readonly onDemand?: true;
}

export interface Navigation<S> {
  /** `null` makes a null object. */
  readonly get: (state: S, call: Call) => HostObject | null;
  /** For properties that take another object (`pivotLayout.x = …`); rare. */
  readonly set?: (state: S, value: unknown, call: Call) => MaybePromise<void>;
}

/** Returns an object, `null` for a null object, or the plain value of a `ClientResult`. */
export type Method<S> = (state: S, args: Arguments, call: Call) => unknown;

export interface Collection<S, I> {
  readonly item: ObjectType<I>;
  items(state: S, call: Call): readonly I[];
  /** Gives `getItem` and `getItemOrNullObject`; without it the collection has only `getItemAt`. */
  readonly byKey?: (state: S, key: string | number, call: Call) => I | undefined;
}

export interface TypeDefinition<S, I = never> {
  readonly scalars?: Readonly<Record<string, Scalar<S>>>;
  readonly navigations?: Readonly<Record<string, Navigation<S>>>;
  readonly methods?: Readonly<Record<string, Method<S>>>;
  readonly collection?: Collection<S, I>;
  /** What `getItem` of the parent collection takes; sent as `Id` (or `_Id`) with every instantiation. */
  readonly key?: { readonly wire: "Id" | "_Id"; get(state: S, call: Call): string | number };
  /** Where the object is after a change; `undefined` when it was deleted. Types without it stay as they are. */
  readonly moves?: (state: S, change: EngineChange) => S | undefined;
  /** False once the thing is gone from the document: paths to it then answer ItemNotFound. */
  readonly exists?: (state: S, call: Call) => boolean;
}

/** A type with its state's type hidden, as the server uses it. */
export interface DefinedType {
  readonly name: string;
  readonly scalarNames: readonly string[];
  readonly writableNames: readonly string[];
  readonly navigationNames: readonly string[];
  readonly methodNames: readonly string[];
  readonly itemType: string | undefined;
  /** Scalars that `load()` without arguments brings. */
  readonly defaultScalars: readonly string[];
  /** The declared spelling of a member, whatever case the request used. */
  resolve(member: string): { readonly kind: "scalar" | "navigation"; readonly name: string } | undefined;
  getScalar(state: unknown, name: string, call: Call): unknown;
  setProperty(state: unknown, name: string, value: unknown, call: Call): MaybePromise<void>;
  navigate(state: unknown, name: string, call: Call): HostObject | null;
  invoke(state: unknown, name: string, args: Arguments, call: Call): unknown;
  getItem(state: unknown, key: unknown, call: Call): HostObject;
  items(state: unknown, call: Call): readonly HostObject[];
  identity(state: unknown, call: Call): Readonly<Record<string, string | number>>;
  moves(state: unknown, change: EngineChange): unknown;
  exists(state: unknown, call: Call): boolean;
  readonly isMovable: boolean;
}

function byLowerCase(names: Iterable<string>): ReadonlyMap<string, string> {
  return new Map([...names].map((name) => [name.toLowerCase(), name]));
}

function collectionMethods<S, I>(collection: Collection<S, I>): Record<string, Method<S>> {
  const { item, byKey } = collection;
  const methods: Record<string, Method<S>> = {
    getCount: (state, _args, call) => collection.items(state, call).length,
    getItemAt: (state, args, call) => {
      const found = collection.items(state, call)[args.integer(0)];
      if (found === undefined) throw new HostError("InvalidArgument");
      return item.of(found);
    },
  };
  if (byKey) {
    const find = (state: S, args: Arguments, call: Call): HostObject | null => {
      const key = args.raw(0);
      if (typeof key !== "string" && typeof key !== "number") throw new HostError("InvalidArgument");
      const found = byKey(state, key, call);
      return found === undefined ? null : item.of(found);
    };
    methods["getItemOrNullObject"] = find;
    methods["getItem"] = (state, args, call) => {
      const found = find(state, args, call);
      if (found === null) throw new HostError("ItemNotFound");
      return found;
    };
  }
  return methods;
}

/** Implements a declared type. The state passed in by the server is always one made by `type.of`, hence the casts. */
export function defineType<S, I = never>(type: ObjectType<S>, definition: TypeDefinition<S, I>): DefinedType {
  const scalars = definition.scalars ?? {};
  const navigations = definition.navigations ?? {};
  const { collection } = definition;
  const methods: Readonly<Record<string, Method<S>>> = { ...(collection ? collectionMethods(collection) : {}), ...definition.methods };
  const scalarSpelling = byLowerCase(Object.keys(scalars));
  const navigationSpelling = byLowerCase(Object.keys(navigations));
  const methodSpelling = byLowerCase(Object.keys(methods));
  const member = (name: string) => publicMember(type.name, name);
  const invoke = (state: unknown, name: string, args: Arguments, call: Call): unknown => {
    const method = methods[methodSpelling.get(name.toLowerCase()) ?? ""];
    if (!method) throw apiNotFound(member(name));
    return method(state as S, args, call);
  };
  return {
    name: type.name,
    scalarNames: Object.keys(scalars).filter((name) => scalars[name]?.get),
    writableNames: [...Object.keys(scalars).filter((name) => scalars[name]?.set), ...Object.keys(navigations).filter((name) => navigations[name]?.set)],
    navigationNames: Object.keys(navigations),
    methodNames: Object.keys(methods),
    itemType: collection?.item.name,
    defaultScalars: Object.keys(scalars).filter((name) => scalars[name]?.get && !scalars[name]?.onDemand),
    isMovable: definition.moves !== undefined,
    resolve(name) {
      const scalar = scalarSpelling.get(name.toLowerCase());
      if (scalar !== undefined) return { kind: "scalar", name: scalar };
      const navigation = navigationSpelling.get(name.toLowerCase());
      return navigation === undefined ? undefined : { kind: "navigation", name: navigation };
    },
    getScalar(state, name, call) {
      const get = scalars[name]?.get;
      if (!get) throw apiNotFound(member(name));
      return get(state as S, call);
    },
    setProperty(state, name, value, call) {
      const set = scalars[scalarSpelling.get(name.toLowerCase()) ?? ""]?.set ?? navigations[navigationSpelling.get(name.toLowerCase()) ?? ""]?.set;
      if (!set) throw apiNotFound(member(name));
      return set(state as S, value, call);
    },
    navigate(state, name, call) {
      const navigation = navigations[navigationSpelling.get(name.toLowerCase()) ?? ""];
      if (!navigation) throw apiNotFound(member(name));
      return navigation.get(state as S, call);
    },
    invoke,
    getItem(state, key, call) {
      const found = invoke(state, "getItem", new Arguments([key]), call);
      return found as HostObject;
    },
    items: (state, call) => collection?.items(state as S, call).map((item) => collection.item.of(item)) ?? [],
    identity(state, call) {
      return definition.key ? { [definition.key.wire]: definition.key.get(state as S, call) } : {};
    },
    moves: (state, change) => (definition.moves ? definition.moves(state as S, change) : state),
    exists: (state, call) => definition.exists?.(state as S, call) ?? true,
  };
}

/** A type of which only some members are there, at this moment. */
function limited(type: DefinedType, has: (member: string) => boolean): DefinedType {
  const demand = (name: string): void => {
    if (!has(name)) throw apiNotFound(publicMember(type.name, name));
  };
  return {
    ...type,
    get defaultScalars() { return type.defaultScalars.filter(has); },
    resolve: (member) => (has(member) ? type.resolve(member) : undefined),
    setProperty: (state, name, value, call) => { demand(name); return type.setProperty(state, name, value, call); },
    navigate: (state, name, call) => { demand(name); return type.navigate(state, name, call); },
    invoke: (state, name, args, call) => { demand(name); return type.invoke(state, name, args, call); },
  };
}

export class Registry {
  private readonly types: ReadonlyMap<string, DefinedType>;

  constructor(types: readonly DefinedType[]) {
    this.types = new Map(types.map((type) => [type.name, type]));
    if (this.types.size !== types.length) throw new Error("an object type is registered twice");
  }

  /** The same types with the members only that `has` lets through whenever one is asked for. */
  limitedTo(has: (type: string, member: string) => boolean): Registry {
    return new Registry(this.all().map((type) => limited(type, (member) => has(type.name, member))));
  }

  /** Every type, for the catalogue of what the host covers. */
  all(): readonly DefinedType[] {
    return [...this.types.values()];
  }

  get(typeName: string): DefinedType {
    const type = this.types.get(typeName);
    if (!type) throw apiNotFound(typeName);
    return type;
  }
}
