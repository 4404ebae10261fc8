import type { Cell } from "./cell";
import { MemoryOfThings } from "../values/memory";

/** The stored cells of one row. */
export type Row = readonly (Cell | undefined)[];

/** Which questions were asked of each row, and their answers: two bits each, since a large sheet has many rows. */
const answers = new MemoryOfThings<Row, number>();
const MOST_QUESTIONS = 15;
let questions = 0;

/**
 * A question of a row's own cells, answered once: the answer is kept as long as the row is the same object, which never changes. After an edit every
 * row but the touched one is still the same, so that a large sheet is not read again for one cell.
 * @param question must look at nothing but the row that it is handed
 */
export function askedOnce(question: (cells: Row) => boolean): (cells: Row) => boolean {
  // Later ones are asked each time.
  if (questions === MOST_QUESTIONS) return question;
  const asked = 1 << (2 * questions++);
  const yes = asked << 1;
  return (cells) => {
    const known = answers.get(cells) ?? 0;
    if ((known & asked) !== 0) return (known & yes) !== 0;
    const answer = question(cells);
    answers.set(cells, known | asked | (answer ? yes : 0));
    return answer;
  };
}
