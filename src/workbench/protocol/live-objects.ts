/**
 * Objects that stay bound to their cells: those of the request in hand, and those that the client asked to keep
 * (`track`, `_KeepReference`). When rows are inserted or deleted they move along, as Excel's references do.
 */
import type { EngineChange } from "../engine/engine";
import { HostError } from "./host-error";
import type { HostObject } from "./host-object";
import type { Registry } from "./registry";

export class LiveObjects {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private readonly gone = new WeakSet<HostObject>();
  private current = new Set<HostObject>();
  private nextId = 1;

  constructor(private readonly registry: Registry) {}

  /** Objects of the previous request are let go, unless kept. */
  beginRequest(): void {
    this.current = new Set();
  }

  watch(object: HostObject): void {
    if (this.registry.get(object.typeName).isMovable) this.current.add(object);
  }

  /** Gives the object an id by which later requests find it, wherever its cells are then. */
  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined && this.kept.has(known)) return known;
    const id = `ref-${this.nextId++}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.kept.has(id) ? id : undefined;
  }

  /** @throws HostError ItemNotFound when the reference was released or never given. */
  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new HostError("ItemNotFound");
    return object;
  }

  find(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get keptCount(): number {
    return this.kept.size;
  }

  isGone(object: HostObject): boolean {
    return this.gone.has(object);
  }

  follow(change: EngineChange): void {
    if (!/^(rows|columns|cells)-/.test(change.kind) && change.kind !== "sheet-deleted") return;
    for (const object of new Set([...this.current, ...this.kept.values()])) {
      const moved = this.registry.get(object.typeName).moves(object.state, change);
      if (moved === undefined) this.gone.add(object);
      else object.state = moved;
    }
  }
}
