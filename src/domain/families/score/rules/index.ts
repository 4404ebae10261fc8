import type { ScoreSubject } from "../count/figures";
import type { ScoreTable } from "../model";
import type { Rule } from "../../../tables/rule";
import { rule as cap } from "./cap";
import { rule as grade } from "./grade";
import { rule as gradeUnknown } from "./grade-unknown";
import { rule as sum } from "./sum";

/** Every score rule, by id. */
export const scoreRules: readonly Rule<ScoreSubject, ScoreTable["parts"][number]>[] = [cap, grade, gradeUnknown, sum];
