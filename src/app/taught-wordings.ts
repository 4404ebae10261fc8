import * as v from "valibot";
import type { TaughtWording } from "../domain/values/taught-wording";

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const MOST = 500;

/** What one station said of its reports' wordings, as settings, a workbook and a file of wordings hold it. */
export const taughtWordings = v.pipe(v.array(v.strictObject({ wording: text, figure: text })), v.maxLength(MOST));

const file = v.pipe(v.array(v.object({ wording: text, figure: text })), v.maxLength(MOST));

/** Reads a file of wordings; null where it is none. Entries may say more beside, as `prose --json` gives them. */
export function parseWordings(json: unknown): readonly TaughtWording[] | null {
  const parsed = v.safeParse(file, json);
  return parsed.success ? parsed.output.map(({ wording, figure }) => ({ wording, figure })) : null;
}

/** The file that `parseWordings` reads, the command line's --wordings too. */
export function wordingsFile(wordings: readonly TaughtWording[]): string {
  return `${JSON.stringify(wordings, null, 2)}\n`;
}
