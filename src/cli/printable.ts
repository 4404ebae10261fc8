/** Everything by which a text could steer a terminal or be read in another order than it is written; line breaks and tabs may stay. */
// eslint-disable-next-line no-control-regex -- these are what must not reach a terminal
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** What a workbook or a file's name says, safe to show on a terminal: a cell may hold escape sequences that move the cursor or hide words. */
export function printable<T>(value: T): T {
  return (typeof value === "string" ? value.replace(STEERING, "�") : printableParts(value)) as T;
}

/** JSON that says the same and steers no terminal: what a text escapes of itself is no more than the first thirty-two characters. */
export function printableJson(json: string): string {
  return json.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A list or page as it stands where it goes into a file or to another program; safe to show where a person reads it on a terminal. */
export function forOutput(text: string, { isTTY }: { readonly isTTY?: boolean }): string {
  return isTTY === true ? printable(text) : text;
}

function printableParts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => printable(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item)]));
}
