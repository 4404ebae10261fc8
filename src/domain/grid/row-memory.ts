import type { Cell } from "./cell";
import { MemoryOfThings } from "../values/memory";

/** The stored cells of one row. */
export type Row = readonly (Cell | undefined)[];

/** Which questions were asked of each row, and their answers: two bits each, since a large sheet has many rows; so many questions to a number. */
const QUESTIONS_A_NUMBER = 15;
const answers = Array.from({ length: 3 }, () => new MemoryOfThings<Row, number>("answers of a row"));
let questions = 0;

/**
 * A question of a row's own cells, answered once: the answer is kept as long as the row is the same object, which never changes. After an edit every
 * row but the touched one is still the same, so that a large sheet is not read again for one cell.
 * @param question must look at nothing but the row that it is handed
 */
export function askedOnce(question: (cells: Row) => boolean): (cells: Row) => boolean {
  const own = answers[Math.floor(questions / QUESTIONS_A_NUMBER)];
  // Later ones are asked each time.
  if (!own) return question;
  const asked = 1 << (2 * (questions++ % QUESTIONS_A_NUMBER));
  const yes = asked << 1;
  return (cells) => {
    const known = own.get(cells) ?? 0;
    if ((known & asked) !== 0) return (known & yes) !== 0;
    const answer = question(cells);
    own.set(cells, known | asked | (answer ? yes : 0));
    return answer;
  };
}
