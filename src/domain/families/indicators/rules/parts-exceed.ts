import { addressIn, amountsOf, partGroups, type PartGroup } from "../count/part-groups";
import type { IndicatorSubject } from "../count/figures";
import { countText } from "../../../tables/figure-reports";
import type { Report, TableRule } from "../../../tables/rule";

/** A list below the areas, two of whose lines are told by parts. */
const LIST = Object.fromEntries(
  [
    ["服务内容", "指标量", "完成量", "完成率"],
    ["个案", 20, 18, "90%"],
    ["其中：长者个案", 12, 10, "83.33%"],
    ["其中：儿童个案", 8, 8, "100%"],
    ["小组", 10, 9, "90%"],
    ["其中：长者小组", 6, 5, "83.33%"],
    ["其中：儿童小组", 4, 4, "100%"],
  ].flatMap((row, line) => row.map((cell, column) => [`${"ABCD".charAt(column)}${9 + line}`, cell])),
);

/** So many lines must be the sum of their parts before one that is not is told. */
const LEAST_SUMS = 2;

/** What is part of a line is more than the line, or the parts do not make it where those of the other lines do. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/parts-exceed",
  scope: "table",
  severity: "warning",
  title: { zh: "“其中”各行与上一行不符", en: "Lines under 其中 do not fit the line above them" },
  basis: {
    zh: "“其中”各行不能大于所属的那一行；表中其他各组的“其中”之和都等于所属一行的，这一组也应相等",
    en: "What is of these (其中) cannot be more than the line itself; where the parts of the other lines add up to them, those of this one should too",
  },
  message: {
    zh: ({ part, label, whole, sum }) =>
      sum === undefined
        ? `“${label}”为${part}，大于所属一行的${whole}。请核对两处数字。`
        : `下面“其中”各行之和为${sum}，这一行为${whole}；其他各组都相等。请核对这一行和“其中”各行。`,
    en: ({ part, label, whole, sum }) =>
      sum === undefined
        ? `“${label}” is ${part}, more than the ${whole} of the line that it is part of. Check both.`
        : `The lines under 其中 come to ${sum}, and this one is ${whole}; those of the other lines agree. Check this line and its parts.`,
  },
  right: { cells: LIST },
  wrong: { cells: { ...LIST, C11: 20, D11: "166.67%" }, at: "C11" },
  *check({ table }) {
    if (table.kind !== "indicator-list") return;
    const sides = partGroups(table).flatMap((group) => (["target", "done"] as const).map((side) => ({ group, side })));
    const sums = sides.map(({ group, side }) => amountsOf(group, side)).filter((one) => one.parts.length > 1 && one.sum !== null);
    const equal = sums.filter(({ sum, whole }) => sum === whole).length;
    const isKept = equal >= LEAST_SUMS && equal * 3 >= sums.length * 2;
    for (const { group, side } of sides) yield* reports(group, side, isKept);
  },
};

function* reports(group: PartGroup, side: "target" | "done", isKept: boolean): Iterable<Report> {
  const { whole, parts, sum } = amountsOf(group, side);
  if (whole === null) return;
  const larger = parts.filter(({ value }) => value !== null && value > whole);
  const cell = addressIn(group.whole, side);
  for (const { cell: own, label, value } of larger)
    yield { ...own, values: { label, part: countText(value ?? 0), whole: countText(whole) }, related: [cell] };
  if (larger.length === 0 && isKept && sum !== null && parts.length > 1 && sum !== whole)
    yield { ...cell, values: { sum: countText(sum), whole: countText(whole) }, related: parts.map((part) => part.cell) };
}
