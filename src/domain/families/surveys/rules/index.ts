import type { Rule } from "../../../tables/rule";
import type { SurveyLine, SurveySubject } from "../count/figures";
import { rule as answersDiffer } from "./answers-differ";
import { rule as countsExceed } from "./counts-exceed";
import { rule as folded } from "./folded";
import { rule as rate } from "./rate";
import { rule as total } from "./total";

/** Every survey rule, by id. */
export const surveyRules: readonly Rule<SurveySubject, SurveyLine>[] = [answersDiffer, countsExceed, folded, rate, total];
