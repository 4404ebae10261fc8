import { parseAddress, placeInSheet, type CellAddress } from "../../domain/grid/address";
import { CellComments } from "../../app/cell-comments";
import { scanNotes } from "./looks/read-notes";
import type { XlsxPackage } from "./package";
import { readRelationships, relationshipsPart } from "./workbook-part";
import { readXml, unescapeOoxml } from "./xml";
import { XlsxError } from "./xlsx-error";

/** Bytes of a workbook's parts with comments, unpacked: many more than people write, and no more than can be read in passing. */
const MOST_BYTES = 64_000_000;

/** What people wrote beside the cells of a workbook. Comments that cannot be read are left out: a table is audited without them too. */
export class CommentParts {
  private bytesLeft = MOST_BYTES;

  constructor(private readonly pkg: XlsxPackage) {}

  /** The comments of a sheet, by `placeInSheet`. */
  read(sheetPart: string): ReadonlyMap<number, string> {
    const comments = new CellComments();
    const { pkg } = this;
    if (!this.mayRead(relationshipsPart(sheetPart))) return comments.byPlace;
    attempt(() => {
      const relations = readRelationships(pkg, sheetPart);
      const partsOf = (type: string): string[] => relations.filter((one) => one.type === type).map(({ target }) => target);
      // A thread comes before the note that stands in its place for older programs.
      for (const part of partsOf("threadedComment")) if (this.mayRead(part)) readThreads(pkg, part, comments);
      for (const part of partsOf("comments")) if (this.mayRead(part)) readNotes(pkg, part, comments);
    });
    return comments.byPlace;
  }

  private mayRead(part: string): boolean {
    const size = this.pkg.has(part) ? this.pkg.sizeOf(part) : Infinity;
    if (size > this.bytesLeft) return false;
    this.bytesLeft -= size;
    return true;
  }
}

function readNotes(pkg: XlsxPackage, part: string, comments: CellComments): void {
  attempt(() => scanNotes(pkg, part, (note) => comments.addNote(note, note.content, note.author)));
}

/** A thread's contributions stand one after another, each naming its cell. */
function readThreads(pkg: XlsxPackage, part: string, comments: CellComments): void {
  const threads = new Map<number, { readonly at: CellAddress; readonly texts: string[] }>();
  let at: CellAddress | null = null;
  let text: string | null = null;
  attempt(() =>
    readXml(part, pkg.text(part), {
      open: ({ name, attributes }) => {
        if (name === "threadedComment") at = parseAddress(attributes.ref ?? "");
        else if (name === "text") text = "";
      },
      text: (piece) => {
        if (text !== null) text += piece;
      },
      close: (name) => {
        if (name !== "text" || text === null) return;
        if (at) {
          const place = placeInSheet(at.row, at.column);
          const thread = threads.get(place) ?? { at, texts: [] };
          threads.set(place, thread);
          thread.texts.push(unescapeOoxml(text));
        }
        text = null;
      },
    }),
  );
  for (const thread of threads.values()) comments.addThread(thread.at, thread.texts);
}

/** What was read up to the damage stays. */
function attempt(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
  }
}
