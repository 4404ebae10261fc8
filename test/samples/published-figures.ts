/** What the published report states of its station's staff, as its tables give it: the figures that every way of counting must reach. */
export const PUBLISHED_STAFFING = {
  requiredPersonMonths: 70,
  actualPersonMonths: 72.5,
  surplus: 2.5,
  certifiedRequired: 35,
  certifiedActual: 48.5,
  certifiedSurplus: 13.5,
  twoYear: 61.5,
  twoYearShare: 0.8483,
  headcount: 23,
  certifiedHeadcount: 16,
  uncertifiedHeadcount: 7,
  stable: 18,
  stableRate: 0.9,
} as const;

/** The metrics of the sample workbook. */
export const PUBLISHED_METRICS = {
  attendance: [
    {
      sheet: "附件2 到岗情况",
      requiredStaff: 20,
      ...PUBLISHED_STAFFING,
      senior: 0,
      intermediate: 8,
      assistant: 8,
      uninsuredNotCounted: 2,
    },
  ],
  register: [],
  progress: 0.4667,
} as const;
