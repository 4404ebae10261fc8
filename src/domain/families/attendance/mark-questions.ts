import { cellValue, shownCell } from "../../grid/cell";
import { cellKey, type CellRef } from "../../grid/address";
import type { Localized } from "../../language";
import type { Answer, Question } from "../../tables/question";
import type { Report } from "../../tables/rule";
import { ANY_AMOUNT, type TaughtWord } from "../../values/vocabulary/taught-words";
import { amountOf, statedAmount } from "./count/amounts";
import type { AttendanceSubject } from "./count/counts";
import { rule as markUnreadable } from "./rules/mark-unreadable";
import { firstItem, groupOfMatch } from "../../values/present";

/** Slips are few: a mark that stands this often is how the sheet is kept. */
const KEPT = 3;
/** Marks that sheets are kept in: asked about however few they are. */
const KNOWN_KINDS = /^(?:[a-zü对勾○●◎△▲☆★]|\p{Script=Han}{1,2}|[已未][缴交买购发付参保到]{1,4})$/iu;

/** The unreadable marks of a table by kind; each kind is one question, however many cells hold it. */
export function markQuestions(subject: AttendanceSubject): Question[] {
  const { table } = subject;
  const { sheet, columns } = table;
  const kinds = new Map<string, { words: Set<string>; cells: CellRef[] }>();
  const seen = new Set<string>();
  for (const report of unreadableMarks(subject)) {
    if (report.column === columns.twoYear) continue;
    // A mark merged over several columns is one mark.
    const merge = sheet.mergeAt(report.row, report.column);
    const at = { sheet: sheet.name, row: merge?.top ?? report.row, column: merge?.left ?? report.column };
    if (seen.has(cellKey(at))) continue;
    seen.add(cellKey(at));
    const shown = shownCell(sheet.cell(at.row, at.column));
    // How many months it was is no mark that means one thing.
    if (table.lists.counted?.includes(at.column)) continue;
    const word = shown.kind === "text" ? shown.plain : shown.kind === "number" ? String(shown.value) : null;
    if (word === null) continue;
    const kind = kindOf(word, amountsOf(subject, at.column));
    const known = kinds.get(kind) ?? { words: new Set(), cells: [] };
    kinds.set(kind, known);
    known.words.add(word);
    known.cells.push(at);
  }
  return [...kinds].flatMap(([kind, { words, cells }]) => {
    const first = cellValue(sheet.seen(firstItem(cells).row, firstItem(cells).column));
    const asked = kind === "1/0" || kind === ANY_AMOUNT || cells.length >= KEPT || [...words].some((word) => KNOWN_KINDS.test(word));
    return asked ? [question(kind, [...words], cells, String(first))] : [];
  });
}

function* unreadableMarks(subject: AttendanceSubject): Iterable<Report> {
  for (const worker of subject.workers) yield* markUnreadable.check(worker, subject, NO_SETTINGS);
}

/** No rule of marks hangs on a setting. */
const NO_SETTINGS = undefined as never;

/** Whether a column of marks is kept in amounts of money: then its 0 and its 1 are amounts too. */
function amountsOf({ table: { sheet }, workers }: AttendanceSubject, column: number): boolean {
  return workers.some(({ worker }) => (statedAmount(shownCell(sheet.seen(worker.row, column))) ?? 0) > 1);
}

/** 已缴 and 未缴 are one kind, 1 and 0 another, amounts a third; any other text is a kind of its own. */
function kindOf(word: string, inAmounts: boolean): string {
  const isNumber = amountOf(word) !== null;
  if (isNumber) return !inAmounts && (word === "1" || word === "0") ? "1/0" : ANY_AMOUNT;
  const pair = /^[已未](.+)$/.exec(word);
  return pair ? `已${groupOfMatch(pair, 1)}/未${groupOfMatch(pair, 1)}` : word;
}

function question(kind: string, words: readonly string[], cells: readonly CellRef[], first: string): Question {
  const asked = (text: Localized, answers: readonly Answer[]): Question => ({
    id: `mark:${kind}`,
    text,
    cells,
    answers,
    instead: markUnreadable.id,
  });
  const count = cells.length;
  const many: Localized = { zh: `（${count} 格）`, en: ` (${count} cell${count === 1 ? "" : "s"})` };
  if (kind === ANY_AMOUNT) {
    return asked(
      {
        zh: `社保、工资列中填的是金额（如 ${first}），有金额就算已缴、已发吗？${many.zh}`,
        en: `The insurance or wage columns hold amounts (such as ${first}). Does an amount mean insured or paid?${many.en}`,
      },
      [answer({ zh: "有金额就算", en: "An amount means yes" }, mark(ANY_AMOUNT, "yes"))],
    );
  }
  if (kind.includes("/")) {
    const [yes, no] = kind.split("/") as [string, string];
    return asked({ zh: `“${yes}”就是有（√）、“${no}”就是没有，对吗？${many.zh}`, en: `Does “${yes}” mean yes and “${no}” no?${many.en}` }, [
      answer({ zh: `对：“${yes}”是有，“${no}”是没有`, en: `“${yes}” yes, “${no}” no` }, mark(yes, "yes"), mark(no, "no")),
      answer({ zh: `反过来：“${yes}”是没有，“${no}”是有`, en: `“${yes}” no, “${no}” yes` }, mark(yes, "no"), mark(no, "yes")),
    ]);
  }
  const word = firstItem(words);
  return asked(
    {
      zh: `格中填的“${first}”是有（相当于√），还是没有（相当于空着）？${many.zh}`,
      en: `“${first}” stands in these cells: does it mean yes (as √ does) or no (as an empty cell does)?${many.en}`,
    },
    [
      answer({ zh: "有，相当于√", en: "Yes, as √" }, mark(word, "yes")),
      answer({ zh: "没有，相当于空着", en: "No, as an empty cell" }, mark(word, "no")),
    ],
  );
}

function mark(word: string, means: "yes" | "no"): TaughtWord {
  return { kind: "mark", word, means };
}

function answer(text: Localized, ...teaches: readonly TaughtWord[]): Answer {
  return { text, teaches };
}
