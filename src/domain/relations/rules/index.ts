import type { TableRuleMeta } from "../../tables/rule";
import { rule as broken } from "./broken";
import { rule as taught } from "./taught";

/** Every rule over what sheets keep by themselves, by id. */
export const relationRules: readonly TableRuleMeta[] = [broken, taught];
