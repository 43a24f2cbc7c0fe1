/** What an add-in asked, in the words of its own code: `worksheets.getItem("Plan").getRange("A1:B2")`, `values = [["x",1]]`. */
import { ActionType, ObjectPathType, parseBridgeRequest, type ActionInfo, type ArgumentInfo, type ObjectPathInfo, type RequestBody, type ResponseError } from "../protocol/wire";

export interface ActionLine {
  /** Place in the request, from 1, as errors and planned faults count. */
  readonly number: number;
  readonly object: string;
  readonly what: string;
}

const longestText = 160;

const camel = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
const cut = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)} …` : text);

class Expressions {
  private readonly known = new Map<number, string>();

  constructor(private readonly paths: RequestBody["ObjectPaths"]) {}

  of(id: number | undefined): string {
    if (id === undefined) return "";
    const found = this.known.get(id);
    if (found !== undefined) return found;
    const path = this.paths[id];
    const text = path ? this.expression(path) : `object ${id}`;
    this.known.set(id, text);
    return text;
  }

  arguments(info: ArgumentInfo | undefined): string {
    const references = info?.ReferencedObjectPathIds ?? [];
    const given = (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      return typeof reference === "number" && reference > 0 ? this.of(reference) : JSON.stringify(value) ?? "undefined";
    });
    // The client fills up with null what its caller left out.
    while (given.at(-1) === "null" && given.length > 1) given.pop();
    return given.join(", ");
  }

  private expression(path: ObjectPathInfo): string {
    const parent = this.of(path.ParentObjectPathId);
    const before = parent === "" ? "" : `${parent}.`;
    switch (path.ObjectPathType) {
      case ObjectPathType.root: return "workbook";
      case ObjectPathType.property: return before + camel(path.Name);
      case ObjectPathType.indexer: return `${before}getItem(${this.arguments(path.ArgumentInfo)})`;
      case ObjectPathType.referenceId: return `held ${this.arguments(path.ArgumentInfo)}`;
      case ObjectPathType.nullObject: return "null object";
      case ObjectPathType.newObject: return `new ${path.Name}`;
      default: return `${before}${camel(path.Name)}(${this.arguments(path.ArgumentInfo)})`;
    }
  }
}

function query({ Select = [], Expand = [], Top, Skip }: NonNullable<ActionInfo["QueryInfo"]>): string {
  const parts = [...Select, ...Expand.map((name) => `${name}/…`)];
  return `load ${parts.length === 0 ? "everything" : parts.join(", ")}${Top === undefined ? "" : `, first ${Top}`}${Skip === undefined ? "" : `, after ${Skip}`}`;
}

function what(action: ActionInfo, expressions: Expressions): string | undefined {
  const given = (): string => expressions.arguments(action.ArgumentInfo);
  switch (action.ActionType) {
    case ActionType.query: case ActionType.recursiveQuery: case ActionType.queryAsJson: return query(action.QueryInfo ?? {});
    case ActionType.method: return action.Name.startsWith("_") ? undefined : `${camel(action.Name)}(${given()})`;
    case ActionType.setProperty: return `${camel(action.Name)} = ${given()}`;
    // Making an object, and the client's own marks, are not what the add-in's author wrote.
    default: return undefined;
  }
}

/** The actions that an author would recognise. @throws Error when the text is no request. */
export function describeRequest(json: string): readonly ActionLine[] {
  const { body } = parseBridgeRequest(json).message;
  const expressions = new Expressions(body.ObjectPaths);
  return body.Actions.flatMap((action, index) => {
    const text = what(action, expressions);
    return text === undefined ? [] : [{ number: index + 1, object: cut(expressions.of(action.ObjectPathId)), what: cut(text) }];
  });
}

/** The error in an answer, in either of the forms in which Office sends one. */
export function failureIn(json: string): Partial<ResponseError> & { readonly Message: string } | undefined {
  const { message } = JSON.parse(json) as { readonly message: { readonly body: string } };
  const body = JSON.parse(message.body) as { readonly Error?: ResponseError; readonly error?: { readonly code: string; readonly message: string } };
  if (body.Error) return body.Error;
  return body.error && { Code: body.error.code, Message: body.error.message };
}
