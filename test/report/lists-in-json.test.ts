import { ruleById } from "../../src/app/rules";
import { audit } from "../../src/domain/engine";
import { drawSheet } from "../../src/domain/grid/draw-sheet";
import { jsonFile } from "../../src/domain/report/json-report";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { MATERIALS } from "../app/sample";

const REGISTER = drawSheet("活动台账", [
  ["社区活动台账（2024年）"],
  ["日期", "活动名称", "类型", "片区", "参加人次", "时数", "负责社工"],
  ["2024-01-20", "迎新春", "节庆", "片区1", 60, 2, "社工01"],
  ["2024-03-05", "学雷锋", "志愿", "片区2", 56, 3.5, "社工01"],
  ["2024-03-08", "妇女节", "节庆", "片区1", 40, 2, "社工02"],
  ["2024-05-11", "反诈宣传", "宣传", "片区2", 35, 1.5, "社工01"],
]);

test("a register is counted and summed by kind, area, worker and month, as JSON and the folder's list carry it", () => {
  const { metrics } = jsonFile("a.xlsx", audit({ sheets: [REGISTER] }, DEFAULT_SETTINGS), ruleById, "zh", { explain: false });
  expect(metrics?.["register"]).toEqual([
    {
      sheet: "活动台账",
      rows: 4,
      people: 191,
      hours: 9,
      byKind: { 宣传: 1, 志愿: 1, 节庆: 2 },
      byArea: { 片区1: 2, 片区2: 2 },
      byWorker: { 社工01: 3, 社工02: 1 },
      byMonth: { "2024-01": 1, "2024-03": 2, "2024-05": 1 },
    },
  ]);
});

test("JSON carries what figures keep by themselves, with what departs from it, what would fill its blanks, and what teaching it would keep", () => {
  const { relations, findings, changes } = jsonFile(
    "a.xlsx",
    audit({ sheets: [drawSheet("物资", MATERIALS)] }, DEFAULT_SETTINGS),
    ruleById,
    "zh",
    {
      explain: false,
    },
  );
  expect(relations).toMatchObject([
    {
      sheet: "物资",
      where: "column",
      title: "剩余",
      formula: "年初数 − 本年领用",
      witnesses: 5,
      broken: ["D4"],
      empty: [{ cell: "D5", value: 315 }],
      taught: false,
    },
  ]);
  expect(relations[0]!.teaches).not.toBeNull();
  expect(findings.map(({ rule, cell, expected }) => [rule, cell, expected])).toEqual([["relation/broken", "D4", 4100]]);
  expect(changes).toEqual([]);
});
