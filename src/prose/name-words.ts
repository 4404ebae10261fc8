import { firstItem } from "../domain/values/present";
import { Memory } from "../domain/values/memory";

/**
 * Names in running text. A name may be written with words left out or put in and under other wordings, so its notation looks like a pattern:
 * `ab`, `(?:a|b)`, `[ab]`, `a?`, `(?:a){0,4}`, `(?=a)`, `(?<=a)`, `\\(`. It is never run as one, because who writes the table chooses the name,
 * and there are names that a pattern takes minutes to look for: all places where a piece of it may end are followed together, each once.
 */
export interface NameWords {
  /** Where the longest wording of the name that begins at a place of a text ends; -1 for none. */
  endAt(text: string, at: number): number;
}

/** Places in a text, each once. */
type Places = ReadonlySet<number>;
/** Where a piece may end, of those that begin at these places; `firsts` are the letters that it can begin with, where they are known. */
type Piece = ((text: string, places: Places) => Places) & { firsts?: ReadonlySet<string> };

const NOWHERE: Places = new Set();

/** Names are looked for at every place of every sentence: each notation is taken apart once. */
const known = new Memory<string, NameWords>("words of names", 2_000);

/** The name that a notation tells. */
export function nameWords(notation: string): NameWords {
  let words = known.get(notation);
  if (!words) {
    const piece = new Notation(notation).whole();
    words = { endAt: (text, at) => Math.max(-1, ...piece(text, new Set([at]))) };
    known.set(notation, words);
  }
  return words;
}

/** All places where a name stands in a text, from and to, one behind the other. */
export function placesOf({ endAt }: NameWords, text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < text.length;) {
    const end = endAt(text, at);
    if (end > at) found.push([at, end]);
    at = Math.max(at + 1, end);
  }
  return found;
}

/** Takes a notation apart. */
class Notation {
  private at = 0;

  constructor(private readonly notation: string) {}

  whole(): Piece {
    const piece = this.choice();
    if (this.at < this.notation.length) throw new Error(`no notation of a name: ${this.notation}`);
    return piece;
  }

  private choice(): Piece {
    const pieces = [this.sequence()];
    while (this.takes("|")) pieces.push(this.sequence());
    return pieces.length === 1 ? firstItem(pieces) : oneOf(pieces);
  }

  private sequence(): Piece {
    const pieces: Piece[] = [];
    while (this.at < this.notation.length && !"|)".includes(this.notation.charAt(this.at))) pieces.push(this.repeated(this.one()));
    const sequence: Piece = (text, places) => {
      let ends = places;
      for (const piece of pieces) if (ends.size > 0) ends = piece(text, ends);
      return ends;
    };
    return begins(sequence, pieces[0]?.firsts);
  }

  private one(): Piece {
    if (this.takes("(?:")) return this.closed(this.choice());
    if (this.takes("(?=")) return ahead(this.closed(this.choice()));
    if (this.takes("(?<=")) return behind(this.closed(this.choice()));
    if (this.takes("[")) {
      const letters = new Set<string>();
      while (!this.takes("]")) letters.add(this.letter());
      return begins((text, places) => moved(text, places, (letter) => letters.has(letter)), letters);
    }
    const wanted = this.letter();
    return begins((text, places) => moved(text, places, (letter) => letter === wanted), new Set([wanted]));
  }

  private closed(piece: Piece): Piece {
    if (!this.takes(")")) throw new Error(`no notation of a name: ${this.notation}`);
    return piece;
  }

  private letter(): string {
    this.takes("\\");
    const letter = String.fromCodePoint(this.notation.codePointAt(this.at) ?? 0);
    this.at += letter.length;
    return letter;
  }

  private repeated(piece: Piece): Piece {
    if (this.takes("?")) return times(piece, 0, 1);
    const counts = /^\{(\d{1,2}),(\d{1,2})\}/.exec(this.notation.slice(this.at, this.at + 7));
    if (!counts) return piece;
    this.at += counts[0].length;
    return times(piece, Number(counts[1]), Number(counts[2]));
  }

  private takes(sign: string): boolean {
    if (!this.notation.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }
}

function begins(piece: Piece, firsts: ReadonlySet<string> | undefined): Piece {
  return firsts ? Object.assign(piece, { firsts }) : piece;
}

/** One of several, each tried only where a letter stands with which it can begin. */
function oneOf(pieces: readonly Piece[]): Piece {
  const byFirst = new Map<string, Piece[]>();
  const others = pieces.filter(({ firsts }) => !firsts);
  for (const piece of pieces) for (const letter of piece.firsts ?? []) byFirst.set(letter, [...(byFirst.get(letter) ?? []), piece]);
  return (text, places) => {
    const ends = new Set<number>();
    for (const at of places) {
      const own = byFirst.get(String.fromCodePoint(text.codePointAt(at) ?? 0));
      for (const list of own ? [own, others] : [others])
        for (const piece of list) for (const end of piece(text, new Set([at]))) ends.add(end);
    }
    return ends;
  };
}

function moved(text: string, places: Places, fits: (letter: string) => boolean): Places {
  let ends: Set<number> | null = null;
  for (const at of places) {
    const code = text.codePointAt(at);
    if (code === undefined) continue;
    const letter = String.fromCodePoint(code);
    if (fits(letter)) (ends ??= new Set()).add(at + letter.length);
  }
  return ends ?? NOWHERE;
}

function times(piece: Piece, least: number, most: number): Piece {
  return (text, places) => {
    const ends = new Set(least === 0 ? places : []);
    let here: Places = places;
    for (let count = 1; count <= most && here.size > 0; count++) {
      const next = piece(text, here);
      // What was reached with fewer goes no further with more.
      here = count < least ? next : new Set([...next].filter((end) => !ends.has(end)));
      if (count >= least) for (const end of here) ends.add(end);
    }
    return ends;
  };
}

function ahead(piece: Piece): Piece {
  return (text, places) => new Set([...places].filter((at) => piece(text, new Set([at])).size > 0));
}

/** The longest words that a name may hang on. */
const LONGEST_BEHIND = 4;

function behind(piece: Piece): Piece {
  const endsAt = (text: string, at: number): boolean => {
    for (let back = 0; back <= LONGEST_BEHIND && back <= at; back++) if (piece(text, new Set([at - back])).has(at)) return true;
    return false;
  };
  return (text, places) => new Set([...places].filter((at) => endsAt(text, at)));
}
