import { CellComments, MOST_COMMENTS } from "../../app/cell-comments";
import { MARK_NOTE_LEAD } from "../../app/mark-style";
import type { CellAddress } from "../../domain/grid/address";
import { isOfTheMoment, isTooLarge, isUnknownMember, officeLocation } from "./errors";
import { firstCell } from "./placed-marks";
import { parcels } from "./rectangles";
import type { Capabilities } from "./session";

/** Comments whose places are asked for in one request, which on the web must stay under 5 MB. */
const COMMENTS_AT_ONCE = 2_000;

const NO_COMMENTS: ReadonlyMap<number, string> = new Map();

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly comments: Excel.CommentCollection;
  readonly notes: Excel.NoteCollection | null;
}

/** One comment, whose place is known after the next sync. */
interface Placed {
  readonly place: Excel.Range;
  take(at: CellAddress): void;
}

/**
 * The way to what people wrote beside cells: what there is comes with a sync of the caller's, where it stands with one more, if there is anything.
 * A workbook is read without comments where Excel has none or refuses to tell of them.
 */
export class CommentSearch {
  private asked: Asked[] = [];
  /** Null where they are not known. */
  private found: Map<Excel.Worksheet, CellComments> | null = null;
  private isOn: boolean;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly capabilities: Capabilities,
  ) {
    this.isOn = capabilities.has("comments");
  }

  /** Asks for a sheet's comments; returns what they are by `placeInSheet`, once they were read; null where they cannot be told. */
  ask(sheet: Excel.Worksheet): () => ReadonlyMap<number, string> | null {
    if (!this.isOn) return () => null;
    this.asked.push(this.load(sheet));
    return () => this.found && (this.found.get(sheet)?.byPlace ?? NO_COMMENTS);
  }

  /** Whether a sync failed because of them: the same may then be asked for without them. */
  gaveWay(error: unknown): boolean {
    if (!this.isOn || !(isTooLarge(error) || /comment|note/i.test(officeLocation(error)))) return false;
    if (isUnknownMember(error)) this.capabilities.giveUp("comments");
    this.isOn = false;
    this.asked = [];
    return true;
  }

  /** Reads the comments that were asked for. @throws what has to do with the moment, such as a cell being edited */
  async read(): Promise<void> {
    try {
      await this.readPlaces();
    } catch (error) {
      if (isOfTheMoment(error)) throw error;
      await this.readAnew();
    }
  }

  /** A co-author may have taken a comment away between the two requests. */
  private async readAnew(): Promise<void> {
    this.asked = this.asked.map(({ sheet }) => this.load(sheet));
    try {
      await this.context.sync();
      await this.readPlaces();
    } catch (error) {
      if (isOfTheMoment(error)) throw error;
    }
  }

  private async readPlaces(): Promise<void> {
    const found = new Map<Excel.Worksheet, CellComments>();
    const all = this.asked.flatMap((one) => [...threadsOf(one), ...notesOf(one)].map((text) => ({ sheet: one.sheet, ...text })));
    for (const some of parcels(all, () => 1, COMMENTS_AT_ONCE)) {
      const placed = some.map(({ sheet, ask }) => ask(textsOf(found, sheet)));
      for (const { place } of placed) place.load("address");
      await this.context.sync();
      for (const { place, take } of placed) take(firstCell(place.address));
    }
    this.found = found;
  }

  private load(sheet: Excel.Worksheet): Asked {
    const { comments } = sheet;
    comments.load("items/id,items/content");
    const notes = this.capabilities.has("notes") ? sheet.notes : null;
    notes?.load("items/content,items/authorName");
    return { sheet, comments, notes };
  }
}

function textsOf(found: Map<Excel.Worksheet, CellComments>, sheet: Excel.Worksheet): CellComments {
  const texts = found.get(sheet) ?? new CellComments();
  found.set(sheet, texts);
  return texts;
}

interface Unplaced {
  ask(texts: CellComments): Placed;
}

function threadsOf({ comments }: Asked): Unplaced[] {
  return comments.items.slice(0, MOST_COMMENTS).map((comment) => ({
    ask: (texts) => {
      const { replies } = comment;
      replies.load("items/content");
      return {
        place: comment.getLocation(),
        take: (at) => texts.addThread(at, [comment.content, ...replies.items.map(({ content }) => content)]),
      };
    },
  }));
}

/** The program's own notes are as many as its marks: where they stand is not asked for. */
function notesOf({ notes }: Asked): Unplaced[] {
  return (notes?.items ?? [])
    .filter(({ content }) => !content.trimStart().startsWith(MARK_NOTE_LEAD))
    .slice(0, MOST_COMMENTS)
    .map((note) => ({
      ask: (texts) => ({ place: note.getLocation(), take: (at) => texts.addNote(at, note.content, note.authorName) }),
    }));
}
