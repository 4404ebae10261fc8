import type { Indicator } from "../model";

const NAME = /^(?:服务)?(人数|人次|户数|户次|个数|节数|场数|场次|次数|时数|份数)(?:合计|小计|共计|总计|汇总):?$/;

const UNITS: Readonly<Record<string, readonly string[]>> = {
  人数: ["人", "名", "位"],
  人次: ["人次"],
  户数: ["户"],
  户次: ["户次"],
  个数: ["个"],
  节数: ["节"],
  场数: ["场", "次"],
  场次: ["场", "场次", "次"],
  次数: ["次", "场"],
  时数: ["小时", "时"],
  份数: ["份"],
};

/** Lines of one unit, at least, and one of another, before a sum by unit is one. */
const LEAST = 2;

/**
 * 人数合计, 人次合计 under rows of several units: the sum of the rows of that unit, and of no others; null for any other line. A promise of its own
 * may be called so too: it stands among rows of which fewer count its unit, or all do.
 */
export function summedByUnit(item: Indicator, before: readonly Indicator[]): readonly Indicator[] | null {
  const word = NAME.exec(item.name)?.[1];
  if (word === undefined) return null;
  const units = UNITS[word] ?? [];
  const rows = before.filter(({ name }) => !NAME.test(name));
  const own = rows.filter((row) => units.includes(unitOf(row) ?? ""));
  return own.length >= LEAST && own.length < rows.length ? own : null;
}

function unitOf({ target, done, measure }: Indicator): string | null {
  return target.unit ?? done.unit ?? (measure === null ? null : (UNITS[measure]?.[0] ?? null));
}
