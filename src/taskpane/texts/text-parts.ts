import { cellLabel } from "../../app/entries";
import type { CellRef } from "../../domain/grid/address";
import type { Language } from "../../domain/language";

/** Sentences one after the other, as each language sets them; empty ones are left out. */
export function sentences(parts: readonly string[], language: Language): string {
  return parts.filter((part) => part !== "").join(language === "zh" ? "" : " ");
}

/** The first cells of a list by name, and how many more there are. */
export function cellList(cells: readonly CellRef[], language: Language): string {
  const named = cells
    .slice(0, 5)
    .map(cellLabel)
    .join(language === "zh" ? "、" : ", ");
  if (cells.length <= 5) return named;
  return language === "zh" ? `${named} 等 ${cells.length} 处` : `${named} and ${cells.length - 5} more`;
}

/** `1 cell`, `2 cells written`: the first word is the one that is counted. */
export function plural(count: number, words: string): string {
  const [word, ...rest] = words.split(" ");
  return [count, count === 1 ? word : `${word}s`, ...rest].join(" ");
}
