import { asNumber, compare, ErrorValue, NotComputable, type Scalar } from "./value";

/** Whether a cell fits the criterion of COUNTIF and its like: a value, or a text such as `>=0.5`, `<>√`, `持证*`. */
export function criterion(wanted: Scalar): (cell: Scalar) => boolean {
  if (wanted instanceof ErrorValue || wanted === null) throw new NotComputable();
  if (typeof wanted !== "string") return (cell) => typeof cell === typeof wanted && compare(cell, wanted) === 0;
  const [, sign = "", rest] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(wanted)!;
  const text = rest!;
  const number = numberIn(text);
  if (number !== null) return byNumber(sign, number);
  if (text === "") {
    if (sign === "=") return (cell) => cell === null;
    if (sign === "<>") return (cell) => cell !== null;
    if (sign === "") return (cell) => cell === null || cell === "";
    throw new NotComputable();
  }
  if (sign === "" || sign === "=" || sign === "<>") {
    const pattern = wildcards(text);
    return (cell) => (typeof cell === "string" && pattern.test(cell)) === (sign !== "<>");
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

/** `*` any text, `?` any character, `~` before either means itself. */
function wildcards(text: string): RegExp {
  const pattern = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\/-]/gu, (found) => {
    if (found === "*") return "[\\s\\S]*";
    if (found === "?") return "[\\s\\S]";
    return `\\${found.at(-1)!}`;
  });
  return new RegExp(`^${pattern}$`, "iu");
}
