import { plainText } from "../../../../src/domain/values/vocabulary/plain-text";
import { LIST_WORDINGS } from "./list-wordings";

const KINDS = LIST_WORDINGS.flatMap(([list, field, words]) =>
  Object.entries(words).map(([kind, text]) => [list, kind, field, (text ?? "").split(" ")] as const),
);

test.each(KINDS)("%s: a column of %s is known under each of a dozen headers that stations give it", (_list, kind, field, words) => {
  expect(new Set(words).size).toBeGreaterThanOrEqual(12);
  expect(words.filter((word) => field([plainText(word)]) !== kind)).toEqual([]);
});
