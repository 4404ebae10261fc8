import type { IndicatorSubject } from "../count/figures";
import { exact } from "../../../values/exact";
import { countText } from "../../../tables/figure-reports";
import type { Rule } from "../../../tables/rule";

/** The staff total differs from the required staff. */
export const rule: Rule<IndicatorSubject> = {
  id: "indicator/staff-mismatch",
  severity: "warning",
  title: { zh: "投入社工人数合计与协议要求不一致", en: "The staff total differs from the required staff" },
  basis: { zh: "投入社工人数合计应等于设置中的协议要求在岗社工数", en: "The total of 投入社工人数 equals the required staff that was set" },
  message: {
    zh: ({ total, required }) => `投入社工人数合计为${total}，与设置的协议要求在岗社工数${required}不一致。请核对表格或设置。`,
    en: ({ total, required }) =>
      `The staff total is ${total}, but ${required} are required by the settings. Check the table or the setting.`,
  },
  right: { cells: {}, settings: { requiredStaff: 13 } },
  wrong: { cells: {}, settings: { requiredStaff: 14 }, at: "B5" },
  *check({ table, figures }, { requiredStaff }) {
    if (table.kind !== "indicator-areas" || !table.staffTotal) return;
    if (requiredStaff === null) {
      yield {
        notRun: {
          zh: "未设置“协议要求在岗社工数”，以本表的投入社工人数合计为准，无从比较。如要核对，请在设置中填写。",
          en: "The staff required by the agreement is not set; this table's own total stands for it, so there is nothing to compare. Set it to compare.",
        },
      };
      return;
    }
    const { reading, cell } = table.staffTotal;
    // What the areas add up to counts; a total that says something else is told by its own rule.
    const figure = figures.find(({ row, column }) => row === cell.row && column === cell.column);
    const value = figure ? figure.value : reading.status === "read" ? exact(reading.value) : null;
    if (value === null || typeof value === "string" || value.compare(exact(requiredStaff)) === 0) return;
    yield { ...cell, values: { total: countText(value), required: requiredStaff } };
  },
};
