import type { TableRuleMeta } from "../../tables/rule";
import { rule as broken } from "./broken";

/** Every rule over what sheets keep by themselves, by id. */
export const relationRules: readonly TableRuleMeta[] = [broken];
