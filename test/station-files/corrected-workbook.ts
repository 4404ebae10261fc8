import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { NO_SETTINGS_FILE } from "../../src/app/settings-file";
import { formatReference } from "../../src/domain/grid/address";
import { cellValue, shownCell, UNCALCULATED } from "../../src/domain/grid/cell";
import type { StoredValue } from "../../src/domain/grid/edit";
import { correctedCopy } from "../../src/station-files/corrected-copy";
import { writtenWorkbook, type WrittenWorkbook } from "./written-workbook";

/** What a run makes of a file: what it changes, the formulas of the copy with what they show there (null: nothing), and what it tells. */
export function corrected(book: WrittenWorkbook) {
  const copy = correctedCopy(XlsxPackage.open(writtenWorkbook(book)), "站点.xlsx", {
    settings: NO_SETTINGS_FILE,
    language: "zh",
    kept: true,
    mark: false,
  });
  const formulas: Record<string, readonly [formula: string, shows: StoredValue]> = {};
  const { sheets } = readWorkbook(XlsxPackage.open(copy.bytes));
  for (const sheet of sheets)
    for (const row of sheet.rowNumbers)
      sheet.row(row).forEach((cell, column) => {
        if (cell?.kind !== "formula") return;
        const shown = shownCell(cell);
        const none = shown.kind === "error" && shown.code === UNCALCULATED;
        formulas[formatReference({ sheet: sheet.name, row, column })] = [cell.formula, none ? null : cellValue(shown)];
      });
  return {
    changes: Object.fromEntries(copy.changes.map(({ edit }) => [formatReference(edit), edit.after.value])),
    formulas,
    clean: copy.remaining.error + copy.remaining.warning + copy.uncomputed.length === 0,
    told: copy.uncomputed.map(({ zh }) => zh).join("；"),
  };
}

/** The formulas that a workbook states, without those that it says it replaces. */
export function formulasOf({ sheets }: WrittenWorkbook): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [sheet, rows] of Object.entries(sheets))
    rows.split("\n").forEach((line, row) =>
      line.split("|").forEach((text, column) => {
        const formula = /^=.+?(?= => |$)/.exec(text.trim())?.[0];
        if (formula !== undefined) all[formatReference({ sheet, row, column })] = formula;
      }),
    );
  return all;
}

/** The formulas of the copy. */
export const keptFormulas = (found: ReturnType<typeof corrected>): Record<string, string> =>
  Object.fromEntries(Object.entries(found.formulas).map(([cell, [formula]]) => [cell, formula]));

export const LIST = "序号|服务内容|单位|指标量|完成量|完成率";
/** E4 must be 50, F4 50%. */
export const WRONG_LIST = `${LIST}\n1|个案服务|个|60|30|50%\n2|个案建档|个|40|20|50%\n合计||个|100|40|40%`;
/** The same lower on its sheet, under a title, with more lines and traditional words: F9 must be 60. */
export const WRONG_LOWER =
  "\n\n|服務指標完成情況表\n|序號|服務內容|單位|協議量|完成量|完成率\n|1|個案|個|60|30|50%\n|2|小組|個|40|20|50%\n|3|社區活動|個|20|10|50%\n||||||\n|合計||個|120|40|33%";
/** J3 must be 2, J4 1. */
export const PEOPLE = `序号|姓名|合同期限|2024年3月|||2024年4月|||人员到岗小计
|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放
1|社工01|2023/1/1-2026/12/31|√|√|√|√|√|√|5
2|社工02|2023/1/1-2026/12/31|√|√|√|√||√|5`;
export const PEOPLE_MERGES = ["D1:F1", "G1:I1"];
/** C7 must be 86.74. */
export const SCORES =
  "评估得分表\n评估方|分值|得分\n监督方评估|10|8.6\n购买方评估|20|19.95\n督导中心评估|15|13\n第三方评估|55|45.19\n总得分|100|80\n等级||良好";
