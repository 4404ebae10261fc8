import type { AttendanceSubject } from "../count/counts";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";

/** A count or a rate at the foot differs from the people above. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/foot-figure",
  scope: "table",
  severity: "error",
  title: { zh: "表尾的人数或比率与上表不符", en: "A count or rate at the foot differs from the people above" },
  basis: {
    zh: "在岗人数、参保人数、到岗率、持证率等按本行多数已填数字所依据的算法复算",
    en: "Counts and rates at the foot (在岗人数, 到岗率, 持证率) are recomputed in the way that most figures of their row bear out",
  },
  message: differs("表尾这一格", "This cell at the foot"),
  figure: { zh: "表尾人数、比率", en: "counts and rates at the foot" },
  right: { cells: { B16: "人数", F16: 3, G16: 3, H16: 3, I16: 3, J16: 3, K16: 3, L16: 3, M16: 3, N16: 3 } },
  wrong: { cells: { B16: "人数", F16: 3, G16: 3, H16: 3, I16: 3, J16: 2, K16: 3, L16: 3, M16: 3, N16: 3 }, at: "J16" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
