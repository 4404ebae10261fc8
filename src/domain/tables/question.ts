import type { CellRef } from "../grid/address";
import type { Localized } from "../language";
import type { TaughtWord } from "../values/vocabulary/taught-words";

/** A word of a sheet that could decide something and is not understood: asked once, at its place, for every cell that holds it. */
export interface Question {
  /** What is asked, wherever it stands: header:金保, mark:1/0. */
  readonly id: string;
  /** “‘金保’是社保购买吗？” */
  readonly text: Localized;
  /** Where it stands; the first cell is the place to look at. */
  readonly cells: readonly CellRef[];
  readonly answers: readonly Answer[];
  /** What this rule would say of each of the cells is said by the question. */
  readonly instead: string | null;
}

/** One click's answer, and the words that it teaches. */
export interface Answer {
  readonly text: Localized;
  readonly teaches: readonly TaughtWord[];
}

/** The questions that stand in some cells: of a table, or of what a figure waits for. */
export function questionsAbout(questions: readonly Question[], holds: (cell: CellRef) => boolean): Question[] {
  return questions.filter(({ cells }) => cells.some(holds));
}

/** The same question asked at several places is one. */
export function mergedQuestions(questions: readonly Question[]): Question[] {
  const byId = new Map<string, Question>();
  for (const question of questions) {
    const known = byId.get(question.id);
    byId.set(question.id, known ? { ...known, cells: [...known.cells, ...question.cells] } : question);
  }
  return [...byId.values()];
}
