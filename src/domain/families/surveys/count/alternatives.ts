import type { Localized } from "../../../language";
import type { Alternative } from "../../../tables/family";
import type { SurveyTable } from "../model";
import { PLAIN, surveySubject, type SurveyCounting, type SurveySubject } from "./figures";

const WAYS: readonly (readonly [id: string, name: Localized, counting: SurveyCounting])[] = [
  [
    "survey-basic-out",
    { zh: "满意率不含基本满意", en: "“basically satisfied” does not count as satisfied" },
    { ...PLAIN, satisfied: ["very-satisfied", "satisfied"] },
  ],
  [
    "survey-fair-in",
    { zh: "满意率含一般", en: "“fair” counts as satisfied" },
    { ...PLAIN, satisfied: ["very-satisfied", "satisfied", "basically-satisfied", "fair"] },
  ],
  ["survey-points", { zh: "满意度按五分制平均", en: "satisfaction as the mean of five points" }, { ...PLAIN, weighted: true }],
  ["survey-valid-of-issued", { zh: "有效率按发放数计算", en: "valid papers of those handed out" }, { ...PLAIN, validOfIssued: true }],
];

/** Other meanings of a survey's rates that its figures may bear out. */
export function surveyAlternatives(table: SurveyTable): Alternative<SurveySubject>[] {
  return WAYS.map(([id, name, counting]) => ({ id, name, count: () => surveySubject(table, counting) }));
}
