import type { StoredContent } from "../../domain/grid/edit";

type Typed = StoredContent & { readonly numberFormat?: string };

/** What a person's entry into a cell means: a number, a percentage, a formula, else the text as it was typed. */
export function typedContent(text: string, format: string): Typed {
  const trimmed = text.trim();
  if (trimmed === "") return { value: null, formula: null };
  if (trimmed.startsWith("=") && trimmed.length > 1) return { value: null, formula: trimmed };
  const number = readNumber(trimmed);
  if (number !== null) return { value: number, formula: null, ...(format === "@" ? { numberFormat: "General" } : {}) };
  const percent = /[%％]$/.test(trimmed) ? readNumber(trimmed.slice(0, -1).trim()) : null;
  if (percent !== null) {
    const own = format.includes("%") ? {} : { numberFormat: trimmed.includes(".") ? "0.00%" : "0%" };
    return { value: Number((percent / 100).toPrecision(15)), formula: null, ...own };
  }
  return { value: text, formula: null };
}

function readNumber(text: string): number | null {
  if (!/^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/.test(text) || !/\d/.test(text)) return null;
  return Number(text.replace(/,/g, ""));
}
