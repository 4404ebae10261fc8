import { audit } from "../../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";

const kinds = (name: string, rows: DrawnCell[][]): string[] =>
  audit({ sheets: [drawSheet(name, rows)] }, DEFAULT_SETTINGS).tables.map(({ kind }) => kind);

describe("a dated list is no register of services", () => {
  test.each<readonly [what: string, name: string, rows: DrawnCell[][]]>([
    [
      "of goods",
      "活动物资",
      [
        ["日期", "物资名称", "类别", "数量", "金额"],
        ["2024-01-02", "气球", "活动", 20, 30],
        ["2024-01-05", "奖品", "活动", 10, 200],
      ],
    ],
    [
      "of what is planned",
      "活动计划表",
      [
        ["日期", "活动名称", "活动类型"],
        ["2024-01-02", "迎新春", "社区活动"],
        ["2024-03-05", "学雷锋", "社区活动"],
      ],
    ],
    [
      "of colleagues",
      "通讯录",
      [
        ["姓名", "岗位", "入职日期"],
        ["社工01", "社工", "2024-01-02"],
        ["社工02", "社工", "2024-03-02"],
      ],
    ],
    [
      "of meetings",
      "会议记录",
      [
        ["日期", "主题", "参加人数"],
        ["2024-01-02", "例会", 5],
        ["2024-02-02", "例会", 6],
      ],
    ],
    [
      "that names no service",
      "记录",
      [
        ["日期", "名称", "类型"],
        ["2024-01-02", "甲", "一类"],
        ["2024-02-02", "乙", "二类"],
      ],
    ],
    [
      "without dates",
      "活动",
      [
        ["日期", "活动名称", "类型"],
        ["待定", "甲", "一类"],
        ["待定", "乙", "二类"],
      ],
    ],
  ])("%s", (_what, name, rows) => expect(kinds(name, rows)).toEqual([]));
});

test("other trades' tables are none of the new kinds", () => {
  expect(
    kinds("销售", [
      ["产品", "单价", "数量", "金额"],
      ["甲", 2, 3, 6],
      ["乙", 4, 5, 20],
      ["合计", null, 8, 26],
    ]),
  ).toEqual([]);
  expect(
    kinds("库存", [
      ["品名", "入库", "出库", "结余"],
      ["甲", 10, 3, 7],
      ["乙", 8, 5, 3],
      ["丙", 8, 5, 3],
    ]),
  ).toEqual([]);
  expect(
    kinds("成绩", [
      ["姓名", "语文", "数学", "总分"],
      ["甲", 90, 80, 170],
      ["乙", 70, 95, 165],
    ]),
  ).toEqual([]);
  expect(
    kinds("课表", [
      ["星期", "上午", "下午"],
      ["一", "语文", "数学"],
      ["二", "体育", "美术"],
    ]),
  ).toEqual([]);
  expect(
    kinds("人口", [
      ["街道名称", "户数", "人口", "面积"],
      ["东街", 100, 300, 2],
      ["西街", 90, 280, 3],
    ]),
  ).toEqual([]);
});
