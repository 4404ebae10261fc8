import type { Localized } from "../../domain/language";

/** The words of the figures page. */
export const figuresTexts = {
  progress: { zh: "指标进度", en: "Indicators" },
  none: { zh: "还没有可展示的数据", en: "No figures yet" },
  noneText: {
    zh: "识别到可核算的表格之后，这里会显示表中的数据与指标进度。",
    en: "Once a table is recognised, its figures stand here.",
  },
  surplus: { zh: (label: string) => `${label}盈余`, en: (label: string) => `${label}: surplus` },
  shortfall: { zh: (label: string) => `${label}缺口`, en: (label: string) => `${label}: shortfall` },
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
  showAreas: { zh: "显示各片区", en: "Show areas" },
} satisfies Record<string, Localized<unknown>>;
