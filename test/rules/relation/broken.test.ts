import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { testRule } from "../rule-tester";

const RULE = "relation/broken";

const STOCK = [
  ["物资", "年初数", "本年领用", "剩余", "领用率"],
  ["雨伞", 480, 312, 168, 0.65],
  ["口罩", 96, 61.2, 34.8, 0.6375],
  ["宣传册", 240, 204, 36, 0.85],
  ["环保袋", 185, 74, 111, 0.4],
  ["文具", 360, 306, 54, 0.85],
  ["急救包", 128, 115.2, 12.8, 0.9],
] as const;
const PERCENT = { E2: "0.00%", E3: "0.00%", E4: "0.00%", E5: "0.00%", E6: "0.00%", E7: "0.00%" };

testRule(RULE, "warning", [
  {
    title: "a difference that is none is found, with the value that restores it, and is offered",
    cells: { D6: 351 },
    findings: [["D6", RULE, 351, 315]],
    related: [["B6", "C6", "D3", "D4", "D5", "D7", "D8"]],
    fixed: {},
    says: {
      zh: ["本列其余 5 行都等于 年初数 − 本年领用", "应为 315", "也可能是 B6（年初数）、C6（本年领用） 填错"],
      en: ["all 5 other rows of this column", "should be 315", "B6 (年初数), C6 (本年领用) may be the wrong one"],
    },
  },
  {
    title: "a rate and a difference that both depart because of one operand point to that operand",
    sheets: [drawSheet("物资", STOCK, { formats: PERCENT, cells: { C4: 240 } })],
    findings: [["C4", RULE, 240, 204]],
  },
  {
    title: "a rate that is another is found at the digits that its cell shows",
    sheets: [drawSheet("物资", STOCK, { formats: PERCENT, cells: { E3: 0.6735 } })],
    findings: [["E3", RULE, 0.6735, 0.6375]],
  },
  {
    title: "a formula is its own affair: one that computes something else is not told of",
    cells: { D6: { f: "=B6-C6+1", v: 316 } },
  },
  {
    title: "a typed figure among formulas is told of where it departs, and not where it agrees",
    cells: {
      D3: { f: "=B3-C3", v: 175 },
      D4: { f: "=B4-C4", v: 348 },
      D5: 4100,
      D6: { f: "=B6-C6", v: 315 },
      D7: { f: "=B7-C7", v: 85 },
      D8: 73,
    },
    findings: [["D8", RULE, 73, 37]],
  },
  { title: "an empty cell and an empty operand are no slips", cells: { D6: null, C7: null } },
  { title: "words in the column are left to the person who wrote them", cells: { D6: "待盘点" } },
  {
    title: "two of six that depart are no slips: the column is something else",
    cells: { D6: 351, D7: 58 },
  },
  { title: "three witnesses are too few", cells: { D6: 351 }, withoutRows: [7, 8] },
  { title: "words that speak against it forbid it", cells: { D2: "完成率", D6: 351 } },
]);
