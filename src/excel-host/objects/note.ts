import { readAddress, sheetOf } from "../areas";
import type { HostNote } from "../backing";
import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound } from "../office-error";
import { NULL_OBJECT, object, type HostSession, type OfficeType } from "../object-model";
import { range } from "./range";

interface NoteTarget {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

function noteOf({ sheetId, row, column }: NoteTarget, session: HostSession): HostNote {
  sheetOf(session, sheetId);
  const found = session.backing.notes(sheetId).find((note) => note.row === row && note.column === column);
  if (!found) throw itemNotFound("the note");
  return found;
}

function assertUnprotected(sheetId: string, session: HostSession): void {
  const sheet = sheetOf(session, sheetId);
  if (sheet.isProtected) throw accessDenied(`the sheet ${sheet.name} is protected`);
}

function resize(target: NoteTarget, value: unknown, session: HostSession): void {
  noteOf(target, session);
  if (typeof value !== "number" || value <= 0) throw invalidArgument("the note's size");
}

const noteType: OfficeType<NoteTarget> = {
  name: "Note",
  properties: {
    Content: {
      get: (target, session) => noteOf(target, session).content,
      set: (target, value, session) => {
        if (typeof value !== "string") throw invalidArgument("the note's text");
        assertUnprotected(target.sheetId, session);
        session.backing.putNote(target.sheetId, target.row, target.column, value);
      },
    },
    Width: { set: (target, value, session) => void resize(target, value, session) },
    Height: { set: (target, value, session) => void resize(target, value, session) },
    AuthorName: { get: (target, session) => noteOf(target, session).author },
  },
  methods: {
    Delete: (target, _args, session) => {
      noteOf(target, session);
      assertUnprotected(target.sheetId, session);
      session.backing.putNote(target.sheetId, target.row, target.column, null);
    },
    GetLocation: ({ sheetId, row, column }) => range({ sheetId, range: { top: row, left: column, bottom: row, right: column } }),
  },
};

function place(sheetId: string, key: unknown, session: HostSession): NoteTarget {
  const asked =
    typeof key === "string"
      ? readAddress(session, sheetId, key)
      : (key as { target?: { range?: { top: number; left: number } } } | null)?.target?.range;
  if (!asked) throw invalidArgument("the note's cell");
  return { sheetId, row: asked.top, column: asked.left };
}

const exists = (target: NoteTarget, session: HostSession) =>
  session.backing.notes(target.sheetId).some((note) => note.row === target.row && note.column === target.column);

const collectionType: OfficeType<string> = {
  name: "NoteCollection",
  items: (sheetId, session) => session.backing.notes(sheetId).map(({ row, column }) => object(noteType, { sheetId, row, column })),
  indexer: (sheetId, [key], session) => {
    const target = place(sheetId, key, session);
    noteOf(target, session);
    return object(noteType, target);
  },
  methods: {
    GetCount: (sheetId, _args, session) => session.backing.notes(sheetId).length,
    GetItem: (sheetId, [key], session) => {
      const target = place(sheetId, key, session);
      noteOf(target, session);
      return object(noteType, target);
    },
    GetItemOrNullObject: (sheetId, [key], session) => {
      const target = place(sheetId, key, session);
      return exists(target, session) ? object(noteType, target) : NULL_OBJECT;
    },
    GetItemAt: (sheetId, [index], session) => {
      const note = session.backing.notes(sheetId)[Number(index)];
      if (!note) throw itemNotFound(`note ${String(index)}`);
      return object(noteType, { sheetId, row: note.row, column: note.column });
    },
    Add: (sheetId, [key, content], session) => {
      const target = place(sheetId, key, session);
      if (typeof content !== "string") throw invalidArgument("the note's text");
      assertUnprotected(sheetId, session);
      if (exists(target, session)) throw itemAlreadyExists("the cell has a note");
      session.backing.putNote(sheetId, target.row, target.column, content);
      return object(noteType, target);
    },
  },
};

export const noteCollection = (sheetId: string) => object(collectionType, sheetId);
