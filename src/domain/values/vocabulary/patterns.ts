import { knowTraditional } from "./plain-text";
import { SIMPLIFIED, TRADITIONAL } from "./simplified-characters";
import { WORDS, type Meaning } from "./words";

knowTraditional(TRADITIONAL, SIMPLIFIED);

const byMeaning = wordsByMeaning();

function wordsByMeaning(): ReadonlyMap<Meaning, readonly string[]> {
  const found = new Map<Meaning, string[]>();
  for (const [words, ...meanings] of WORDS)
    for (const meaning of meanings) found.set(meaning, [...(found.get(meaning) ?? []), ...words.split(" ")]);
  return found;
}

/** The words with a meaning, the longest first. */
export function wordsFor(...meanings: readonly Meaning[]): string[] {
  const words = new Set(meanings.flatMap((meaning) => byMeaning.get(meaning) ?? []));
  return [...words].sort((a, b) => b.length - a.length);
}

/** A part of a pattern: one of the words with these meanings. */
export function any(...meanings: readonly Meaning[]): string {
  return `(?:${wordsFor(...meanings)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|")})`;
}

/** A pattern that a whole text fits: alternatives of parts, upper and lower case alike. */
export function whole(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.map((alternative) => `^(?:${alternative})$`).join("|"), "i");
}

/** A pattern that fits a text with one of these words in it. */
export function holding(...meanings: readonly Meaning[]): RegExp {
  return new RegExp(any(...meanings), "i");
}

/**
 * A glance that passes over most texts of a table, which are names: one of the last characters of these words stands in every text that
 * holds one of them.
 */
export function glance(...meanings: readonly Meaning[]): RegExp {
  const last = new Set(wordsFor(...meanings).map((word) => word.slice(-1)));
  return new RegExp(`[${[...last].map((character) => character.replace(/[\]\\^-]/g, "\\$&")).join("")}]`, "i");
}
