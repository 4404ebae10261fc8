import { itemAt } from "../domain/values/present";

/** A line of a form that is filled in anew for each thing (服务项目：… 协议：… 完成：…): which of the things, and which of its fields. */
export interface FieldLine {
  readonly record: number;
  readonly place: number;
  /** Where the label ends and where the value begins in the line. */
  readonly labelTo: number;
  readonly valueFrom: number;
}

const FIELD = /^\s*([^\d\s:：。，,；;]{1,12})\s*[:：]\s*(?=[^\s。]{1,30}\s*$|[^。]{1,30}$)/;
const LEAST_FIELDS = 3;
const MOST_FIELDS = 12;

/** The lines of forms of which two and more follow one another with the same labels: each is a row, its labels are the names of the columns. */
export function fieldBlocks(lines: readonly string[]): ReadonlyMap<number, FieldLine> {
  const fields = lines.map((line) => FIELD.exec(line));
  const labelAt = (at: number): string | undefined => fields[at]?.[1];
  const found = new Map<number, FieldLine>();
  for (let at = 0; at < lines.length; at++) {
    const length = periodFrom(at, labelAt);
    if (length === null) continue;
    let record = 0;
    for (; at + length <= lines.length && repeats(at - record * length, at, length, labelAt); record++) {
      if (!isRecord(lines, fields, at, length)) break;
      at += length;
    }
    if (record < 2) {
      at -= record * length;
      continue;
    }
    const from = at - record * length;
    for (let line = from; line < at; line++) {
      const field = itemAt(fields, line);
      if (!field) continue;
      const begin = field[0].indexOf(field[1] ?? "");
      const labelTo = begin + (field[1] ?? "").length;
      found.set(line, { record: Math.floor((line - from) / length), place: (line - from) % length, labelTo, valueFrom: field[0].length });
    }
    at--;
  }
  return found;
}

/** After how many lines the first label comes again; null where it does not. */
function periodFrom(at: number, labelAt: (at: number) => string | undefined): number | null {
  const first = labelAt(at);
  if (first === undefined) return null;
  for (let length = 1; length <= MOST_FIELDS && labelAt(at + length) !== undefined; length++)
    if (labelAt(at + length) === first) return length >= LEAST_FIELDS ? length : null;
  return null;
}

function repeats(from: number, at: number, length: number, labelAt: (at: number) => string | undefined): boolean {
  for (let place = 0; place < length; place++) {
    const label = labelAt(at + place);
    if (label === undefined || label !== labelAt(from + place)) return false;
  }
  return true;
}

/** A name first, and some number behind it. */
function isRecord(lines: readonly string[], fields: readonly (RegExpExecArray | null)[], at: number, length: number): boolean {
  const value = (place: number): string => itemAt(lines, at + place).slice((fields[at + place]?.[0] ?? "").length);
  if (!/[\p{Script=Han}A-Za-z]{2}/u.test(value(0)) || /^\d/.test(value(0))) return false;
  return Array.from({ length: length - 1 }, (_, place) => value(place + 1)).some((text) => /^\d/.test(text));
}
