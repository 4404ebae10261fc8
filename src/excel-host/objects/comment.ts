import { readAddress, sheetOf } from "../areas";
import type { HostComment } from "../backing";
import { invalidArgument, itemNotFound } from "../office-error";
import { object, type HostSession, type OfficeType } from "../object-model";
import { range } from "./range";

interface CommentTarget {
  readonly sheetId: string;
  readonly id: string;
}

interface ReplyTarget extends CommentTarget {
  /** Its place among the replies. */
  readonly index: number;
}

const commentsOf = (sheetId: string, session: HostSession): readonly HostComment[] =>
  session.backing.comments?.(sheetOf(session, sheetId).id) ?? [];

function commentOf({ sheetId, id }: CommentTarget, session: HostSession): HostComment {
  const found = commentsOf(sheetId, session).find((comment) => comment.id === id);
  if (!found) throw itemNotFound("the comment");
  return found;
}

function locationOf(target: CommentTarget, _args: readonly unknown[], session: HostSession) {
  const { row, column } = commentOf(target, session);
  return range({ sheetId: target.sheetId, range: { top: row, left: column, bottom: row, right: column } });
}

const replyId = ({ id, index }: ReplyTarget): string => `${id}-reply-${index + 1}`;

const replyType: OfficeType<ReplyTarget> = {
  name: "CommentReply",
  id: replyId,
  properties: {
    Id: { get: replyId },
    Content: {
      get: (target, session) => {
        const content = commentOf(target, session).replies[target.index];
        if (content === undefined) throw itemNotFound("the reply");
        return content;
      },
    },
  },
  methods: { GetLocation: locationOf },
};

const repliesOf = (target: CommentTarget, session: HostSession) =>
  commentOf(target, session).replies.map((_, index) => object(replyType, { ...target, index }));

const replyCollectionType: OfficeType<CommentTarget> = {
  name: "CommentReplyCollection",
  items: repliesOf,
  methods: { GetCount: (target, _args, session) => repliesOf(target, session).length },
};

const commentType: OfficeType<CommentTarget> = {
  name: "Comment",
  id: ({ id }) => id,
  properties: {
    Id: { get: (target, session) => commentOf(target, session).id },
    Content: { get: (target, session) => commentOf(target, session).content },
    AuthorName: { get: (target, session) => commentOf(target, session).author },
  },
  navigations: { Replies: (target) => object(replyCollectionType, target) },
  methods: { GetLocation: locationOf },
};

function found(sheetId: string, id: unknown, session: HostSession) {
  if (typeof id !== "string") throw invalidArgument("the comment's id");
  return object(commentType, { sheetId, id: commentOf({ sheetId, id }, session).id });
}

const collectionType: OfficeType<string> = {
  name: "CommentCollection",
  items: (sheetId, session) => commentsOf(sheetId, session).map(({ id }) => object(commentType, { sheetId, id })),
  indexer: (sheetId, [id], session) => found(sheetId, id, session),
  methods: {
    GetCount: (sheetId, _args, session) => commentsOf(sheetId, session).length,
    GetItem: (sheetId, [id], session) => found(sheetId, id, session),
    GetItemByCell: (sheetId, [address], session) => {
      if (typeof address !== "string") throw invalidArgument("the comment's cell");
      const { top, left } = readAddress(session, sheetId, address);
      return found(sheetId, commentsOf(sheetId, session).find(({ row, column }) => row === top && column === left)?.id ?? "", session);
    },
  },
};

/** The threads of a sheet; notes are none. */
export const commentCollection = (sheetId: string) => object(collectionType, sheetId);
