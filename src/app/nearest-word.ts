import { distance } from "fastest-levenshtein";

/** Longer than any name there is: nothing was misspelt there. */
const MOST_LETTERS = 200;

/** The word of a list that was probably meant by one that is not in it; null where none is near. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  if (word.length > MOST_LETTERS) return null;
  const plain = word.toLowerCase();
  let [nearest, least]: [string | null, number] = [null, Math.max(2, Math.floor(word.length / 3)) + 1];
  for (const candidate of words) {
    // An id without its family, or a family alone, means the whole.
    const apart = candidate.slice(candidate.indexOf("/") + 1);
    const far = Math.min(distance(plain, candidate.toLowerCase()), distance(plain, apart.toLowerCase()));
    if (far < least) [nearest, least] = [candidate, far];
  }
  return nearest;
}
