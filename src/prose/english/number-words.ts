const UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"];
const TEENS = ["fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A number written in words, and the piece that ends it. */
export interface NumberWords {
  readonly value: number;
  readonly last: number;
}

function small(text: string): number | null {
  const at = [...UNITS, ...TEENS].indexOf(text);
  return at < 0 ? null : at;
}

/** fourteen, twenty-three, two dozen, one hundred and five; null where no number begins. A single `one` counts nothing. */
export function numberWords(pieces: readonly { readonly text: string }[], from: number): NumberWords | null {
  const text = (at: number): string => pieces[at]?.text.toLowerCase() ?? "";
  const below = (at: number): NumberWords | null => {
    const tens = TENS.indexOf(text(at));
    if (tens >= 0) {
      const ones = small(text(at + 1));
      const value = (tens + 2) * 10;
      return ones !== null && ones > 0 && ones < 10 ? { value: value + ones, last: at + 1 } : { value, last: at };
    }
    const value = small(text(at));
    return value === null || value === 0 ? null : { value, last: at };
  };
  if (text(from) === "a" && text(from + 1) === "dozen") return { value: 12, last: from + 1 };
  const first = below(from);
  if (!first) return null;
  if (text(first.last + 1) === "dozen") return { value: first.value * 12, last: first.last + 1 };
  if (text(first.last + 1) !== "hundred") return first.value === 1 ? null : first;
  const hundreds = { value: first.value * 100, last: first.last + 1 };
  const rest = below(text(hundreds.last + 1) === "and" ? hundreds.last + 2 : hundreds.last + 1);
  return rest ? { value: hundreds.value + rest.value, last: rest.last } : hundreds;
}
