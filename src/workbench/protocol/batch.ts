/** Runs the actions of one request, in order, until one fails. Nothing is rolled back: what was done stays done. */
import type { Call } from "./call";
import { HostError, httpStatus } from "./host-error";
import type { HostObject } from "./host-object";
import type { LiveObjects } from "./live-objects";
import { publicMember } from "./member-names";
import { located, ObjectPaths } from "./object-paths";
import { QueryReader } from "./query";
import type { Registry } from "./registry";
import { ActionType, type ActionInfo, type ActionResult, type RequestBody, type ResponseBody, type ResponseError } from "./wire";

/** What can come between two actions: faults, which throw, and other people's edits. */
export interface ActionInterceptor {
  before(index: number, action: ActionInfo): void | Promise<void>;
  after(index: number, action: ActionInfo): void;
}

export interface BatchEnvironment {
  readonly registry: Registry;
  readonly live: LiveObjects;
  readonly interceptor: ActionInterceptor;
  /** Makes the members' view of the host; `paths` lets JSON arguments name objects. */
  makeCall(objectAt: Call["objectAt"]): Call;
}

class Batch {
  private readonly paths: ObjectPaths;
  private readonly call: Call;
  private readonly reader: QueryReader;

  constructor(body: RequestBody, private readonly environment: BatchEnvironment) {
    const { registry, live } = environment;
    this.call = environment.makeCall((value) => {
      const id: unknown = typeof value === "object" && value !== null ? (value as Record<string, unknown>)["_ObjectPathId"] : undefined;
      return typeof id === "number" ? (this.paths.resolvedNow(id) ?? undefined) : undefined;
    });
    this.paths = new ObjectPaths(body.ObjectPaths, registry, live, () => this.call);
    this.reader = new QueryReader(registry, live, this.call);
  }

  /** The action's `Value` in the response. */
  async run(action: ActionInfo): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = await this.paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.reader.identity(object);
      case ActionType.query:
        if (object === null) return null;
        await this.call.calculated();
        return this.reader.read(object, action.QueryInfo);
      case ActionType.method:
        return this.invoke(object, action);
      case ActionType.setProperty:
        return this.setProperty(object, action);
      default:
        throw new HostError("NotImplemented", `Action type ${action.ActionType} is not part of this host.`);
    }
  }

  /** On a null object nothing happens: scripts begin with `getItemOrNullObject("Sample").delete()`. */
  private async invoke(object: HostObject | null, action: ActionInfo): Promise<unknown> {
    if (action.Name === "_KeepReference") {
      if (object) this.environment.live.keep(object);
      return null;
    }
    if (object === null) return null;
    const type = this.environment.registry.get(object.typeName);
    const args = await this.paths.arguments(action.ArgumentInfo);
    const result = await located(publicMember(type.name, action.Name), () => type.invoke(object.state, action.Name, args, this.call));
    return result ?? null;
  }

  private async setProperty(object: HostObject | null, action: ActionInfo): Promise<null> {
    if (object === null) return null;
    const type = this.environment.registry.get(object.typeName);
    const args = await this.paths.arguments(action.ArgumentInfo);
    await located(publicMember(type.name, action.Name), () => type.setProperty(object.state, action.Name, args.raw(0) ?? null, this.call));
    return null;
  }
}

function toResponseError(error: unknown, actionIndex: number): ResponseError {
  const known = error instanceof HostError ? error : undefined;
  const code = known?.code ?? "GeneralException";
  // An unforeseen exception is a fault of the host: its text is kept, or nobody could find it.
  const message = error instanceof Error ? error.message : String(error);
  return {
    Code: code, Message: message, ActionIndex: actionIndex, HttpStatusCode: httpStatus(code),
    ...(known?.location === undefined ? {} : { Location: known.location }),
  };
}

export async function runBatch(body: RequestBody, environment: BatchEnvironment): Promise<ResponseBody> {
  const batch = new Batch(body, environment);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      await environment.interceptor.before(index, action);
      results.push({ ActionId: action.Id, Value: await batch.run(action) });
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
      environment.interceptor.after(index, action);
    } catch (error) {
      return { Results: results, TraceIds: traceIds, Error: toResponseError(error, index) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}
