import type { Localized } from "../../domain/language";

/** The words of the figures page. */
export const figuresTexts = {
  staffing: { zh: "人员到岗", en: "Staffing" },
  indicators: { zh: "指标进度", en: "Indicators" },
  none: { zh: "还没有可展示的数据", en: "No figures yet" },
  noneText: {
    zh: "识别到岗表或指标表之后，这里会显示到岗与指标进度。",
    en: "Once an attendance or indicator table is recognised, its figures stand here.",
  },
  actual: { zh: "实到岗", en: "Actual presence" },
  required: { zh: "应到岗", en: "Required" },
  certifiedActual: { zh: "持证社工实到岗", en: "Certified, actual" },
  certifiedRequired: { zh: "持证社工应到岗", en: "Certified, required" },
  twoYear: { zh: "其中从业2年以上", en: "Of these, two years' practice" },
  surplus: { zh: (label: string) => `${label}盈余`, en: (label: string) => `${label}: surplus` },
  shortfall: { zh: (label: string) => `${label}缺口`, en: (label: string) => `${label}: shortfall` },
  stableRate: { zh: "稳岗率", en: "Stable-post rate" },
  stableOf: {
    zh: (stable: number, staff: number) => `持续在岗 ${stable}\u00a0人 / 要求 ${staff}\u00a0人`,
    en: (stable: number, staff: number) => `${stable} continuously on post of ${staff} required`,
  },
  headcount: { zh: "期末在岗", en: "At period's end" },
  groups: {
    zh: (certified: number, rest: number) => `持证 ${certified}\u00a0人，非持证 ${rest}\u00a0人`,
    en: (certified: number, rest: number) => `${certified} certified, ${rest} not`,
  },
  people: { zh: (count: number) => `${count} 人`, en: (count: number) => String(count) },
  uninsured: {
    zh: (count: number) => `${count} 人因未购买社保不计有效人次`,
    en: (count: number) => `${count} not counted for want of insurance`,
  },
  personMonths: { zh: "单位：人次（人·月）", en: "In person-months" },
  timeProgress: { zh: "时间进度", en: "Time progress" },
  timeText: {
    zh: (share: string) => `服务期已过 ${share}。▼ 标出每项指标应达到的进度。`,
    en: (share: string) => `${share} of the service term has passed; ▼ marks where each indicator should be.`,
  },
  unknownTime: {
    zh: "服务期或评估期未知，无法对照时间进度。可在“设置”中填写。",
    en: "Service term or period is unknown, so there is no time progress to compare with. Set them under Settings.",
  },
  behind: { zh: "落后于时间进度", en: "Behind schedule" },
  behindCount: { zh: (count: number) => `${count} 项落后于时间进度`, en: (count: number) => `${count} behind schedule` },
  onTime: { zh: "全部达到时间进度", en: "All on schedule" },
  station: { zh: "全站", en: "Whole station" },
  showAreas: { zh: "显示各片区", en: "Show areas" },
  unknown: { zh: "未能得出", en: "Not known" },
} satisfies Record<string, Localized<unknown>>;
