import { firstItem } from "../domain/values/present";

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
type Places = readonly number[];
/** What a piece can begin with: these letters, and nothing at all where it may be empty. */
interface Beginning {
  readonly letters: ReadonlySet<number>;
  readonly empty: boolean;
}
/** Where a piece may end, of those that begin at these places. */
interface Piece extends Beginning {
  readonly ends: (text: string, places: Places) => Places;
}

const NOWHERE: Places = [];

/** The notation of what is written just so: a name with brackets or a plus sign in it is text. */
export function asNotation(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The name that a notation tells. */
export function nameWords(notation: string): NameWords {
  const piece = new Notation(notation).whole();
  return { endAt: (text, at) => (mayBegin(piece, text, at) ? Math.max(-1, ...piece.ends(text, [at])) : -1) };
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
    const letters = new Set<number>();
    let empty = true;
    for (const piece of pieces) {
      if (empty) for (const letter of piece.letters) letters.add(letter);
      empty = empty && piece.empty;
    }
    const ends = (text: string, places: Places): Places => {
      let here = places;
      for (const piece of pieces) {
        if (here.length === 0) return NOWHERE;
        here = piece.ends(text, here);
      }
      return here;
    };
    return { letters, empty, ends };
  }

  private one(): Piece {
    if (this.takes("(?:")) return this.closed(this.choice());
    if (this.takes("(?=")) return ahead(this.closed(this.choice()));
    if (this.takes("(?<=")) return behind(this.closed(this.choice()));
    if (this.takes("[")) {
      const letters = new Set<number>();
      while (!this.takes("]")) letters.add(this.letter());
      return letterOf(letters);
    }
    return letterOf(new Set([this.letter()]));
  }

  private closed(piece: Piece): Piece {
    if (!this.takes(")")) throw new Error(`no notation of a name: ${this.notation}`);
    return piece;
  }

  private letter(): number {
    this.takes("\\");
    const letter = this.notation.codePointAt(this.at) ?? 0;
    this.at += lengthOf(letter);
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

/** Whether a piece can stand at a place at all: most places of a text are no beginning of a name. */
function mayBegin({ letters, empty }: Beginning, text: string, at: number): boolean {
  return empty || letters.has(text.codePointAt(at) ?? NaN);
}

/** Letters outside the first plane take two places. */
function lengthOf(letter: number): number {
  return letter > 0xffff ? 2 : 1;
}

/** The places of both, each once. */
function joined(places: Places, others: Places): Places {
  const more = others.filter((place) => !places.includes(place));
  return more.length === 0 ? places : [...places, ...more];
}

/** One of these letters. */
function letterOf(letters: ReadonlySet<number>): Piece {
  const after = (text: string, at: number): number => {
    const letter = text.codePointAt(at) ?? NaN;
    return letters.has(letter) ? at + lengthOf(letter) : -1;
  };
  const ends = (text: string, places: Places): Places => {
    const found: number[] = [];
    for (const at of places) {
      const end = after(text, at);
      if (end >= 0 && !found.includes(end)) found.push(end);
    }
    return found;
  };
  return { letters, empty: false, ends };
}

/** One of several, each tried only where a letter stands with which it can begin. */
function oneOf(pieces: readonly Piece[]): Piece {
  const byLetter = new Map<number, Piece[]>();
  const always = pieces.filter(({ empty }) => empty);
  for (const piece of pieces)
    if (!piece.empty) for (const letter of piece.letters) byLetter.set(letter, [...(byLetter.get(letter) ?? []), piece]);
  const ends = (text: string, places: Places): Places => {
    let found = NOWHERE;
    for (const at of places) {
      const own = byLetter.get(text.codePointAt(at) ?? NaN) ?? [];
      for (const list of [own, always]) for (const piece of list) found = joined(found, piece.ends(text, [at]));
    }
    return found;
  };
  return { letters: new Set(pieces.flatMap(({ letters }) => [...letters])), empty: always.length > 0, ends };
}

function times(piece: Piece, least: number, most: number): Piece {
  const ends = (text: string, places: Places): Places => {
    let found = least === 0 ? places : NOWHERE;
    let here = places;
    for (let count = 1; count <= most && here.some((at) => mayBegin(piece, text, at)); count++) {
      const next = piece.ends(text, here);
      // What was reached with fewer goes no further with more.
      here = count < least ? next : next.filter((end) => !found.includes(end));
      if (count >= least) found = joined(found, here);
    }
    return found;
  };
  return { letters: piece.letters, empty: piece.empty || least === 0, ends };
}

const NO_LETTERS: ReadonlySet<number> = new Set();

function ahead(piece: Piece): Piece {
  const ends = (text: string, places: Places): Places =>
    places.filter((at) => mayBegin(piece, text, at) && piece.ends(text, [at]).length > 0);
  return { letters: NO_LETTERS, empty: true, ends };
}

/** The longest words that a name may hang on. */
const LONGEST_BEHIND = 4;

function behind(piece: Piece): Piece {
  const endsAt = (text: string, at: number): boolean => {
    for (let back = 0; back <= LONGEST_BEHIND && back <= at; back++)
      if (mayBegin(piece, text, at - back) && piece.ends(text, [at - back]).includes(at)) return true;
    return false;
  };
  return { letters: NO_LETTERS, empty: true, ends: (text, places) => places.filter((at) => endsAt(text, at)) };
}
