import type { Rule } from "../../../tables/rule";
import type { HoursLine, HoursSubject } from "../count/figures";
import { rule as belowRequirement } from "./below-requirement";
import { rule as total } from "./total";
import { rule as wanting } from "./wanting";
import { rule as wordContradicts } from "./word-contradicts";

/** Every rule of hours, by id. */
export const hoursRules: readonly Rule<HoursSubject, HoursLine>[] = [belowRequirement, total, wanting, wordContradicts];
