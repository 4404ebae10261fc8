import type { Localized } from "../domain/language";
import type { ReportFigures } from "../domain/families/report-figures";
import type { ReportFigure } from "../domain/tables/report";
import { exact, roundHalfUp, type Exact } from "../domain/values/exact";
import { firstItem } from "../domain/values/present";

/** What a report works out from figures of the tables: how much more, how many times, how far from the time passed. */
function derived(from: readonly ReportFigure[], id: string, label: Localized, value: Exact, as: Partial<ReportFigure> = {}): ReportFigure {
  return { ...firstItem(from), id, label, value, cells: from.flatMap(({ cells }) => cells), ...as };
}

function named(figure: ReportFigure, zh: string, en: string): Localized {
  return { zh: `${figure.label.zh.replace(/(?:完成量|协议量|完成率)$/, "")}${zh}`, en: `${figure.label.en.replace(/: \w+$/, "")}: ${en}` };
}

/** 超出指标 N: what was delivered beyond what was promised. */
export function overTarget(target: ReportFigure, done: ReportFigure): ReportFigure {
  return derived([done, target], `${done.id}/over`, named(done, "超出指标", "beyond the promise"), done.value.sub(target.value));
}

/** 尚差 N: what is still to be delivered. */
export function shortOfTarget(target: ReportFigure, done: ReportFigure): ReportFigure {
  return derived([done, target], `${done.id}/short`, named(done, "距指标尚差", "short of the promise"), target.value.sub(done.value));
}

/** 是指标的 N 倍 */
export function timesTarget(target: ReportFigure, done: ReportFigure): ReportFigure | null {
  if (target.value.compare(0) === 0) return null;
  const label = named(done, "完成量与协议量之比", "multiple of the promise");
  return derived([done, target], `${done.id}/times`, label, done.value.div(target.value), { unit: "倍" });
}

/** 超额完成 N%: the rate beyond one; 尚差 N%: up to one. */
export function rateBeyond(rate: ReportFigure, way: "over" | "short"): ReportFigure {
  const value = rate.value.sub(1).mul(way === "over" ? 1 : -1);
  const label =
    way === "over" ? named(rate, "超额比例", "share beyond the promise") : named(rate, "尚差比例", "share still to be delivered");
  return derived([rate], `${rate.id}/${way}`, label, value);
}

/** 高于时间进度 N 个百分点; negative where the rate is behind. */
export function pointsBeyond(rate: ReportFigure, progress: ReportFigure): ReportFigure {
  const label = named(rate, "完成率与时间进度之差", "points beyond the time passed");
  const value = rate.value.sub(progress.value).mul(100);
  return derived([rate, progress], `${rate.id}/points`, label, value, { quantity: "count", unit: "个百分点" });
}

/** What a promise asks for by the time passed; 9.8 groups are told as 9 or as 10. */
export function proratedTarget(target: ReportFigure, progress: ReportFigure): ReportFigure[] {
  const value = target.value.mul(progress.value);
  const label = named(target, "按时间进度应完成", "due by the time passed");
  const whole = [roundHalfUp(value, 0), value.floor(), value.ceil(), value];
  return whole.map((rounded) => derived([target, progress], `${target.id}/prorated`, label, rounded));
}

/** One figure's share of another. */
export function shareOf(part: ReportFigure, whole: ReportFigure, label?: Localized): ReportFigure | null {
  if (whole.value.compare(0) === 0) return null;
  const own = label ?? { zh: `${part.label.zh}占${whole.label.zh}的比例`, en: `${part.label.en} as a share of ${whole.label.en}` };
  return derived([part, whole], `${part.id}/of/${whole.id}`, own, part.value.div(whole.value), { quantity: "rate", unit: null });
}

/** The same of figures of which either may be unknown. */
export function shareWhereKnown(part: ReportFigure | null | undefined, whole: ReportFigure | null | undefined): ReportFigure | null {
  return part && whole ? shareOf(part, whole) : null;
}

/** One figure for each of another: 平均每节 N 人次, 人均 N 份. */
export function averageOf(amount: ReportFigure, each: ReportFigure): ReportFigure | null {
  if (each.value.compare(0) === 0) return null;
  const label = { zh: `${amount.label.zh}平均到${each.label.zh}`, en: `${amount.label.en} for each of ${each.label.en}` };
  return derived([amount, each], `${amount.id}/each/${each.id}`, label, amount.value.div(each.value));
}

/** How much one figure is more than another: 实际配备比协议多 N 名. */
export function surplusOver(figure: ReportFigure, base: ReportFigure): ReportFigure {
  const label = { zh: `${figure.label.zh}超出${base.label.zh}`, en: `${figure.label.en} beyond ${base.label.en}` };
  return derived([figure, base], `${figure.id}/beyond/${base.id}`, label, figure.value.sub(base.value));
}

/** The same with the other sign: 缺 N. */
export function negated(figure: ReportFigure): ReportFigure {
  return { ...figure, value: exact(0).sub(figure.value) };
}

/** What the areas' workers make together; null where the tables tell none. */
export function workersOfAreas({ areaStaff }: ReportFigures): ReportFigure | null {
  const workers = areaStaff.map(({ figure }) => figure);
  if (workers.length === 0) return null;
  const label = { zh: "各片区投入社工合计", en: "workers of all areas" };
  return derived(
    workers,
    "area/all",
    label,
    workers.reduce((sum, { value }) => sum.add(value), exact(0)),
  );
}
