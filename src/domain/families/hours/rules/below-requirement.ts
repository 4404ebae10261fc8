import type { Localized } from "../../../language";
import { countText } from "../../../tables/figure-reports";
import type { RowRule } from "../../../tables/rule";
import type { HoursLine, HoursSubject } from "../count/figures";

/** Continuing education within each registration period of three years. */
const ASSISTANT_HOURS = 72;
const WORKER_HOURS = 90;

/** A certified worker's continuing education stays below what registration asks for. */
export const rule: RowRule<HoursSubject, HoursLine> = {
  id: "hours/below-requirement",
  scope: "row",
  severity: "warning",
  title: { zh: "继续教育时数少于登记要求", en: "Continuing education stays below what registration asks for" },
  basis: {
    zh: "每三年登记期内，助理社会工作师不少于72小时，社会工作师及以上不少于90小时；在设置中选用后才检查",
    en: "In each registration period of three years 72 hours for an assistant social worker, 90 for a social worker and above; checked only where chosen in the settings",
  },
  message: {
    zh: ({ held, required }) => `继续教育合计${held}小时，少于登记要求的${required}小时。请确认本表是否覆盖整个三年登记期，不足的请补足。`,
    en: ({ held, required }) =>
      `${held} hours of continuing education, fewer than the ${required} that registration asks for. Check that the table covers the whole three years; if it does, add what is wanting.`,
  },
  right: { cells: {}, settings: { continuingEducation: "registration" } },
  wrong: { cells: { C3: 20, F3: 58, H3: 32, C6: 80, F6: 214, H6: 32 }, settings: { continuingEducation: "registration" }, at: "F3" },
  lacks: ({ table }, { continuingEducation }): Localized | null =>
    continuingEducation === "off" ? NOT_CHOSEN : table.columns.some(({ field }) => field === "certificate") ? null : NO_CERTIFICATE,
  *check({ line, held, certificate }) {
    if (line.role !== "item" || held.value === null) return;
    const required = requiredFor(certificate);
    if (required === null || held.value.compare(required) >= 0) return;
    yield { ...held.cell, values: { held: countText(held.value), required } };
  },
};

function requiredFor(certificate: string): number | null {
  if (/助理/.test(certificate)) return ASSISTANT_HOURS;
  return /社会工作师|社工师|中级|高级/.test(certificate) ? WORKER_HOURS : null;
}

const NOT_CHOSEN: Localized = {
  zh: "设置中没有选用继续教育的登记要求，不作比较。",
  en: "The requirement of registration is not chosen in the settings, so there is nothing to compare with.",
};
const NO_CERTIFICATE: Localized = { zh: "表中没有证书（资质）列。", en: "The table has no column of certificates." };
