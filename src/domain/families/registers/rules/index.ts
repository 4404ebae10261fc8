import type { Rule } from "../../../tables/rule";
import type { RegisterSubject } from "../count/figures";
import type { Entry } from "../model";
import { rule as closedBeforeOpened } from "./closed-before-opened";
import { rule as dateMissing } from "./date-missing";
import { rule as dateOutsideTerm } from "./date-outside-term";
import { rule as duplicate } from "./duplicate";
import { rule as total } from "./total";

/** Every register rule over one register, by id. */
export const registerRules: readonly Rule<RegisterSubject, Entry>[] = [closedBeforeOpened, dateMissing, dateOutsideTerm, duplicate, total];
