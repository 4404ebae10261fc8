import type { Rule } from "../../../tables/rule";
import type { StationSummarySubject } from "../count/figures";
import type { ListLine } from "../../../tables/lists/list";
import { rule as grade } from "./grade";
import { rule as rate } from "./rate";
import { rule as score } from "./score";
import { rule as total } from "./total";

/** Every rule over one summary of stations, by id. */
export const stationSummaryRules: readonly Rule<StationSummarySubject, ListLine>[] = [grade, rate, score, total];
