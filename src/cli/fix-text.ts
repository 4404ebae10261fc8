import { severityCounts } from "../domain/settings";
import { changeTexts } from "../app/entry-texts";
import { formatAddress } from "../domain/grid/address";
import type { Language } from "../domain/language";
import type { Change } from "../app/session-state";
import type { CorrectedCopy } from "../station-files/corrected-copy";
import { padEnd, widthOf } from "./terminal-lines";
import { TEXTS } from "./texts";
import { itemAt } from "../domain/values/present";

/** Changes that are told one by one; the copy and `check --json` have them all. */
const TOLD = 30;

/** What a corrected copy holds that its original did not, and what still waits for a person. */
export function fixText(
  changes: readonly Change[],
  { remaining, ignored, uncomputed }: Pick<CorrectedCopy, "remaining" | "ignored" | "uncomputed">,
  output: string,
  marked: number | null,
  language: Language,
): string {
  const words = TEXTS[language];
  const values = changes.filter(({ edit }) => edit.before.value !== edit.after.value);
  const filled = values.filter(({ edit }) => edit.before.value === null);
  const lines: string[] = [];
  const places = values.slice(0, TOLD).map(({ edit }) => `${edit.sheet}!${formatAddress(edit)}`);
  const width = Math.max(0, ...places.map(widthOf));
  places.forEach((place, index) => {
    const { before, after } = changeTexts(itemAt(values, index), language);
    lines.push(`  ${padEnd(place, width)}  ${before} → ${after}`);
  });
  if (values.length > TOLD) lines.push(`  ${words.moreChanges(values.length - TOLD)}`);
  lines.push(words.fixed(values.length - filled.length, filled.length, changes.length - values.length, output));
  if (marked !== null) lines.push(words.marked(marked));
  for (const group of uncomputed) lines.push(`  ${group[language]}`);
  const left = remaining.error + remaining.warning + remaining.info;
  lines.push(words.remaining(left === 0 ? null : severityCounts(remaining, language), marked !== null, uncomputed.length));
  if (ignored > 0) lines.push(words.setAside(ignored));
  return lines.join("\n");
}
