import {
  belongsToLastGroup,
  gatherGroups,
  openGroup,
  type Label,
  type Line,
} from "../../../../../src/domain/families/attendance/recognise/groups";
import { sumLabel } from "../../../../../src/domain/families/attendance/recognise/vocabulary";

const label = (text: string, row: number): Label => ({ text, plain: text, cell: { row, column: 0 } });

/** 社工01/持证 is a worker with its group's label, [持证] a banner, anything else a row of sums. */
const lines = (rows: readonly string[]): Line[] =>
  rows.map((text, row) => {
    const banner = /^\[(.*)\]$/.exec(text);
    if (banner) return { kind: "banner", row, group: label(banner[1]!, row) };
    const sum = sumLabel(text);
    if (sum && sum.kind !== "stable-rate") return { kind: "sum", row, sum: sum.kind, scope: sum.scope, label: label(text, row) };
    const [name, group] = text.split("/");
    return {
      kind: "worker",
      row,
      name: name!,
      group: group ? label(group, row) : null,
      merged: row,
      opensBlock: false,
      month: null,
    };
  });

const gather = (...rows: string[]) => {
  const { groups, totals } = gatherGroups(lines(rows));
  return [
    ...groups.map(({ label, workers, sums }) =>
      [label, ...workers.map(({ name }) => name), ...sums.map(({ row }) => `${rows[row]}@${row}`)].join(" "),
    ),
    ...totals.map(({ row }) => `= ${rows[row]}@${row}`),
  ];
};

describe("people and sums of a table come into groups", () => {
  test.each<[string, string[], string[]]>([
    ["a banner repeated with the page goes on with its group", ["[持证]", "01", "[持证]", "02"], ["持证 01 02"]],
    ["a banner after its group's sum opens another", ["[持证]", "01", "小计", "[持证]", "02"], ["持证 01 小计@2", "持证 02"]],
    ["a label that goes on after its group's sum stays with it", ["01/持证", "小计", "02/持证"], ["持证 01 02 小计@1"]],
    ["nobody's label after a sum opens another", ["01/持证", "小计", "02"], ["持证 01 小计@1", " 02"]],
    ["labels row by row, in any order, are one group each", ["01/甲", "02/乙", "03/甲"], ["甲 01 03", "乙 02"]],
    ["a group that is summed up takes nobody from further down", ["01/甲", "小计", "02/乙", "03/甲"], ["甲 01 小计@1", "乙 02", "甲 03"]],
    ["合计 between people is their group's", ["01", "合计", "02"], [" 01 合计@1", " 02"]],
    ["总计 between people is the table's", ["01", "总计", "02"], [" 01 02", "= 总计@1"]],
    ["合计 where nobody is listed is the table's", ["合计"], ["= 合计@0"]],
    ["合计 under the only group is the table's", ["01", "合计", "有效合计"], [" 01", "= 合计@1", "= 有效合计@2"]],
    ["合计 above its group's effective sum is the group's", ["01", "合计", "有效小计"], [" 01 合计@1 有效小计@2"]],
    [
      "every total counts, however many there are, the table's very last line too",
      ["01", "总计", "有效人次总计", "总计", "有效人次总计", "总计"],
      [" 01", "= 总计@1", "= 有效人次总计@2", "= 总计@3", "= 有效人次总计@4", "= 总计@5"],
    ],
    ["of two 合计 the second is the table's", ["01", "合计", "合计"], [" 01 合计@1", "= 合计@2"]],
    ["合计 under every group is the group's, the last one's too", ["01/甲", "合计", "02/乙", "合计"], ["甲 01 合计@1", "乙 02 合计@3"]],
    [
      "also where the groups have effective sums besides",
      ["01/甲", "合计", "有效合计", "02/乙", "合计"],
      ["甲 01 合计@1 有效合计@2", "乙 02 合计@4"],
    ],
    [
      "合计 at the end is the table's where a group before has none",
      ["01/甲", "合计", "02/乙", "有效小计", "03/丙", "合计"],
      ["甲 01 合计@1", "乙 02 有效小计@3", "丙 03", "= 合计@5"],
    ],
    [
      "also where the group before has only an effective sum",
      ["01/甲", "有效小计", "02/乙", "合计"],
      ["甲 01 有效小计@1", "乙 02", "= 合计@3"],
    ],
    ["also where its own group has one already", ["01/甲", "合计", "02/乙", "小计", "合计"], ["甲 01 合计@1", "乙 02 小计@3", "= 合计@4"]],
    [
      "a group that no label names is known by the first sum that does",
      ["01", "小计", "持证社工有效人次小计"],
      ["持证社工 01 小计@1 持证社工有效人次小计@2"],
    ],
    ["a labelled group keeps its label", ["01/甲", "持证社工小计"], ["甲 01 持证社工小计@1"]],
  ])("%s", (_what, rows, told) => expect(gather(...rows)).toEqual(told));

  test("a group carries its label's cell, one without a label nothing", () => {
    expect(openGroup(label("非持证社工", 4))).toEqual({
      label: "非持证社工",
      plain: "非持证社工",
      labelCell: { row: 4, column: 0 },
      certified: false,
      workers: [],
      sums: [],
    });
    expect(openGroup(null)).toEqual({ label: "", plain: "", labelCell: null, certified: null, workers: [], sums: [] });
  });

  test("a sum after the group's effective one is the group's where another of the group's follows; a worker's row never is", () => {
    const rows = lines(["01", "有效小计", "合计", "小计"]);
    const { groups } = gatherGroups(rows.slice(0, 2));
    expect(belongsToLastGroup(rows, 2, groups)).toBe(true);
    expect(belongsToLastGroup(rows, 0, groups)).toBe(false);
  });
});
