import { cellText } from "../../../grid/cell";
import { sentencesOnSums } from "../../../tables/left-out";
import { NOT_SUMMED } from "../../../values/vocabulary/sum-words";
import { attendanceFigures } from "./figures";
import { isCertified } from "./foot-meanings";
import type { AttendanceSubject, WorkerCount } from "./counts";
import { JudgedFigure } from "../../../tables/judged-figure";
import { LEFT_OUT } from "./said-otherwise";

/** The people whom the sheet's words leave out of its sums: 督导…不计入合计, 未持证人员不计入小计 in a note, or a remark of their own. */
export function peopleLeftOut(subject: AttendanceSubject): readonly WorkerCount[] {
  const { table, workers } = subject;
  const rows = new Set(workers.flatMap(({ worker }) => [worker.row, ...worker.monthRows]));
  const sentences = sentencesOnSums(table.sheet, table.range, (row) => rows.has(row)).filter(
    (sentence) => NOT_SUMMED.test(sentence) || LEFT_OUT.test(sentence),
  );
  return workers.filter(
    (count) => LEFT_OUT.test(count.worker.remark.text) || sentences.some((sentence) => names(subject, sentence, count)),
  );
}

/** Whether a sentence speaks of somebody: by name, post, group, or as one of those without a certificate. */
function names(subject: AttendanceSubject, sentence: string, count: WorkerCount): boolean {
  const { told, columns } = subject.table;
  const post = columns.position === null ? "" : cellText(told.seen(count.worker.row, columns.position));
  const words = [count.worker.name, count.group.label, post].filter((word) => word.length > 1 && word !== "社工");
  if (words.some((word) => sentence.includes(word))) return true;
  return /(?:未|无|非)持?证/.test(sentence) && isCertified(subject, count) === false;
}

/** The table's own sums without some people; each of these keeps the sum of its own row. */
export function withoutPeople(subject: AttendanceSubject, out: readonly WorkerCount[]): AttendanceSubject {
  const rows = new Set(out.map(({ worker }) => worker.figureRow));
  const own = subject.figures.filter(({ row, rule }) => rule === "attendance/row-subtotal" && rows.has(row));
  const others = attendanceFigures({ ...subject, workers: subject.workers.filter((count) => !out.includes(count)) });
  // A native formula may run over the rows that are left out.
  return { ...subject, figures: [...own, ...others.map((figure) => new JudgedFigure(figure, { formula: null }))] };
}
