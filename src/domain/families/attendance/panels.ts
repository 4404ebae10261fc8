import type { Localized } from "../../language";
import type { Settings } from "../../settings";
import type { Audit } from "../../tables/audit";
import { percentText } from "../../tables/figure-edit";
import { UNKNOWN_FIGURE, type FigureBalance, type FigureBar, type FigurePanel, type FigureTile } from "../../tables/figure-panel";
import { exact } from "../../values/exact";
import type { AttendanceMetrics } from "./count/counts";
import { attendanceMetricsOf } from "./report-figures";

const ACTUAL: Localized = { zh: "实到岗", en: "Actual presence" };
const CERTIFIED_ACTUAL: Localized = { zh: "持证社工实到岗", en: "Certified, actual" };
const STABLE_RATE: Localized = { zh: "稳岗率", en: "Stable-post rate" };

/** Presence against the agreement, the stable-post rate and the staff at the period's end, of each attendance table. */
export function attendancePanels(audit: Audit): FigurePanel[] {
  return attendanceMetricsOf(audit).map((metrics) => ({
    title: { zh: "人员到岗", en: "Staffing" },
    sheet: metrics.sheet,
    tiles: [stableTile(metrics, audit.settings), staffTile(metrics)],
    bars: bars(metrics),
    balances: [...balance(ACTUAL, metrics.surplus), ...balance(CERTIFIED_ACTUAL, metrics.certifiedSurplus)],
    unit: { zh: "单位：人次（人·月）", en: "In person-months" },
  }));
}

function stableTile({ stable, stableRate, requiredStaff }: AttendanceMetrics, { minStableRate }: Settings): FigureTile {
  if (stableRate === null || stable === null || requiredStaff === null)
    return { title: STABLE_RATE, share: null, text: UNKNOWN_FIGURE, low: false, notes: [] };
  const text = percentText(exact(stableRate));
  const of: Localized = {
    zh: `持续在岗 ${stable}\u00a0人 / 要求 ${requiredStaff}\u00a0人`,
    en: `${stable} continuously on post of ${requiredStaff} required`,
  };
  return {
    title: STABLE_RATE,
    share: stableRate,
    text: { zh: text, en: text },
    low: minStableRate !== null && stableRate < minStableRate,
    notes: [of],
  };
}

function staffTile({ headcount, certifiedHeadcount, uncertifiedHeadcount, uninsuredNotCounted }: AttendanceMetrics): FigureTile {
  const notes: Localized[] = [];
  if (certifiedHeadcount !== null && uncertifiedHeadcount !== null) {
    notes.push({
      zh: `持证 ${certifiedHeadcount}\u00a0人，非持证 ${uncertifiedHeadcount}\u00a0人`,
      en: `${certifiedHeadcount} certified, ${uncertifiedHeadcount} not`,
    });
  }
  if (uninsuredNotCounted !== null && uninsuredNotCounted > 0) {
    notes.push({
      zh: `${uninsuredNotCounted} 人因未购买社保不计有效人次`,
      en: `${uninsuredNotCounted} not counted for want of insurance`,
    });
  }
  return {
    title: { zh: "期末在岗", en: "At period's end" },
    share: null,
    text: headcount === null ? UNKNOWN_FIGURE : { zh: `${headcount} 人`, en: String(headcount) },
    low: false,
    notes,
  };
}

function bars(metrics: AttendanceMetrics): FigureBar[] {
  const drawn: readonly (Omit<FigureBar, "value"> & { readonly value: number | null })[] = [
    { label: { zh: "应到岗", en: "Required" }, value: metrics.requiredPersonMonths, meaning: "due" },
    { label: ACTUAL, value: metrics.actualPersonMonths, meaning: "there" },
    { label: { zh: "持证社工应到岗", en: "Certified, required" }, value: metrics.certifiedRequired, meaning: "due" },
    { label: CERTIFIED_ACTUAL, value: metrics.certifiedActual, meaning: "there" },
    { label: { zh: "其中从业2年以上", en: "Of these, two years' practice" }, value: metrics.twoYear, meaning: "part" },
  ];
  return drawn.flatMap(({ value, ...bar }) => (value === null ? [] : [{ ...bar, value }]));
}

function balance(label: Localized, surplus: number | null): FigureBalance[] {
  return surplus === null ? [] : [{ label, surplus }];
}
