import type { Measure, TableMeasures } from "../../tables/measure";
import type { AttendanceMetrics } from "./count/counts";

const MEASURES: readonly Measure<Exclude<keyof AttendanceMetrics, "sheet">>[] = [
  { id: "requiredStaff", title: { zh: "协议要求人数", en: "Staff required" }, quantity: "count" },
  { id: "requiredPersonMonths", title: { zh: "应到岗人次", en: "Required person-months" }, quantity: "count" },
  { id: "actualPersonMonths", title: { zh: "实到岗人次", en: "Actual person-months" }, quantity: "count" },
  { id: "surplus", title: { zh: "超配人次", en: "Surplus" }, quantity: "count" },
  { id: "certifiedRequired", title: { zh: "持证应到岗", en: "Certified: required" }, quantity: "count" },
  { id: "certifiedActual", title: { zh: "持证实到岗", en: "Certified: actual" }, quantity: "count" },
  { id: "certifiedSurplus", title: { zh: "持证超配", en: "Certified: surplus" }, quantity: "count" },
  { id: "twoYear", title: { zh: "从业2年以上人次", en: "Two years' practice" }, quantity: "count" },
  { id: "twoYearShare", title: { zh: "从业2年以上占比", en: "Two-year share" }, quantity: "rate" },
  { id: "stable", title: { zh: "持续在岗人数", en: "Continuously on post" }, quantity: "count" },
  { id: "stableRate", title: { zh: "稳岗率", en: "Stable-post rate" }, quantity: "rate", headline: true },
  { id: "headcount", title: { zh: "期末在岗人数", en: "Headcount at the end" }, quantity: "count" },
  { id: "certifiedHeadcount", title: { zh: "期末持证人数", en: "Certified at the end" }, quantity: "count" },
  { id: "uncertifiedHeadcount", title: { zh: "期末非持证人数", en: "Uncertified at the end" }, quantity: "count" },
  { id: "senior", title: { zh: "高级社工师", en: "Senior certificates" }, quantity: "count" },
  { id: "intermediate", title: { zh: "中级社工师", en: "Intermediate certificates" }, quantity: "count" },
  { id: "assistant", title: { zh: "助理社工师", en: "Assistant certificates" }, quantity: "count" },
  { id: "uninsuredNotCounted", title: { zh: "未参保不计人数", en: "Not counted, uninsured" }, quantity: "count" },
];

/** The columns of an attendance table's figures in the summary of many stations. */
export const attendanceMeasures: TableMeasures = {
  list: { zh: "到岗数据", en: "Attendance" },
  tables: { zh: "到岗表", en: "attendance tables" },
  measures: MEASURES,
};
