/** Comments and their replies. */
import { asBoolean, type Arguments } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType, type Scalar } from "../../protocol/registry";
import { splitSheet } from "../address";
import { eventMethods, workbookTarget } from "../event-numbers";
import { RangeType, type RangeState } from "../object-types";
import { resolveAddress } from "../resolve-address";
import {
  changeComment, checkContent, commentOf, commentsOf, findComment, findReply, freshId, locationOf, raiseComment, readContent, replyOf, setComments,
} from "./comment-state";
import {
  CommentCollectionType, CommentReplyCollectionType, CommentReplyType, CommentType, type CommentCollectionState, type CommentReplyState, type CommentState,
} from "./comment-types";

/** What a comment and a reply have alike, whoever wrote them. Authors have no addresses here. */
function authored<S>(text: (state: S, call: Call) => { readonly author: string; readonly text: string; readonly created: string }): Record<string, Scalar<S>> {
  return {
    authorName: { get: (state, call) => text(state, call).author },
    authorEmail: { get: () => "" },
    creationDate: { get: (state, call) => text(state, call).created },
    richContent: { get: (state, call) => text(state, call).text },
    contentType: { get: () => "Plain" },
    mentions: { get: () => [] },
  };
}

function statesOf(state: CommentCollectionState, call: Call): CommentState[] {
  const sheetIds = state.sheetId === undefined ? call.engine.sheets().map((sheet) => sheet.id) : [state.sheetId];
  return sheetIds.flatMap((sheetId) => commentsOf(call, sheetId).map((comment) => ({ sheetId, commentId: comment.id })));
}

/** One cell; from the workbook's collection an address must name its sheet. */
function cellArgument(call: Call, state: CommentCollectionState, args: Arguments): RangeState {
  let place = args.optionalObject(0, RangeType);
  if (!place) {
    const address = args.string(0);
    if (state.sheetId === undefined && splitSheet(address)?.sheetName === undefined) throw new HostError("InvalidArgument");
    place = resolveAddress(call, state.sheetId ?? call.engine.activeSheetId(), address);
  }
  const isForeign = state.sheetId !== undefined && place.sheetId !== state.sheetId;
  if (isForeign || place.range.rowCount > 1 || place.range.columnCount > 1) throw new HostError("InvalidArgument");
  return place;
}

function commentAt(call: Call, { sheetId, range }: RangeState): CommentState | undefined {
  const found = commentsOf(call, sheetId).find((comment) => comment.row === range.row && comment.column === range.column);
  return found && { sheetId, commentId: found.id };
}

function orNotFound(state: CommentState | undefined) {
  if (!state) throw new HostError("ItemNotFound");
  return CommentType.of(state);
}

export const commentCollection = defineType(CommentCollectionType, {
  collection: {
    item: CommentType,
    items: statesOf,
    byKey: (state, key, call) => statesOf(state, call).find((comment) => comment.commentId === String(key)),
  },
  methods: {
    ...eventMethods<CommentCollectionState>(["commentAdded", "commentDeleted", "commentChanged"], ({ sheetId }) => sheetId ?? workbookTarget),
    add: (state, args, call) => {
      const place = cellArgument(call, state, args);
      const text = readContent(args, 1);
      if (commentAt(call, place)) throw new HostError("InvalidArgument");
      const id = freshId(call);
      const comment = {
        id, row: place.range.row, column: place.range.column, author: call.userName, text, created: call.now().toISOString(), resolved: false, replies: [],
      };
      setComments(call, place.sheetId, (comments) => [...comments, comment]);
      raiseComment(call, "commentAdded", { sheetId: place.sheetId, commentId: id }, []);
      return CommentType.of({ sheetId: place.sheetId, commentId: id });
    },
    getItemByCell: (state, args, call) => orNotFound(commentAt(call, cellArgument(call, state, args))),
    getItemByReplyId: (state, args, call) => {
      const replyId = args.string(0);
      return orNotFound(statesOf(state, call).find((comment) => findReply(call, { ...comment, replyId }) !== undefined));
    },
  },
});

export const comment = defineType(CommentType, {
  key: { wire: "Id", get: (state) => state.commentId },
  exists: (state, call) => findComment(call, state) !== undefined,
  scalars: {
    id: { get: (state) => state.commentId },
    content: {
      get: (state, call) => commentOf(call, state).text,
      set: (state, value, call) => changeComment(call, state, { text: checkContent(value) }, "CommentEdited"),
    },
    resolved: {
      get: (state, call) => commentOf(call, state).resolved,
      set: (state, value, call) => {
        const resolved = asBoolean(value);
        changeComment(call, state, { resolved }, resolved ? "CommentResolved" : "CommentReopened");
      },
    },
    ...authored((state: CommentState, call) => commentOf(call, state)),
  },
  navigations: { replies: { get: (state) => CommentReplyCollectionType.of(state) } },
  methods: {
    delete: (state, _args, call) => {
      const replyIds = commentOf(call, state).replies.map((reply) => reply.id);
      setComments(call, state.sheetId, (comments) => comments.filter((other) => other.id !== state.commentId));
      raiseComment(call, "commentDeleted", state, replyIds);
    },
    getLocation: (state, _args, call) => locationOf(call, state),
  },
});

export const commentReplyCollection = defineType(CommentReplyCollectionType, {
  exists: (state, call) => findComment(call, state) !== undefined,
  collection: {
    item: CommentReplyType,
    items: (state, call) => commentOf(call, state).replies.map((reply) => ({ ...state, replyId: reply.id })),
    byKey: (state, key, call) => {
      const found = commentOf(call, state).replies.find((reply) => reply.id === String(key));
      return found && { ...state, replyId: found.id };
    },
  },
  methods: {
    add: (state, args, call) => {
      const reply = { id: freshId(call), author: call.userName, text: readContent(args, 0), created: call.now().toISOString() };
      changeComment(call, state, { replies: [...commentOf(call, state).replies, reply] }, "ReplyAdded", [reply.id]);
      return CommentReplyType.of({ ...state, replyId: reply.id });
    },
  },
});

export const commentReply = defineType(CommentReplyType, {
  key: { wire: "Id", get: (state) => state.replyId },
  exists: (state, call) => findReply(call, state) !== undefined,
  scalars: {
    id: { get: (state) => state.replyId },
    content: {
      get: (state, call) => replyOf(call, state).text,
      set: (state, value, call) => {
        const text = checkContent(value);
        changeComment(call, state, { replies: commentOf(call, state).replies.map((reply) => (reply.id === state.replyId ? { ...reply, text } : reply)) }, "ReplyEdited", [state.replyId]);
      },
    },
    /** A thread is resolved as a whole. */
    resolved: { get: (state, call) => commentOf(call, state).resolved },
    ...authored((state: CommentReplyState, call) => replyOf(call, state)),
  },
  methods: {
    delete: (state, _args, call) =>
      changeComment(call, state, { replies: commentOf(call, state).replies.filter((reply) => reply.id !== state.replyId) }, "ReplyDeleted", [state.replyId]),
    getLocation: (state, _args, call) => locationOf(call, state),
    getParentComment: (state) => CommentType.of({ sheetId: state.sheetId, commentId: state.commentId }),
  },
});
