import type { FamilySettings } from "../../tables/setting-reference";

/** What hours are held against. */
export const hoursSettings: FamilySettings = {
  continuingEducation: {
    title: { zh: "继续教育时数要求", en: "Hours of continuing education" },
    basis: {
      zh: "可选用登记要求：每三年登记期内，助理社会工作师72小时、社会工作师及以上90小时；默认不检查，选用前请确认统计表覆盖整个登记期。",
      en: "The requirement of registration may be chosen: 72 hours (assistant social worker) or 90 (social worker and above) in each period of three years. Not checked by default; the table must cover the whole period.",
    },
    unit: null,
    choices: [
      { value: "off", text: { zh: "不检查", en: "Not checked" } },
      { value: "registration", text: { zh: "按三年登记期 72/90 小时", en: "72 or 90 hours in three years" } },
    ],
  },
};
