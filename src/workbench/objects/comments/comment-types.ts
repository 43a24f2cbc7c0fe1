/** Handles and states of comments. */
import { objectType } from "../../protocol/host-object";

/** All comments of the workbook, or of one sheet. */
export interface CommentCollectionState {
  readonly sheetId: string | undefined;
}

export interface CommentState {
  readonly sheetId: string;
  readonly commentId: string;
}

export interface CommentReplyState extends CommentState {
  readonly replyId: string;
}

export const CommentCollectionType = objectType<CommentCollectionState>("CommentCollection");
export const CommentType = objectType<CommentState>("Comment");
export const CommentReplyCollectionType = objectType<CommentState>("CommentReplyCollection");
export const CommentReplyType = objectType<CommentReplyState>("CommentReply");
