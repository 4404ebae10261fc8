import { measureDocuments, measureReports, measureWordings, summary, type Measures } from "./measure";

/** What an evaluator may rely on: hardly a figure left unread, hardly a slip missed, and nothing right called wrong. */
const SHARE = 0.92;

const shares = ({ right, matched, wrong, found, falselyWrong }: Measures): [matched: boolean, found: boolean, falselyWrong: number] => [
  matched / right >= SHARE,
  found / wrong >= SHARE,
  falselyWrong,
];
const seeds = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

test("of every wording of the field nearly all right figures are matched, nearly all changed ones found, and none is called wrong that is not", async () => {
  const measures = await measureWordings(seeds(1, 3), "zh");
  console.info(summary(measures));
  expect(shares(measures)).toEqual([true, true, 0]);
});

test("of sixty whole reports nothing right is called wrong, whatever of other times, stations and people stands between", async () => {
  const measures = await measureReports(seeds(1, 60), 3);
  console.info(summary(measures));
  expect(measures.odd.filter((line) => line.startsWith("FALSE"))).toEqual([]);
  expect(measures.matched / measures.right).toBeGreaterThanOrEqual(SHARE);
  expect(measures.found / measures.wrong).toBeGreaterThanOrEqual(SHARE);
});

test("reports in English are read of the staff and of the score, and nothing right in them is called wrong", async () => {
  const measures = await measureWordings(seeds(1, 3), "en");
  console.info(summary(measures));
  expect([measures.matched / measures.right >= SHARE, measures.found / measures.wrong >= 0.9, measures.falselyWrong]).toEqual([
    true,
    true,
    0,
  ]);
});

/** What whole reports written beforehand, before the reading had seen them, must reach by now: matched, found; nothing right is called wrong in any. */
const WRITTEN: readonly (readonly [set: string, matched: number, found: number])[] = [
  ["first.zh", 0.98, 0.95],
  ["second.zh", 0.96, 0.92],
  ["third.zh", 0.96, 0.92],
  ["fourth.zh", 0.96, 0.93],
  ["fifth.zh", 0.97, 0.93],
  ["sixth.zh", 0.97, 0.93],
  ["seventh.zh", 0.95, 0.92],
  ["eighth.zh", 0.94, 0.91],
  ["ninth.zh", 0.98, 0.94],
  ["tenth.zh", 0.94, 0.9],
  ["eleventh.zh", 0.97, 0.93],
  ["twelfth.zh", 0.93, 0.86],
  ["fourteenth.zh", 0.9, 0.83],
  ["fifteenth.zh", 0.92, 0.87],
  ["kinds.zh", 0.96, 0.92],
  // Of what these say hardly anything is of the tables: nothing in them may be called wrong.
  ["beside.zh", 0.7, 0.5],
  ["first.en", 0.98, 0.95],
  ["second.en", 0.98, 0.98],
  ["third.en", 0.98, 0.97],
  ["fourth.en", 0.98, 0.97],
  ["fifth.en", 0.98, 0.96],
  ["sixth.en", 0.98, 0.96],
  ["seventh.en", 0.97, 0.95],
  ["eighth.en", 0.97, 0.89],
  ["ninth.en", 0.99, 0.95],
  ["tenth.en", 0.97, 0.89],
  ["eleventh.en", 0.92, 0.72],
  ["twelfth.en", 0.89, 0.75],
  ["thirteenth.en", 0.9, 0.75],
  ["fourteenth.en", 0.95, 0.8],
  ["fifteenth.en", 0.98, 0.89],
];

/** A report has several slips at once, which takes fewer readings; hardly any figure is found less often so. Sets whose bars are close have one at a time. */
const SLIPS = 6;
const ONE_SLIP: ReadonlySet<string> = new Set(["seventh.zh", "eighth.zh", "second.en", "seventh.en", "ninth.en"]);

test.each(WRITTEN)(
  "of the written reports %s as many figures are read as they were, and nothing right in them is called wrong",
  async (set, matched, found) => {
    const measures = await measureDocuments([1], set, ONE_SLIP.has(set) ? 1 : SLIPS);
    console.info(`${set}: ${summary(measures)}`);
    expect(measures.odd.filter((line) => line.startsWith("FALSE"))).toEqual([]);
    expect([measures.matched / measures.right >= matched, measures.found / measures.wrong >= found]).toEqual([true, true]);
  },
);
