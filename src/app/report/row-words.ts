/** Whether a line is a row of a table with bars between its cells. */
export function isBarred(line: string): boolean {
  return /^\s*\|/.test(line);
}

/** What stands before a figure in such a row (|专业小组\t|21\t|), as a person reads it: 专业小组 · 21 · */
export function rowBefore(part: string): string {
  const cells = cellsOf(part);
  const own = cells.pop() ?? "";
  return [...cells.filter((cell) => cell !== ""), own].join(DOT);
}

/** The same of what stands behind it: · 40 · 20 */
export function rowBehind(part: string): string {
  const [own = "", ...cells] = cellsOf(part);
  return [own, ...cells.filter((cell) => cell !== "")].join(DOT);
}

const DOT = " · ";

function cellsOf(part: string): string[] {
  return part.split("|").map((cell) => cell.replace(/\s+/g, " ").trim());
}
