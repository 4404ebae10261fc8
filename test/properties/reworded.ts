import { plainText, textCell } from "../../src/domain/grid/cell";
import { Sheet } from "../../src/domain/grid/sheet";
import type { Dice } from "../generator/dice";

/** Words that mean the same wherever they fill a cell. */
const SYNONYMS: readonly (readonly string[])[] = [
  ["人员到位", "人员到岗", "到岗", "在岗", "出勤", "实际到岗"],
  ["社保购买", "购买社保", "社保缴纳", "社保", "五险", "五险一金", "参保"],
  ["工资发放", "发放工资", "工资", "薪酬", "薪资发放"],
  ["协议量", "指标要求", "指标量", "合同指标", "目标值", "任务数", "计划数"],
  ["完成量", "完成数", "实际完成"],
  ["百分比", "完成百分比", "完成率", "完成比例"],
  ["√", "✓", "✔", "☑"],
  ["——", "—", "-", "/"],
];
const SAME = new Map(SYNONYMS.flatMap((words) => words.map((word) => [word, words] as const)));

/** The same workbook in other words: each header word and each mark is another one of the same meaning, with spaces as narrow columns bring them. */
export function reworded(sheets: readonly Sheet[], dice: Dice): Sheet[] {
  return sheets.map((sheet) => {
    const rows: ConstructorParameters<typeof Sheet>[0]["rows"][number][] = [];
    for (const row of sheet.rowNumbers) {
      rows[row] = Array.from(sheet.row(row), (cell) => {
        if (cell?.kind !== "text" && cell?.kind !== "tick" && cell?.kind !== "dash") return cell;
        const words = SAME.get(plainText(cell.text));
        if (!words) return cell;
        const word = dice.pick(words);
        return textCell(
          word.length > 2 && dice.chance(0.3) ? `${word.slice(0, 2)}${dice.pick([" ", "\n", "\u3000"])}${word.slice(2)}` : word,
        );
      });
    }
    const { name, visibility, isProtected, merges, hiddenRows, hiddenColumns, comments } = sheet;
    return new Sheet({ name, visibility, isProtected, merges, hiddenRows, hiddenColumns, comments, rows });
  });
}
