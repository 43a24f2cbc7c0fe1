/**
 * `load`: which members were asked for, and their values in the shape that the client's `_handleResult` expects.
 * Names match without regard to case; on a collection `name` and `items/name` mean the same.
 */
import type { Call } from "./call";
import { apiNotFound, HostError } from "./host-error";
import type { HostObject } from "./host-object";
import type { LiveObjects } from "./live-objects";
import type { DefinedType, Registry } from "./registry";
import type { QueryInfo } from "./wire";

/** What to load of an object: everything plain (`all`), and members by name. */
interface Selection {
  /** As the request spelled it. */
  readonly asked: string;
  all: boolean;
  /** Asked for by name without any of its properties. */
  nothing: boolean;
  readonly members: Map<string, Selection>;
}

const emptySelection = (asked: string): Selection => ({ asked, all: false, nothing: false, members: new Map() });

/** What Microsoft's documentation writes for no property at all: the object, or the collection's items, without their values. */
const namesNothing = (segment: string): boolean => /^(\$none|no-properties-needed)$/i.test(segment);

/** `fill/color` asks for one scalar; a path that ends in an object asks for all its scalars. */
function addPath(selection: Selection, path: string): void {
  let at = selection;
  for (const segment of path.split("/").map((part) => part.trim()).filter((part) => part !== "")) {
    if (segment === "*" || segment === "$all") {
      at.all = true;
      return;
    }
    if (namesNothing(segment)) {
      at.nothing = true;
      return;
    }
    let next = at.members.get(segment.toLowerCase());
    if (!next) at.members.set(segment.toLowerCase(), (next = emptySelection(segment)));
    at = next;
  }
}

export function parseSelection(query: QueryInfo | undefined): Selection {
  const selection = emptySelection("");
  const select = (query?.Select ?? []).flatMap((entry) => entry.split(","));
  const expand = (query?.Expand ?? []).flatMap((entry) => entry.split(","));
  for (const path of select) addPath(selection, path);
  for (const path of expand) addPath(selection, `${path}/*`);
  // load() without arguments, or with only an expansion, brings every plain property.
  if (select.every((path) => path.trim() === "")) selection.all = true;
  return selection;
}

const wireName = (member: string) => member.slice(0, 1).toUpperCase() + member.slice(1);

export class QueryReader {
  constructor(private readonly registry: Registry, private readonly live: LiveObjects, private readonly call: Call) {}

  async read(object: HostObject, query: QueryInfo | undefined): Promise<unknown> {
    const type = this.registry.get(object.typeName);
    const selection = parseSelection(query);
    return type.itemType === undefined ? this.readObject(object, type, selection) : this.readCollection(object, type, selection, query);
  }

  /** What every instantiation and query carries so that the client can find the object again. */
  identity(object: HostObject): Record<string, unknown> {
    const result: Record<string, unknown> = { ...this.registry.get(object.typeName).identity(object.state, this.call) };
    const reference = this.live.idOf(object);
    if (reference !== undefined) result["_ReferenceId"] = reference;
    return result;
  }

  private async readObject(object: HostObject, type: DefinedType, selection: Selection): Promise<Record<string, unknown>> {
    const result = this.identity(object);
    if (selection.all) {
      for (const name of type.defaultScalars) result[wireName(name)] = await this.scalar(object, type, name);
    }
    for (const [asked, inner] of selection.members) {
      // Known to the client without asking: whether this is an object at all, and a kept object's own id.
      if (asked === "isnullobject" || asked === "_referenceid" || asked === "_id") continue;
      const member = type.resolve(asked);
      if (!member) throw apiNotFound(`${type.name}.${inner.asked}`);
      if (member.kind === "scalar") {
        result[wireName(member.name)] = await this.scalar(object, type, member.name);
        continue;
      }
      result[wireName(member.name)] = await this.navigation(object, type, member.name, inner);
    }
    return result;
  }

  private async navigation(object: HostObject, type: DefinedType, name: string, inner: Selection): Promise<unknown> {
    const target = type.navigate(object.state, name, this.call);
    if (target === null) return null;
    const targetType = this.registry.get(target.typeName);
    const selection = inner.members.size === 0 && !inner.nothing ? { ...inner, all: true } : inner;
    return targetType.itemType === undefined
      ? this.readObject(target, targetType, selection)
      : this.readCollection(target, targetType, selection, undefined);
  }

  private async scalar(object: HostObject, type: DefinedType, name: string): Promise<unknown> {
    try {
      return await type.getScalar(object.state, name, this.call);
    } catch (error) {
      if (error instanceof HostError && error.location === undefined) throw new HostError(error.code, error.message, `${type.name}.${name}`);
      throw error;
    }
  }

  private async readCollection(object: HostObject, type: DefinedType, selection: Selection, query: QueryInfo | undefined): Promise<Record<string, unknown>> {
    const own: Selection = { ...selection, members: new Map() };
    const ofItems: Selection = { ...selection, members: new Map() };
    for (const [name, inner] of selection.members) {
      if (name === "items") {
        if (inner.members.size === 0 && !inner.nothing) ofItems.all = true;
        ofItems.all ||= inner.all;
        for (const [member, deeper] of inner.members) ofItems.members.set(member, deeper);
      } else if (type.resolve(name)) own.members.set(name, inner);
      else ofItems.members.set(name, inner);
    }
    const result = await this.readObject(object, type, own);
    const ownOnly = own.members.size > 0 && ofItems.members.size === 0 && !ofItems.all;
    if (ownOnly) return result;
    const skip = query?.Skip ?? 0;
    const items = type.items(object.state, this.call).slice(skip, query?.Top === undefined ? undefined : skip + query.Top);
    const values: unknown[] = [];
    for (const [index, item] of items.entries()) {
      const value = await this.readObject(item, this.registry.get(item.typeName), ofItems);
      values.push({ ...value, _Index: skip + index });
    }
    result["_Items"] = values;
    return result;
  }
}
