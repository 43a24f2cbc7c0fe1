/**
 * The messages that office.js exchanges with its host, as the unmodified client sends them: one bridge message per
 * `context.sync()`, its body a list of actions on numbered object paths.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

export const ActionType = {
  instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, recursiveQuery: 6, queryAsJson: 7, ensureUnchanged: 8, update: 9,
} as const;

export const ObjectPathType = {
  root: 1, newObject: 2, method: 3, property: 4, indexer: 5, referenceId: 6, nullObject: 7,
} as const;

/** Request flags set by the client; 64 asks the host to wait for the end of cell editing (`delayForCellEdit`). */
export const RequestFlag = { write: 1, delayForCellEdit: 64 } as const;

/** Events and other messages that the host starts. */
export const BridgeMessageType = { request: 1, event: 3 } as const;

/** The category under which object events travel inside a type 3 message. */
export const eventMessageCategory = 65536;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to `Arguments`: the path id where an argument is an object, nested for arrays, else 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
  readonly AutoKeepReference?: boolean;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location?: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: ResponseError;
}

/** A request as it arrives from the bridge. */
export interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody };
}

export interface EventEntry {
  readonly messageCategory: typeof eventMessageCategory;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON of the event's arguments. */
  readonly message: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Checks the outline of a request; the inside of an action is checked where it is used.
 * @throws Error when the message is not one that office.js sends.
 */
export function parseBridgeRequest(json: string): BridgeRequest {
  const value: unknown = JSON.parse(json);
  if (!isRecord(value) || typeof value["id"] !== "number" || !isRecord(value["message"])) {
    throw new Error("not a bridge request: an object with id and message is expected");
  }
  const message = value["message"];
  const body: unknown = typeof message["body"] === "string" ? JSON.parse(message["body"]) : message["body"];
  if (!isRecord(body) || !Array.isArray(body["Actions"]) || !isRecord(body["ObjectPaths"])) {
    throw new Error("not a ProcessQuery request: Actions and ObjectPaths are expected");
  }
  return {
    id: value["id"],
    type: typeof value["type"] === "number" ? value["type"] : BridgeMessageType.request,
    flags: typeof value["flags"] === "number" ? value["flags"] : 0,
    message: { url: String(message["url"]), method: String(message["method"]), body: body as unknown as RequestBody },
  };
}

/** A request that only lets go of the ranges that an `Excel.run` held; the client sends it some time after. */
export function isCleanUp({ Actions }: RequestBody): boolean {
  return Actions.some(({ Name }) => Name === "_RemoveReference")
    && Actions.every(({ ActionType: type, Name }) => type === ActionType.instantiate || type === ActionType.trace || Name === "_RemoveReference");
}
