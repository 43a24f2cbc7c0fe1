import type { CommentDef } from "../document/types";
import { parseRange } from "./a1";
import { relatedPart, relationshipKind, resolveTarget } from "./opc-package";
import type { OpcPackage } from "./opc-package";
import { child, childrenOf, descendants, flag, numericOr, parseXml } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { decodeXstring } from "./xml-writer";

/** Authors of threads by the id that threads name them with. */
export function readPersons(source: OpcPackage, workbook: string): ReadonlyMap<string, string> {
  const part = relatedPart(source, workbook, "person");
  if (part === undefined) return new Map();
  return new Map(childrenOf(parseXml(source.text(part), part), "person").map((person) => [person.attributes["id"] ?? "", person.attributes["displayName"] ?? ""]));
}

/** Threads with their replies, and notes that do not merely stand in for a thread in older versions. */
export function readComments(source: OpcPackage, sheet: string, persons: ReadonlyMap<string, string>): CommentDef[] {
  const threads = source.relationships(sheet)
    .filter((relationship) => relationshipKind(relationship) === "threadedComment")
    .map((relationship) => resolveTarget(sheet, relationship.target))
    .filter((part) => source.has(part))
    .flatMap((part) => readThreads(parseXml(source.text(part), part), persons));
  const notes = relatedPart(source, sheet, "comments");
  return notes === undefined ? threads : [...threads, ...readNotes(parseXml(source.text(notes), notes), threads)];
}

function readThreads(root: XmlElement, persons: ReadonlyMap<string, string>): CommentDef[] {
  const items = childrenOf(root, "threadedComment");
  const text = (item: XmlElement): string => decodeXstring(child(item, "text")?.text ?? "");
  return items.filter((item) => item.attributes["parentId"] === undefined).flatMap((item) => {
    const cell = parseRange(item.attributes["ref"] ?? "");
    if (!cell) return [];
    const id = item.attributes["id"] ?? "";
    const replies = items.filter((reply) => reply.attributes["parentId"] === id).map((reply) => ({
      id: reply.attributes["id"] ?? "",
      author: persons.get(reply.attributes["personId"] ?? "") ?? "",
      text: text(reply),
      created: reply.attributes["dT"] ?? "",
    }));
    return [{
      id, row: cell.row, column: cell.column,
      author: persons.get(item.attributes["personId"] ?? "") ?? "",
      text: text(item),
      created: item.attributes["dT"] ?? "",
      resolved: flag(item.attributes["done"], false),
      replies,
    }];
  });
}

function readNotes(root: XmlElement, threads: readonly CommentDef[]): CommentDef[] {
  const authors = childrenOf(child(root, "authors"), "author").map((author) => author.text);
  return childrenOf(child(root, "commentList"), "comment").flatMap((item, index) => {
    const cell = parseRange(item.attributes["ref"] ?? "");
    const author = authors[numericOr(item.attributes["authorId"], 0)] ?? "";
    const standsIn = author.startsWith("tc=") && threads.some((thread) => thread.row === cell?.row && thread.column === cell.column);
    if (!cell || standsIn) return [];
    const text = descendants(child(item, "text"), "t").map((run) => run.text).join("");
    return [{ id: item.attributes["xr:uid"] ?? `note-${index + 1}`, isNote: true, row: cell.row, column: cell.column, author, text: decodeXstring(text), created: "", resolved: false, replies: [] }];
  });
}
