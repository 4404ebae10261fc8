import type { AttendanceSubject, WorkerCount } from "../count/counts";
import type { Rule } from "../../../tables/rule";
import { rule as certifiedShortfall } from "./certified-shortfall";
import { rule as contractExpiring } from "./contract-expiring";
import { rule as contractMissing } from "./contract-missing";
import { rule as contractNotCovering } from "./contract-not-covering";
import { rule as duplicatePerson } from "./duplicate-person";
import { rule as effectiveSubtotal } from "./effective-subtotal";
import { rule as effectiveTotal } from "./effective-total";
import { rule as footFigure } from "./foot-figure";
import { rule as grandTotal } from "./grand-total";
import { rule as groupSubtotal } from "./group-subtotal";
import { rule as insuranceMissing } from "./insurance-missing";
import { rule as insuranceSelfPaid } from "./insurance-self-paid";
import { rule as markUnreadable } from "./mark-unreadable";
import { rule as monthBelowMinimum } from "./month-below-minimum";
import { rule as postMissing } from "./post-missing";
import { rule as presenceExceedsEmployment } from "./presence-exceeds-employment";
import { rule as presenceValue } from "./presence-value";
import { rule as qualificationMismatch } from "./qualification-mismatch";
import { rule as remarkConflict } from "./remark-conflict";
import { rule as rowSubtotal } from "./row-subtotal";
import { rule as stableRate } from "./stable-rate";
import { rule as stableRateLow } from "./stable-rate-low";
import { rule as staffingShortfall } from "./staffing-shortfall";
import { rule as trainingMissing } from "./training-missing";
import { rule as twoYearAboveSubtotal } from "./two-year-above-subtotal";
import { rule as twoYearBelowTenure } from "./two-year-below-tenure";
import { rule as twoYearUnproven } from "./two-year-unproven";
import { rule as unexplainedAbsence } from "./unexplained-absence";
import { rule as wageMissing } from "./wage-missing";

/** Every attendance rule, by id. */
export const attendanceRules: readonly Rule<AttendanceSubject, WorkerCount>[] = [
  certifiedShortfall,
  contractExpiring,
  contractMissing,
  contractNotCovering,
  duplicatePerson,
  effectiveSubtotal,
  effectiveTotal,
  footFigure,
  grandTotal,
  groupSubtotal,
  insuranceMissing,
  insuranceSelfPaid,
  markUnreadable,
  monthBelowMinimum,
  postMissing,
  presenceExceedsEmployment,
  presenceValue,
  qualificationMismatch,
  remarkConflict,
  rowSubtotal,
  stableRate,
  stableRateLow,
  staffingShortfall,
  trainingMissing,
  twoYearAboveSubtotal,
  twoYearBelowTenure,
  twoYearUnproven,
  unexplainedAbsence,
  wageMissing,
];
