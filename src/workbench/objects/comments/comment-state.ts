/** Finding and changing comments. Notes of the old kind are no comments here. */
import type { CommentDef } from "../../document/types";
import { asString, type Arguments } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { eventNumber, workbookTarget } from "../event-numbers";
import { RangeType } from "../object-types";
import { refuseUnlessAllowed } from "../sheet-guards";
import type { CommentReplyState, CommentState } from "./comment-types";

export type Reply = CommentDef["replies"][number];

export function commentsOf(call: Call, sheetId: string): CommentDef[] {
  return call.document.sheet(sheetId).comments.filter((comment) => !comment.isNote);
}

export function findComment(call: Call, state: CommentState): CommentDef | undefined {
  return commentsOf(call, state.sheetId).find((comment) => comment.id === state.commentId);
}

/** @throws HostError ItemNotFound once the comment is gone. */
export function commentOf(call: Call, state: CommentState): CommentDef {
  const found = findComment(call, state);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

export function findReply(call: Call, state: CommentReplyState): Reply | undefined {
  return findComment(call, state)?.replies.find((reply) => reply.id === state.replyId);
}

/** @throws HostError ItemNotFound once the reply is gone. */
export function replyOf(call: Call, state: CommentReplyState): Reply {
  const found = findReply(call, state);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

export function setComments(call: Call, sheetId: string, change: (comments: readonly CommentDef[]) => CommentDef[]): void {
  refuseUnlessAllowed(call, sheetId, "allowEditObjects");
  call.write(() => {
    const sheet = call.document.sheet(sheetId);
    sheet.comments = change(sheet.comments);
  });
}

type ChangeType = "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyDeleted" | "ReplyEdited";

/** Tells of a comment, with the replies that matter. */
export function raiseComment(
  call: Call, event: "commentAdded" | "commentDeleted" | "commentChanged", { sheetId, commentId }: CommentState, replyIds: readonly string[], changeType?: ChangeType,
): void {
  for (const target of [sheetId, workbookTarget]) {
    call.events.raise(eventNumber[event], target, () => ({
      worksheetId: sheetId, source: call.origin === "remote" ? "Remote" : "Local", commentDetails: [{ commentId, replyIds }], ...(changeType ? { changeType } : {}),
    }));
  }
}

export function changeComment(call: Call, state: CommentState, patch: Partial<CommentDef>, changeType: ChangeType, replyIds: readonly string[] = []): void {
  commentOf(call, state);
  setComments(call, state.sheetId, (comments) => comments.map((comment) => (comment.id === state.commentId ? { ...comment, ...patch } : comment)));
  raiseComment(call, "commentChanged", state, replyIds, changeType);
}

/** Of comments and replies alike. */
export function freshId(call: Call): string {
  const taken = new Set(call.engine.sheets().flatMap((sheet) =>
    call.document.sheet(sheet.id).comments.flatMap((comment) => [comment.id, ...comment.replies.map((reply) => reply.id)])));
  for (let number = taken.size + 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-000C-4000-8000-000000000000}`;
    if (!taken.has(id)) return id;
  }
}

export function checkContent(value: unknown): string {
  const content = asString(value);
  if (content === "") throw new HostError("InvalidArgument");
  return content;
}

/** Plain text only. @throws HostError NotImplemented for mentions */
export function readContent(args: Arguments, index: number): string {
  if (args.oneOf(index + 1, ["Plain", "Mention"], "Plain") === "Mention" || typeof args.raw(index) === "object") {
    throw new HostError("NotImplemented", "This host has no mentions in comments.");
  }
  return checkContent(args.raw(index));
}

export function locationOf(call: Call, state: CommentState) {
  const { row, column } = commentOf(call, state);
  return RangeType.of({ sheetId: state.sheetId, range: { row, column, rowCount: 1, columnCount: 1 } });
}
