/**
 * What cells mean, for evidence. One missing mark makes a whole row of sums differ, so sums bear witness together with the rows that
 * they sum, never by themselves: 有效人次, of rows and of sums.
 */
export const EFFECTIVE = "attendance/effective-presence";
/** Marks as they were entered, added up. */
export const AS_ENTERED = "attendance/marks-as-entered";
