import { countText } from "../../tables/figure-reports";
import type { WorkbookRule } from "../../tables/rule";
import { exact } from "../../values/exact";

/** What a table says of the staff that the agreement requires differs from what was set for the workbook. */
export const rule: WorkbookRule = {
  id: "indicator/staff-mismatch",
  scope: "workbook",
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
  *check({ tables }, { requiredStaff }) {
    for (const { table, figures, told } of tables) {
      if (!told.staff) continue;
      const sheet = table.sheet.name;
      if (requiredStaff === null) {
        yield { sheet, notRun: NOTHING_TO_COMPARE };
        continue;
      }
      const { at, count } = told.staff;
      // What the areas add up to counts; a total that says something else is told by its own rule.
      const figure = figures.find(({ row, column }) => row === at.row && column === at.column);
      const value = figure ? figure.value : count === null ? null : exact(count);
      if (value === null || typeof value === "string" || value.compare(exact(requiredStaff)) === 0) continue;
      yield { sheet, ...at, values: { total: countText(value), required: requiredStaff } };
    }
  },
};

const NOTHING_TO_COMPARE = {
  zh: "未设置“协议要求在岗社工数”，以本表的投入社工人数合计为准，无从比较。如要核对，请在设置中填写。",
  en: "The staff required by the agreement is not set; this table's own total stands for it, so there is nothing to compare. Set it to compare.",
};
