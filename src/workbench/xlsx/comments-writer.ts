import type { CommentDef, SheetFile } from "../document/types";
import { cellName } from "./a1";
import { ChunkedXml, rawAttributes } from "./chunked-xml";
import { deepEqual, sameMembers } from "./deep-equal";
import { guidFrom } from "./guid";
import { relationshipKind } from "./opc-package";
import type { PackageEditor } from "./package-editor";
import { SHEET_ORDER } from "./sheet-order";
import { decodeEntities, textBetween } from "./xml-text";
import { XML_HEAD, element, textElement, xattribute, xstring } from "./xml-writer";

const MAIN_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const THREADS_NS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const THREAD_TYPE = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const PERSON_TYPE = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const STANDS_IN = "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    ";

/** The workbook's list of comment authors; those of the opened file keep their ids. */
export class PersonsWriter {
  private readonly ids: Map<string, string>;
  private readonly added: string[] = [];

  constructor(private readonly editor: PackageEditor, private readonly workbook: string, known: ReadonlyMap<string, string>) {
    this.ids = new Map([...known].map(([id, name]) => [name, id]));
  }

  idOf(author: string): string {
    const found = this.ids.get(author);
    if (found !== undefined) return found;
    const id = guidFrom(`person ${author}`);
    this.ids.set(author, id);
    this.added.push(element("person", { displayName: xattribute(author), id, userId: xattribute(author), providerId: "None" }));
    return id;
  }

  finish(): void {
    if (this.added.length === 0) return;
    let part = this.editor.related(this.workbook, "person")?.name;
    if (part === undefined) {
      part = "xl/persons/person.xml";
      this.editor.write(part, XML_HEAD + element("personList", { xmlns: THREADS_NS }), "application/vnd.ms-excel.person+xml");
      this.editor.relate(this.workbook, PERSON_TYPE, part);
    }
    const doc = new ChunkedXml(this.editor.text(part));
    for (const xml of this.added) doc.append("person", xml);
    this.editor.write(part, doc.toString());
  }
}

interface CommentsContext {
  readonly editor: PackageEditor;
  readonly part: string;
  readonly persons: PersonsWriter;
  readonly lost: { part: string; what: string }[];
}

/** What the opened file says of a sheet's comments, as written. */
interface RawComments {
  readonly part: string | undefined;
  readonly notesXml: string | undefined;
  readonly authors: readonly string[];
  /** `comment` elements by their cell. */
  readonly notes: ReadonlyMap<string, string>;
  readonly threadPart: string | undefined;
  readonly threadsXml: string | undefined;
  /** `threadedComment` elements by their id. */
  readonly threads: ReadonlyMap<string, string>;
}

function readRaw(editor: PackageEditor, sheet: string): RawComments {
  const part = editor.related(sheet, "comments")?.name;
  const threadPart = editor.related(sheet, "threadedComment")?.name;
  const notesXml = part === undefined ? undefined : editor.text(part);
  const threadsXml = threadPart === undefined ? undefined : editor.text(threadPart);
  const notes = notesXml === undefined ? undefined : new ChunkedXml(notesXml);
  const by = (attribute: string, items: readonly string[]): Map<string, string> => new Map(items.map((xml) => [rawAttributes(xml)[attribute] ?? "", xml]));
  return {
    part, notesXml, threadPart, threadsXml,
    authors: new ChunkedXml(notes?.get("authors") ?? "<authors/>").chunks.map((chunk) => decodeEntities(textBetween(chunk.xml))),
    notes: by("ref", new ChunkedXml(notes?.get("commentList") ?? "<commentList/>").chunks.map((chunk) => chunk.xml)),
    threads: by("id", threadsXml === undefined ? [] : new ChunkedXml(threadsXml).chunks.map((chunk) => chunk.xml)),
  };
}

/** Notes and threads of a sheet; those that did not change keep their text. A thread also gets a note, which older programs show. */
export function patchComments(doc: ChunkedXml, before: SheetFile, after: SheetFile, context: CommentsContext): void {
  if (sameMembers(before.comments, after.comments)) return;
  const { editor, part } = context;
  const raw = readRaw(editor, part);
  const old = new Map(before.comments.map((comment) => [comment.id, comment]));
  const kept = new Set(after.comments.filter((comment) => deepEqual(old.get(comment.id), comment)));
  reportLost(raw, after.comments.filter((comment) => !kept.has(comment)), old, context);
  writeShapes(doc, after.comments, kept, context);
  const place = (name: string | undefined, kind: string, pattern: string, type: string, contentType: string, xml: string | undefined): void => {
    if (xml === undefined) {
      for (const relationship of [...editor.relationships(part)]) if (relationshipKind(relationship) === kind) editor.unrelate(part, relationship.id);
      if (name !== undefined) editor.remove(name);
      return;
    }
    const target = name ?? editor.freeName(pattern);
    editor.write(target, xml, contentType);
    if (name === undefined) editor.relate(part, type, target);
  };
  const threads = after.comments.filter((comment) => !comment.isNote);
  place(raw.part, "comments", "xl/comments#.xml", `${R_NS}/comments`, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
    after.comments.length === 0 ? undefined : notesXml(after.comments, raw, kept));
  place(raw.threadPart, "threadedComment", "xl/threadedComments/threadedComment#.xml", THREAD_TYPE, "application/vnd.ms-excel.threadedcomments+xml",
    threads.length === 0 ? undefined : threadsXml(threads, raw, old, context.persons));
}

function reportLost(raw: RawComments, changed: readonly CommentDef[], old: ReadonlyMap<string, CommentDef>, { lost }: CommentsContext): void {
  for (const comment of changed) {
    const was = old.get(comment.id);
    if (was === undefined) continue;
    const cell = cellName(was.row, was.column);
    if (comment.isNote && raw.part !== undefined && /<(?:\w+:)?r[\s>]/.test(raw.notes.get(cell) ?? "")) lost.push({ part: raw.part, what: `rich text of the note in ${cell}` });
    if (raw.threadPart !== undefined && was.text !== comment.text && raw.threads.get(guidFrom(comment.id))?.includes("mention")) lost.push({ part: raw.threadPart, what: `mentions in the comment in ${cell}` });
  }
}

const NEW_NOTES = XML_HEAD + element("comments", {
  xmlns: MAIN_NS,
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "mc:Ignorable": "xr",
  "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
});

function notesXml(comments: readonly CommentDef[], raw: RawComments, kept: ReadonlySet<CommentDef>): string {
  const doc = new ChunkedXml(raw.notesXml ?? NEW_NOTES);
  const marked = doc.head.includes("xmlns:xr=");
  const authors = [...new Set([...raw.authors, ...comments.map(noteAuthor)])];
  const sorted = [...comments].sort((one, other) => one.row - other.row || one.column - other.column);
  const items = sorted.map((comment) => (kept.has(comment) ? raw.notes.get(cellName(comment.row, comment.column)) : undefined) ?? element("comment", {
    ref: cellName(comment.row, comment.column), authorId: authors.indexOf(noteAuthor(comment)), shapeId: 0, "xr:uid": marked ? guidFrom(comment.id) : undefined,
  }, element("text", {}, textElement("t", comment.isNote ? comment.text : STANDS_IN + comment.text))));
  const order = ["authors", "commentList", "extLst"];
  doc.set("authors", element("authors", {}, authors.map((author) => element("author", {}, xstring(author))).join("")), order);
  doc.set("commentList", element("commentList", {}, items.join("")), order);
  return doc.toString();
}

function noteAuthor(comment: CommentDef): string {
  return comment.isNote ? comment.author : `tc=${guidFrom(comment.id)}`;
}

function threadsXml(threads: readonly CommentDef[], raw: RawComments, old: ReadonlyMap<string, CommentDef>, persons: PersonsWriter): string {
  const items = threads.flatMap((thread) => {
    const ref = cellName(thread.row, thread.column);
    const id = guidFrom(thread.id);
    const was = old.get(thread.id);
    const write = (item: { id: string; author: string; text: string; created: string }, parentId: string | undefined, same: boolean): string => (same ? raw.threads.get(guidFrom(item.id)) : undefined) ?? element("threadedComment", {
      ref, dT: item.created === "" ? undefined : item.created, personId: persons.idOf(item.author), id: guidFrom(item.id), parentId,
      done: parentId === undefined && thread.resolved ? true : undefined,
    }, textElement("text", item.text));
    const inPlace = was?.row === thread.row && was.column === thread.column;
    const head = inPlace && deepEqual({ ...was, replies: [] }, { ...thread, replies: [] });
    return [write(thread, undefined, head), ...thread.replies.map((reply) => write(reply, id, inPlace && was.replies.some((other) => deepEqual(other, reply))))];
  });
  const doc = new ChunkedXml(raw.threadsXml ?? XML_HEAD + element("ThreadedComments", { xmlns: THREADS_NS, "xmlns:x": MAIN_NS }));
  doc.replaceChildren("threadedComment", items);
  return doc.toString();
}

/** Excel numbers the shapes of a sheet from here. */
const FIRST_SHAPE = 1025;
const VML_HEAD = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
  + '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
  + '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** The boxes of notes live in a VML part, perhaps beside form controls, which stay. */
function writeShapes(doc: ChunkedXml, comments: readonly CommentDef[], kept: ReadonlySet<CommentDef>, { editor, part }: CommentsContext): void {
  const existing = editor.related(part, "vmlDrawing");
  const vml = new ChunkedXml(existing ? editor.text(existing.name) : VML_HEAD);
  const isNote = (chunk: { readonly name: string; readonly xml: string }): boolean => chunk.name === "shape" && chunk.xml.includes('ObjectType="Note"');
  const others = vml.chunks.filter((chunk) => !isNote(chunk));
  const numbers = vml.chunks.map((chunk) => Number(/_x0000_s(\d+)"/.exec(rawAttributes(chunk.xml)["id"] ? `${rawAttributes(chunk.xml)["id"]}"` : "")?.[1] ?? 0));
  const first = Math.max(FIRST_SHAPE - 1, ...numbers) + 1;
  const shapes = comments.map((comment, index) => {
    const at = [`<x:Row>${comment.row}</x:Row>`, `<x:Column>${comment.column}</x:Column>`];
    const own = kept.has(comment) ? vml.chunks.find((chunk) => isNote(chunk) && at.every((text) => chunk.xml.includes(text))) : undefined;
    return own ?? { name: "shape", xml: shapeXml(comment, first + index, index + 1) };
  });
  vml.chunks.splice(0, vml.chunks.length, ...others, ...shapes);
  if (existing && !others.some((chunk) => chunk.name === "shape") && shapes.length === 0) {
    editor.unrelate(part, existing.id);
    editor.remove(existing.name);
    doc.set("legacyDrawing", undefined, SHEET_ORDER);
    return;
  }
  if (!existing && shapes.length === 0) return;
  const name = existing?.name ?? editor.freeName("xl/drawings/vmlDrawing#.vml");
  editor.defaultType("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  editor.write(name, vml.toString());
  if (!existing) doc.set("legacyDrawing", element("legacyDrawing", { "xmlns:r": R_NS, "r:id": editor.relate(part, `${R_NS}/vmlDrawing`, name) }), SHEET_ORDER);
}

function shapeXml(comment: CommentDef, id: number, layer: number): string {
  const { row, column } = comment;
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:144pt;height:79pt;z-index:${layer};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`
    + '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 3}, 15, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
