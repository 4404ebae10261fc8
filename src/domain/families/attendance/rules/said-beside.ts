import { placeInSheet, type CellRange } from "../../../grid/address";
import type { Sheet } from "../../../grid/sheet";
import { isNamedIn } from "../../../values/named-in";
import { quoted } from "../../../values/quote";
import { plainText } from "../../../values/vocabulary/plain-text";
import { COUNTS_SOME_OTHERWISE, SAID_AGAINST, SAID_AGAINST_ALL } from "../../../values/vocabulary/sum-words";
import type { AttendanceSubject, WorkerCount } from "../count/counts";
import type { MessageValues, Report } from "../../../tables/rule";

type Texts = Readonly<Record<"zh" | "en", (values: MessageValues) => string>>;

const QUOTE = 40;

/** “免”指…视同已参保: what a sign means is read with the marks. */
const EXPLAINS_A_SIGN = /["“”「」『』'‘’=]/;

/**
 * What the sheet says of a person against a finding: the remark, a comment beside a cell of the row, or a sentence around the table or on another sheet that names the person or speaks of all; null where nothing does.
 * Nobody here can tell whether it holds, so that what is found is a question then.
 */
export function saidBeside({ worker }: WorkerCount, { table }: AttendanceSubject, about: keyof typeof SAID_AGAINST): string | null {
  const { sheet, range, notes = [], elsewhere = [] } = table;
  const named = [...notes, ...elsewhere]
    .flatMap((note) => note.split(/[。;；]/))
    .filter((sentence) => isNamedIn(sentence, plainText(worker.name)));
  const own = [worker.remark.text, ...commentsOfRow(sheet, worker.row, range), ...named].find((text) => SAID_AGAINST[about].test(text));
  const ofAll = SAID_AGAINST_ALL[about];
  return (
    own ??
    (ofAll
      ? notes.find((note) => ofAll.test(note) && (!EXPLAINS_A_SIGN.test(note) || COUNTS_SOME_OTHERWISE.more.test(note)))
      : undefined) ??
    null
  );
}

function commentsOfRow({ comments }: Sheet, row: number, { left, right }: CellRange): string[] {
  if (comments.size === 0) return [];
  const found: string[] = [];
  for (let column = left; column <= right; column++) found.push(comments.get(placeInSheet(row, column)) ?? "");
  return found;
}

/** A report as a question, where something is said against it. */
export function questioned(report: Report, said: string | null): Report {
  return said === null ? report : { ...report, doubtful: true, values: { ...report.values, said: quoted(said, QUOTE) } };
}

/** A rule's message, behind what is said against it. */
export function withSaid({ zh, en }: Texts): Texts {
  return {
    zh: (values) =>
      values.said === undefined ? zh(values) : `表中写明“${values.said}”；如属实，这里不算问题，请核实。否则：${zh(values)}`,
    en: (values) =>
      values.said === undefined
        ? en(values)
        : `The sheet says “${values.said}”; if that holds, nothing is wrong here. Otherwise: ${en(values)}`,
  };
}
