import { parseAddress } from "../../src/domain/grid/address";
import type { Cell } from "../../src/domain/grid/cell";
import { drawSheet } from "../../src/domain/grid/draw-sheet";
import { Sheet } from "../../src/domain/grid/sheet";
import { redrawn } from "./corrected-sheets";

/** Takes every year from the attendance example: the months, the service term. */
export const NO_YEAR = { A2: null, F3: "1月（计0.5）", I3: "2月", L3: "3月" } as const;

/** Group labels that do not say who is certified. */
export const NO_GROUPS = { A5: "一组", A8: null, B8: "有效人次小计", A9: "二组", A11: null, B11: "有效人次小计" } as const;

/** One worker, two months under one another: each month has its row. */
export const MONTHS_DOWN: Sheet = drawSheet(
  "按月",
  [
    ["姓名", "合同期限", "月份", "人员到位", "社保购买", "工资发放", "人员到岗小计"],
    ["社工01", "2020/1/1-无固定期", "2024年1月", 1, "√", "√", 2],
    [null, null, "2024年2月", 1, "√", "√"],
    ["社工02", "2020/1/1-无固定期", "2024年1月", 1, "√", "√", 2],
    [null, null, "2024年2月", 1, "√", "√"],
  ],
  { merges: ["A2:A3", "B2:B3", "G2:G3", "A4:A5", "B4:B5", "G4:G5"] },
);

/** A contract kept in two columns, its first day and its last. */
export function contractInTwoColumns(end: string): Sheet {
  return drawSheet(
    "两列",
    [
      ["姓名", "合同开始日期", "合同结束日期", "2024年1月", null, null, "人员到岗小计"],
      [null, null, null, "人员到位", "社保购买", "工资发放"],
      ["社工01", "2024-01-01", end, 1, "√", "√", 1],
      ["社工02", "2024-01-01", "无固定期", 1, "√", "√", 1],
    ],
    { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"] },
  );
}

/** The sheet with one formula made part of an array formula, which Excel lets nobody overwrite cell by cell. */
export function asArrayFormula(sheet: Sheet, address: string): Sheet {
  const { row, column } = parseAddress(address)!;
  const cell = sheet.cell(row, column);
  if (cell.kind !== "formula") throw new Error(`no formula at ${address}`);
  const rows: (Cell | undefined)[][] = [];
  for (const number of sheet.rowNumbers) rows[number] = [...sheet.row(number)];
  rows[row]![column] = { ...cell, locked: true };
  return redrawn(sheet, rows);
}

/** The same sheet under another name. */
export function renamed(sheet: Sheet, name: string): Sheet {
  const rows = [];
  for (const row of sheet.rowNumbers) rows[row] = sheet.row(row);
  return new Sheet({ name, rows, merges: sheet.merges });
}
