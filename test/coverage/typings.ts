/** What the typings of office.js say an Excel object has, and since which requirement set. */
import ts from "typescript";

export interface TypedMember {
  readonly type: string;
  readonly name: string;
  /** The x of ExcelApi 1.x; `Infinity` for previews and sets of another name (ExcelApiOnline, ExcelApiDesktop). */
  readonly since: number;
}

/** What the client serves by itself, for every object alike. */
const clientSide: ReadonlySet<string> = new Set(["context", "load", "set", "toJSON", "track", "untrack"]);

export interface Owner {
  readonly type: string;
  /** An object that lives in Excel, as opposed to plain data such as rules and event arguments. */
  readonly isObject: boolean;
}

/** The type of namespace Excel that declares a member; for the data of `set` and `load`, the object's own type. */
export function ownerOf(declaration: ts.Declaration): Owner | undefined {
  const { parent } = declaration;
  if (!parent || !(ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent)) || !parent.name) return undefined;
  const [root, inner] = namespacesOf(parent);
  if (root !== "Excel") return undefined;
  if (inner === undefined) return { type: parent.name.text, isObject: isClientObject(parent) };
  const meant = /^(.+)(?:UpdateData|LoadOptions)$/.exec(parent.name.text)?.[1];
  return meant === undefined ? undefined : { type: meant, isObject: true };
}

function namespacesOf(node: ts.Node): readonly string[] {
  const names: string[] = [];
  for (let at = node.parent; at && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isModuleDeclaration(at) && ts.isIdentifier(at.name)) names.unshift(at.name.text);
  }
  return names;
}

function isClientObject(declaration: ts.ClassDeclaration | ts.InterfaceDeclaration): boolean {
  return declaration.heritageClauses?.some((clause) => clause.types.some((type) => type.expression.getText() === "OfficeExtension.ClientObject")) ?? false;
}

/** Since when a member is there: by its own comment, else by that of its type. */
export function sinceOf(declaration: ts.Declaration): number {
  return taggedSet(declaration) ?? (declaration.parent && taggedSet(declaration.parent)) ?? Infinity;
}

function taggedSet(node: ts.Node): number | undefined {
  const { text } = node.getSourceFile();
  const comment = ts.getLeadingCommentRanges(text, node.pos)?.at(-1);
  const tag = comment && /\[Api set:\s*(\w*)\s*([\d.]*)/.exec(text.slice(comment.pos, comment.end));
  if (!tag) return undefined;
  const minor = tag[1] === "ExcelApi" ? /^1\.(\d+)$/.exec(tag[2] ?? "")?.[1] : undefined;
  return minor === undefined ? Infinity : Number(minor);
}

/** Every member of every Excel object, in the order of the typings; of overloads, the oldest counts. */
export function readTypings(typings: ts.SourceFile): readonly TypedMember[] {
  const members = new Map<string, TypedMember>();
  for (const statement of typings.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel" || !statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const declaration of statement.body.statements) {
      if (!ts.isClassDeclaration(declaration) || !declaration.name || !isClientObject(declaration)) continue;
      for (const member of declaration.members) {
        if (!member.name || !ts.isIdentifier(member.name) || clientSide.has(member.name.text)) continue;
        const [type, name] = [declaration.name.text, member.name.text];
        const since = Math.min(sinceOf(member), members.get(`${type}.${name}`)?.since ?? Infinity);
        members.set(`${type}.${name}`, { type, name, since });
      }
    }
  }
  return [...members.values()];
}

export const isServedByClient = (name: string): boolean => clientSide.has(name);
