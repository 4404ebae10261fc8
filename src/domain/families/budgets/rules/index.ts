import type { Rule } from "../../../tables/rule";
import type { BudgetLine, BudgetSubject } from "../count/figures";
import { rule as balance } from "./balance";
import { rule as overspent } from "./overspent";
import { rule as rate } from "./rate";
import { rule as total } from "./total";

/** Every budget rule, by id. */
export const budgetRules: readonly Rule<BudgetSubject, BudgetLine>[] = [balance, overspent, rate, total];
