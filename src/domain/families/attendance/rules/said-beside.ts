import { placeInSheet } from "../../../grid/address";
import { quoted } from "../../../values/quote";
import { FOOTNOTE_SIGN, SAID_AGAINST } from "../../../values/vocabulary/sum-words";
import type { AttendanceSubject, WorkerCount } from "../count/counts";
import type { MessageValues, Report } from "../../../tables/rule";

type Texts = Readonly<Record<"zh" | "en", (values: MessageValues) => string>>;

const QUOTE = 40;
const OF_ALL: ReadonlySet<keyof typeof SAID_AGAINST> = new Set<keyof typeof SAID_AGAINST>(["insurance", "wage", "presence"]);

/** “免”指…视同已参保: what a sign means is read with the marks. */
const EXPLAINS_A_SIGN = /["“”「」『』'‘’=]/;

/**
 * What the sheet says of a person against a finding: the remark, a comment beside a cell of the row, a note at a sign behind the name, or a sentence around the table
 * that the words of its subject recognise; null where nothing does. Nobody here can tell whether it holds, so that what is found is a question then.
 */
export function saidBeside({ worker }: WorkerCount, { table }: AttendanceSubject, about: keyof typeof SAID_AGAINST): string | null {
  const words = SAID_AGAINST[about];
  const { sheet, range, notes = [] } = table;
  const own = [worker.remark.text, ...commentsOfRow(sheet, worker.row, range)];
  const sign = FOOTNOTE_SIGN.exec(worker.name)?.[0];
  if (sign !== undefined) own.push(...notes.filter((note) => note.startsWith(sign)));
  // What notes say of joining and leaving, of contracts and years, is read for itself.
  const around = OF_ALL.has(about) ? notes.filter((note) => !EXPLAINS_A_SIGN.test(note)) : [];
  return [...own, ...around].find((text) => text !== "" && words.test(text)) ?? null;
}

function commentsOfRow(
  { comments }: AttendanceSubject["table"]["sheet"],
  row: number,
  { left, right }: { left: number; right: number },
): string[] {
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
