import type { CommentDef, SheetFile } from "../document/types";
import { cellName } from "./a1";
import { ChunkedXml } from "./chunked-xml";
import { sameMembers } from "./deep-equal";
import { guidFrom } from "./guid";
import { relationshipKind, resolveTarget } from "./opc-package";
import type { PackageEditor } from "./package-editor";
import { SHEET_ORDER } from "./sheet-order";
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

/** Notes and threads of a sheet, written anew when any of them changed. A thread also gets a note, which older programs show. */
export function patchComments(doc: ChunkedXml, before: SheetFile, after: SheetFile, context: CommentsContext): void {
  if (sameMembers(before.comments, after.comments)) return;
  const { editor, part } = context;
  for (const relationship of [...editor.relationships(part)]) {
    const kind = relationshipKind(relationship);
    if (kind !== "comments" && kind !== "threadedComment") continue;
    const name = resolveTarget(part, relationship.target);
    if (kind === "comments" && before.comments.some((comment) => comment.isNote)) context.lost.push({ part: name, what: "rich text and box sizes of notes" });
    editor.remove(name);
    editor.unrelate(part, relationship.id);
  }
  writeShapes(doc, after.comments, context);
  if (after.comments.length === 0) return;
  const comments = editor.freeName("xl/comments#.xml");
  editor.write(comments, notesXml(after.comments), "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
  editor.relate(part, `${R_NS}/comments`, comments);
  const threads = after.comments.filter((comment) => !comment.isNote);
  if (threads.length === 0) return;
  const threaded = editor.freeName("xl/threadedComments/threadedComment#.xml");
  editor.write(threaded, threadsXml(threads, context.persons), "application/vnd.ms-excel.threadedcomments+xml");
  editor.relate(part, THREAD_TYPE, threaded);
}

function notesXml(comments: readonly CommentDef[]): string {
  const authors = [...new Set(comments.map(noteAuthor))];
  const sorted = [...comments].sort((one, other) => one.row - other.row || one.column - other.column);
  const items = sorted.map((comment) => element("comment", {
    ref: cellName(comment.row, comment.column), authorId: authors.indexOf(noteAuthor(comment)), shapeId: 0, "xr:uid": guidFrom(comment.id),
  }, element("text", {}, textElement("t", comment.isNote ? comment.text : STANDS_IN + comment.text))));
  const names = authors.map((author) => element("author", {}, xstring(author))).join("");
  return XML_HEAD + element("comments", {
    xmlns: MAIN_NS,
    "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "mc:Ignorable": "xr",
    "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
  }, element("authors", {}, names) + element("commentList", {}, items.join("")));
}

function noteAuthor(comment: CommentDef): string {
  return comment.isNote ? comment.author : `tc=${guidFrom(comment.id)}`;
}

function threadsXml(threads: readonly CommentDef[], persons: PersonsWriter): string {
  const items = threads.flatMap((thread) => {
    const ref = cellName(thread.row, thread.column);
    const id = guidFrom(thread.id);
    const write = (item: { id: string; author: string; text: string; created: string }, parentId: string | undefined): string => element("threadedComment", {
      ref, dT: item.created === "" ? undefined : item.created, personId: persons.idOf(item.author), id: guidFrom(item.id), parentId,
      done: parentId === undefined && thread.resolved ? true : undefined,
    }, textElement("text", item.text));
    return [write(thread, undefined), ...thread.replies.map((reply) => write(reply, id))];
  });
  return XML_HEAD + element("ThreadedComments", { xmlns: THREADS_NS, "xmlns:x": MAIN_NS }, items.join(""));
}

const VML_HEAD = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
  + '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
  + '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** The boxes of notes live in a VML part, perhaps beside form controls, which stay. */
function writeShapes(doc: ChunkedXml, comments: readonly CommentDef[], { editor, part }: CommentsContext): void {
  const existing = editor.related(part, "vmlDrawing");
  const vml = new ChunkedXml(existing ? editor.text(existing.name) : VML_HEAD);
  const others = vml.chunks.filter((chunk) => chunk.name !== "shape" || !/ObjectType="Note"/.test(chunk.xml));
  const shapes = comments.map((comment, index) => ({ name: "shape", xml: shapeXml(comment, index) }));
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

function shapeXml(comment: CommentDef, index: number): string {
  const { row, column } = comment;
  return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:144pt;height:79pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`
    + '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 3}, 15, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
