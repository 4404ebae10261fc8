import type { ScoreSubject } from "../count/figures";
import type { Rule } from "../../../tables/rule";
import { rule as cap } from "./cap";
import { rule as grade } from "./grade";
import { rule as sum } from "./sum";

/** Every score rule, by id. */
export const scoreRules: readonly Rule<ScoreSubject>[] = [cap, grade, sum];
