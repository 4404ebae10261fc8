import { asNumber, compare, ErrorValue, NotComputable, type Scalar } from "./value";

/** Whether a cell fits the criterion of COUNTIF and its like: a value, or a text such as `>=0.5`, `<>√`, `持证*`. */
export function criterion(wanted: Scalar): (cell: Scalar) => boolean {
  if (wanted instanceof ErrorValue || wanted === null) throw new NotComputable();
  if (typeof wanted !== "string") return (cell) => typeof cell === typeof wanted && compare(cell, wanted) === 0;
  const sign = /^(?:<=|>=|<>|<|>|=)/.exec(wanted)?.[0] ?? "";
  const text = wanted.slice(sign.length);
  const number = numberIn(text);
  if (number !== null) return byNumber(sign, number);
  if (text === "") {
    if (sign === "=") return (cell) => cell === null;
    if (sign === "<>") return (cell) => cell !== null;
    if (sign === "") return (cell) => cell === null || cell === "";
    throw new NotComputable();
  }
  if (sign === "" || sign === "=" || sign === "<>") {
    const fits = wildcards(text);
    return (cell) => (typeof cell === "string" && fits(cell)) === (sign !== "<>");
  }
  // Texts in order: as the language of the program has it.
  throw new NotComputable();
}

function byNumber(sign: string, number: number): (cell: Scalar) => boolean {
  const equal = (cell: Scalar): boolean => {
    const own = typeof cell === "string" ? numberIn(cell) : cell;
    return typeof own === "number" && compare(own, number) === 0;
  };
  if (sign === "" || sign === "=") return equal;
  if (sign === "<>") return (cell) => !equal(cell);
  return (cell) => {
    if (typeof cell !== "number") return false;
    const order = compare(cell, number);
    return sign.includes("=") && order === 0 ? true : sign.startsWith("<") ? order < 0 : order > 0;
  };
}

function numberIn(text: string): number | null {
  if (!/^\s*[+-]?[\d.]+%?\s*$/.test(text)) return null;
  const number = asNumber(text);
  return typeof number === "number" ? number : null;
}

/** One character of a criterion: itself, any one, or any text. */
type Piece = string | "one" | "any";

/**
 * `*` any text, `?` any character, `~` before either means itself. The texts are held against one another letter by letter, each `*` taking the
 * least that fits: a text from a workbook is never made into a pattern.
 */
function wildcards(text: string): (cell: string) => boolean {
  const pieces = (text.match(/~[*?~]|[\s\S]/gu) ?? []).map((piece): Piece =>
    piece === "*" ? "any" : piece === "?" ? "one" : folded(piece.slice(-1)),
  );
  return (cell) => {
    const letters = Array.from(cell, folded);
    let [at, piece] = [0, 0];
    /** The last `*`, and where what follows it was tried. */
    let star = -1;
    let tried = 0;
    while (at < letters.length) {
      const wanted = pieces[piece];
      if (wanted === "any") {
        star = piece++;
        tried = at;
      } else if (wanted === "one" || wanted === letters[at]) {
        at++;
        piece++;
      } else if (star < 0) return false;
      else {
        at = ++tried;
        piece = star + 1;
      }
    }
    while (pieces[piece] === "any") piece++;
    return piece === pieces.length;
  };
}

/** A character as it counts: large and small letters are one. */
function folded(character: string): string {
  return character.toLowerCase();
}
