import type { Kind } from "./drawn-kind";

const SERVICES = ["长者探访", "儿童托管", "残障康娱", "社区宣传"];

/** Services by months with a sum behind each stretch, one for the whole and its rate, and sums of all at the foot. */
function byMonths(
  stretches: readonly string[],
  months: number,
  slip: (cells: string[][]) => void,
  whole = "全年累计",
  at = 0,
): Kind["rows"] {
  const head = ["服务类型"];
  const lines: string[][] = SERVICES.map((name) => [name]);
  const sums = new Array<number>(SERVICES.length).fill(0);
  stretches.forEach((stretch, of) => {
    const begins = head.length;
    for (let month = 1; month <= months; month++) head.push(`${at + of * months + month}月`);
    head.push(stretch);
    lines.forEach((line, row) => {
      for (let month = 1; month <= months; month++) line.push(String(10 + ((row * 7 + (of * months + month) * 3) % 11)));
      const sum = line.slice(begins).reduce((total, text) => total + Number(text), 0);
      line.push(String(sum));
      sums[row] = (sums[row] ?? 0) + sum;
    });
  });
  const foot = ["合计"];
  for (let column = 1; column < head.length; column++) foot.push(String(lines.reduce((sum, line) => sum + Number(line[column]), 0)));
  lines.forEach((line, row) => line.push(String(sums[row]), String(sums[row]), "100%"));
  const all = sums.reduce((total, sum) => total + sum, 0);
  foot.push(String(all), String(all), "100%");
  const cells = [...lines, foot];
  slip(cells);
  return [[...head, whole, "年度任务", "达成率"], ...cells].map((row) => row.join("|")).join("\n");
}

const right = (): void => undefined;
const wrong =
  (...places: readonly (readonly [row: number, column: number])[]) =>
  (cells: string[][]): void => {
    for (const [row, column] of places) {
      const line = cells[row]!;
      line[column] = String(Number(line[column]) + 10);
    }
  };
const HALVES = ["上半年", "下半年"];
const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];

/** Months before the half-years or quarters that sum them, and these before the sum of the whole. */
export const NESTED_STRETCHES: readonly Kind[] = [
  { title: "months before each half-year, and these before the whole, all right", rows: byMonths(HALVES, 6, right), quiet: true },
  { title: "a half-year that its months do not come to", rows: byMonths(HALVES, 6, wrong([1, 7])), changes: { H3: 88 } },
  { title: "a month's sum at the foot", rows: byMonths(HALVES, 6, wrong([4, 10])), changes: { K6: 58 } },
  { title: "a half-year's sum at the foot", rows: byMonths(HALVES, 6, wrong([4, 14])), changes: { O6: 362 } },
  { title: "months before each quarter, all right", rows: byMonths(QUARTERS, 3, right), quiet: true },
  { title: "a quarter that its months do not come to", rows: byMonths(QUARTERS, 3, wrong([2, 8])), changes: { I4: 51 } },
  { title: "a month's sum at the foot among quarters", rows: byMonths(QUARTERS, 3, wrong([4, 1])), changes: { B6: 61 } },
  {
    title: "the whole of two quarters with their months",
    rows: byMonths(QUARTERS.slice(0, 2), 3, wrong([0, 4]), "累计完成"),
    changes: { E2: 48 },
  },
];
