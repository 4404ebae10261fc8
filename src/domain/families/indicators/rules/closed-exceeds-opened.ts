import { formatAddress } from "../../../grid/address";
import type { IndicatorSubject } from "../count/figures";
import type { TableRule } from "../../../tables/rule";
import type { Indicator, IndicatorTable } from "../model";

/** Opened and closed cases of one metric (or of a list's two lines), in one area or both in 合计. */
function sameSubject(opened: Indicator, closed: Indicator): boolean {
  if (opened.area !== closed.area || opened.isTotal !== closed.isTotal) return false;
  const core = (text: string): string => text.replace(/接案|结案|开案|新[接开]|数|量/g, "");
  return core(opened.name) === core(closed.name);
}

/** How many cases the remark of a row says were brought over from before (含上年度结转个案6个); 0 where it names none. */
function broughtOver({ sheet }: IndicatorTable, row: number): number {
  for (const cell of sheet.row(row)) {
    const match = cell?.kind === "text" ? BROUGHT.exec(cell.plain) : null;
    if (match) return Number(match[1] ?? match[2]);
  }
  return 0;
}

const BROUGHT =
  /(?:上年度?|去年|往年|上期|以前|前期|年初|期初)[^,，;；。\d]{0,10}?(\d{1,4})(?:个|宗|例|件)|(\d{1,4})(?:个|宗|例|件)[^,，;；。\d]{0,8}?(?:上年|去年|往年|上期|结转)/;

/** More cases closed than opened. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/closed-exceeds-opened",
  scope: "table",
  severity: "error",
  title: { zh: "结案数大于接案数", en: "More cases closed than opened" },
  basis: { zh: "结案数不能超过接案数", en: "No more cases can be closed than were opened" },
  message: {
    zh: ({ closed, opened }) => `结案${closed}个，大于接案${opened}个。请核对两处数字。`,
    en: ({ closed, opened }) => `${closed} cases closed, but only ${opened} opened. Check both.`,
  },
  right: { cells: {} },
  wrong: { cells: { K3: 7, L3: 0.7, K5: 12, L5: 0.6 }, at: "K3" },
  *check({ table, indicators }) {
    const opened = indicators.filter(({ name, measure }) => /接案|开案|新[接开]/.test(measure ?? name));
    const said = new Set<string>();
    for (const closed of indicators) {
      const address = formatAddress(closed.done.cell);
      if (said.has(address) || !/结案/.test(closed.measure ?? closed.name) || closed.done.reading.status !== "read") continue;
      const pair = opened.find((other) => sameSubject(other, closed));
      // 合计 exceeds only where an area does, or the whole station's one value: it is reported there.
      if (closed.isTotal && indicators.some(({ isTotal, name, measure }) => !isTotal && name === closed.name && measure === closed.measure))
        continue;
      if (!pair || pair.done.reading.status !== "read" || closed.done.reading.value <= pair.done.reading.value) continue;
      if (closed.done.reading.value - pair.done.reading.value <= broughtOver(table, closed.done.cell.row)) continue;
      said.add(address);
      yield {
        ...closed.done.cell,
        values: { closed: closed.done.reading.value, opened: pair.done.reading.value },
        related: [pair.done.cell],
      };
    }
  },
};
