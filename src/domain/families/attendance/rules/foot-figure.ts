import type { AttendanceSubject } from "../count/counts";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";

/** A count or a rate at the foot differs from the people above. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/foot-figure",
  scope: "table",
  severity: "error",
  title: { zh: "表尾或表旁的人数、人次、比率与上表不符", en: "A count or rate under or beside the table differs from its people" },
  basis: {
    zh: "在岗人数、参保人数、到岗率、持证率等按本行多数已填数字所依据的算法复算；总人数、持证人数、应到岗、实到岗、超出等单独填写的数按标签所说复算",
    en: "Counts and rates at the foot (在岗人数, 到岗率, 持证率) are recomputed in the way that most figures of their row bear out; figures of the whole table beside a label (总人数, 持证人数, 应到岗, 实到岗, 超出) by what the label says",
  },
  message: differs("表尾（表旁）这一格", "This cell under or beside the table"),
  figure: { zh: "表尾人数、比率", en: "counts and rates at the foot" },
  right: { cells: { B16: "人数", F16: 3, G16: 3, H16: 3, I16: 3, J16: 3, K16: 3, L16: 3, M16: 3, N16: 3 } },
  wrong: { cells: { B16: "人数", F16: 3, G16: 3, H16: 3, I16: 3, J16: 2, K16: 3, L16: 3, M16: 3, N16: 3 }, at: "J16" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
