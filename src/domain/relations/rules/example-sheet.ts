import { drawSheet, type DrawnCell } from "../../grid/draw-sheet";
import type { Sheet } from "../../grid/sheet";
import type { FamilyExample } from "../../tables/family";

const ROWS: readonly (readonly DrawnCell[])[] = [
  ["物资领用登记"],
  ["物资", "年初数", "本年领用", "剩余"],
  ["雨伞（把）", 320, 145, 175],
  ["口罩（盒）", 860, 512, 348],
  ["宣传册（本）", 4700, 600, 4100],
  ["环保袋（个）", 1250, 935, 315],
  ["文具（套）", 275, 190, 85],
  ["急救包（个）", 64, 27, 37],
];

/** A table that is none of the known kinds: what its last column is, its figures say themselves. */
export const relationExample: FamilyExample = {
  draw: (cells): Sheet => drawSheet("物资", ROWS, { cells, merges: ["A1:D1"] }),
  settings: {},
  headerRows: [1],
  labelColumns: [0],
};
