import type { IndicatorSubject } from "../count/figures";
import type { Indicator } from "../model";
import type { Rule } from "../../../tables/rule";
import { rule as behindSchedule } from "./behind-schedule";
import { rule as closedExceedsOpened } from "./closed-exceeds-opened";
import { rule as countInvalid } from "./count-invalid";
import { rule as difference } from "./difference";
import { rule as grade } from "./grade";
import { rule as partsExceed } from "./parts-exceed";
import { rule as percentage } from "./percentage";
import { rule as promiseSum } from "./promise-sum";
import { rule as score } from "./score";
import { rule as total } from "./total";
import { rule as valueMissing } from "./value-missing";
import { rule as valueUnreadable } from "./value-unreadable";
import { rule as wordContradicts } from "./word-contradicts";
import { rule as zeroTarget } from "./zero-target";

/** Every indicator rule, by id. */
export const indicatorRules: readonly Rule<IndicatorSubject, Indicator>[] = [
  behindSchedule,
  closedExceedsOpened,
  countInvalid,
  difference,
  grade,
  partsExceed,
  percentage,
  promiseSum,
  score,
  total,
  valueMissing,
  valueUnreadable,
  wordContradicts,
  zeroTarget,
];
