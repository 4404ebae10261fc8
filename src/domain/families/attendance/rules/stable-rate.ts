import type { AttendanceSubject } from "../count/counts";
import { differs, figureReports } from "../../../tables/figure-reports";
import type { TableRule } from "../../../tables/rule";

/** The stable-post rate is miscalculated. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/stable-rate",
  scope: "table",
  severity: "error",
  title: { zh: "稳岗率计算有误", en: "The stable-post rate is miscalculated" },
  basis: {
    zh: "稳岗率＝持续在岗社工数÷协议要求在岗社工数",
    en: "Stable-post rate = workers continuously on post ÷ staff the agreement requires",
  },
  message: differs("稳岗率", "The stable-post rate"),
  figure: { zh: "稳岗率", en: "the stable-post rate" },
  right: { cells: { F15: 1 } },
  wrong: { cells: { F15: 0.9 }, at: "F15" },
  *check({ table, figures, requiredStaff }, settings) {
    if (table.stableRate && requiredStaff === null) {
      yield {
        notRun: {
          zh: "未设置“协议要求在岗社工数”，也没有从指标表中读到投入社工人数合计，无法计算稳岗率。请在设置中填写。",
          en: "The staff required by the agreement is not set and no indicator table proposes it, so the rate cannot be computed. Set it.",
        },
      };
    }
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
