/** Turns the numbered object paths of a request into objects, each once, in the order in which actions need them. */
import { Arguments } from "./arguments";
import type { Call } from "./call";
import { HostError } from "./host-error";
import { HostObject, objectType } from "./host-object";
import type { LiveObjects } from "./live-objects";
import { publicMember } from "./member-names";
import type { Registry } from "./registry";
import { ObjectPathType, type ArgumentInfo, type ObjectPathInfo } from "./wire";

/** The object that every path starts from: `context.workbook`. */
export const WorkbookType = objectType<null>("Workbook");

/** Adds `Type.member` to an error that does not say where it happened. */
export async function located<T>(location: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError && error.location === undefined) throw new HostError(error.code, error.message, location);
    throw error;
  }
}

export class ObjectPaths {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPathInfo>>,
    private readonly registry: Registry,
    private readonly live: LiveObjects,
    private readonly call: () => Call,
  ) {}

  /** The object of a path; `null` for a null object and everything reached through one. */
  async resolve(pathId: number): Promise<HostObject | null> {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return this.stillThere(known);
    const info = this.paths[String(pathId)];
    if (!info) throw new HostError("InvalidObjectPath");
    const object = await this.evaluate(info);
    if (object) this.live.watch(object);
    this.resolved.set(pathId, object);
    return object;
  }

  resolvedNow(pathId: number): HostObject | null | undefined {
    return this.resolved.get(pathId);
  }

  /** Arguments with objects in the place of path ids. Objects inside JSON arguments are resolved here too, for `call.objectAt`. */
  async arguments(info: ArgumentInfo | undefined): Promise<Arguments> {
    const values = info?.Arguments ?? [];
    return new Arguments(await Promise.all(values.map((value, index) => this.argument(value, info?.ReferencedObjectPathIds?.[index]))));
  }

  private async argument(value: unknown, reference: unknown): Promise<unknown> {
    if (typeof reference === "number" && reference !== 0) {
      const object = await this.resolve(reference);
      if (object === null) throw new HostError("InvalidArgument");
      return object;
    }
    if (Array.isArray(reference) && Array.isArray(value)) {
      return Promise.all(value.map((entry: unknown, index) => this.argument(entry, (reference as unknown[])[index])));
    }
    await this.resolveNested(value);
    return value;
  }

  private async resolveNested(value: unknown): Promise<void> {
    // Matrices of cells hold no objects and may be large.
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const member of Object.values(value)) {
      if (typeof member !== "object" || member === null) continue;
      const id: unknown = (member as Record<string, unknown>)["_ObjectPathId"];
      if (typeof id === "number") await this.resolve(id);
      else await this.resolveNested(member);
    }
  }

  private stillThere(object: HostObject | null): HostObject | null {
    if (object === null) return null;
    if (this.live.isGone(object)) throw new HostError("ItemNotFound");
    if (!this.registry.get(object.typeName).exists(object.state, this.call())) throw new HostError("ItemNotFound");
    return object;
  }

  private async evaluate(info: ObjectPathInfo): Promise<HostObject | null> {
    switch (info.ObjectPathType) {
      case ObjectPathType.root:
        return WorkbookType.of(null);
      case ObjectPathType.newObject:
        return new HostObject(this.registry.get(info.Name).name, null);
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.referenceId:
        return this.stillThere(this.live.get(info.Name));
      default:
        return this.evaluateChild(info);
    }
  }

  private async evaluateChild(info: ObjectPathInfo): Promise<HostObject | null> {
    if (info.ParentObjectPathId === undefined) throw new HostError("InvalidObjectPath");
    const parent = await this.resolve(info.ParentObjectPathId);
    if (parent === null) return null;
    const type = this.registry.get(parent.typeName);
    const args = await this.arguments(info.ArgumentInfo);
    switch (info.ObjectPathType) {
      case ObjectPathType.property:
        return located(publicMember(type.name, info.Name), () => type.navigate(parent.state, info.Name, this.call()));
      case ObjectPathType.indexer:
        return located(`${type.name}.getItem`, () => type.getItem(parent.state, args.raw(0), this.call()));
      case ObjectPathType.method: {
        const location = publicMember(type.name, info.Name);
        const result = await located(location, () => type.invoke(parent.state, info.Name, args, this.call()));
        if (result === null || result === undefined) return null;
        if (!(result instanceof HostObject)) throw new HostError("GeneralException", `${location} did not make an object`, location);
        return result;
      }
      default:
        throw new HostError("InvalidObjectPath");
    }
  }
}
