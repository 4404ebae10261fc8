import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { judged, moved, QUIET } from "../judged";

/** A header and lines in which every rate is right; then each rate wrong, which must be found and corrected. */
function tries(head: DrawnCell[][], line: DrawnCell[], rates: Readonly<Record<number, number>>, merges: string[] = []): void {
  const right = [...line];
  for (const [column, rate] of Object.entries(rates)) right[Number(column)] = `${rate * 100}%`;
  expect(judged([...head, right], { merges })).toMatchObject(QUIET);
  expect(judged(moved([...head, right], 2, 0), { merges: [] })).toMatchObject({ writes: {}, errors: [] });
  for (const [column, rate] of Object.entries(rates)) {
    const wrong = right.map((cell, index) => (index === Number(column) ? "91%" : cell));
    const cell = `${String.fromCharCode(65 + Number(column))}${head.length + 1}`;
    expect(judged([...head, wrong], { merges })).toMatchObject({ writes: { [cell]: rate }, errors: [cell], warnings: [] });
  }
}

describe("mid-term and annual targets each have their own rate", () => {
  test.each([
    ["年度指标", "中期指标", "完成量", "中期完成率", "年度完成率"],
    ["全年目标", "半年目标", "实际完成", "半年完成率", "全年完成率"],
    ["年度任务数", "上半年任务数", "累计完成", "上半年完成率", "年度完成率"],
    ["年度协议量", "评估期协议量", "完成量", "评估期完成率", "年度完成率"],
    ["全年指标量", "阶段指标量", "完成数量", "阶段完成率", "全年完成比例"],
  ])("%s | %s | %s | %s | %s", (...fields) => {
    tries([["序号", "服务内容", ...fields]], [1, "个案服务", 60, 30, 27, null, null], { 5: 0.9, 6: 0.45 });
    const [annual, mid, done, midRate, annualRate] = fields;
    tries([["服务内容", mid!, annual!, done!, annualRate!, midRate!]], ["个案服务", 30, 60, 27, null, null], { 4: 0.45, 5: 0.9 });
  });

  test("also where each has its own done", () => {
    tries(
      [["服务内容", "中期指标", "中期完成量", "中期完成率", "年度指标", "年度完成量", "年度完成率"]],
      ["个案服务", 30, 27, null, 60, 48, null],
      { 3: 0.9, 6: 0.8 },
    );
  });

  test("also under 合计 and in several lines; what was done is summed once", () => {
    const head = ["服务内容", "单位", "年度指标", "中期指标", "完成量", "中期完成率", "年度完成率"];
    const rows = [head, ["个案", "个", 60, 30, 30, "100%", "50%"], ["小组", "个", 20, 10, 5, "50%", "25%"]];
    expect(judged([...rows, ["合计", "个", 80, 40, 35, "87.5%", "43.75%"]])).toMatchObject(QUIET);
    expect(judged([...rows, ["合计", "个", 80, 40, 36, "87.5%", "43.75%"]])).toMatchObject({ writes: { E4: 35 }, errors: ["E4"] });
    expect(judged([head, ["个案", "个", 60, 30, null, null, null]]).warnings).toEqual(["E2"]);
  });

  test("a rate whose header says neither is not written unless the other lines settle it", () => {
    const head = ["服务内容", "年度指标", "中期指标", "完成量", "完成率"];
    expect(judged([head, ["个案", 60, 30, 30, "90%"]]).writes).toEqual({});
    const lines: DrawnCell[][] = [
      ["个案", 60, 30, 30, "50%"],
      ["小组", 20, 10, 5, "25%"],
      ["活动", 40, 20, 10, "25%"],
    ];
    expect(judged([head, ...lines])).toMatchObject(QUIET);
    expect(judged([head, ...lines, ["探访", 100, 50, 40, "41%"]])).toMatchObject({ writes: { E5: 0.4 }, errors: ["E5"] });
    expect(judged([head, ["个案", 60, 30, 30, null]]).writes).toEqual({});
  });

  test("a mid-term rate without a mid-term target is left to the lines, too", () => {
    const head = ["服务内容", "指标量", "完成量", "中期完成率"];
    expect(judged([head, ["个案", 60, 30, "90%"]])).toMatchObject({ writes: {}, errors: [], left: ["D2"] });
    const lines: DrawnCell[][] = [
      ["个案", 60, 30, "50%"],
      ["小组", 20, 5, "25%"],
    ];
    expect(judged([head, ...lines, ["活动", 40, 10, "26%"]])).toMatchObject({ writes: { D4: 0.25 }, errors: ["D4"] });
  });
});

describe("a rate against the share of the target that is due", () => {
  test.each([
    ["年度指标", "评估期应完成量", "评估期完成量", "占评估期应完成量百分比"],
    ["年度指标", "应完成量", "实际完成量", "占应完成量比例"],
    ["全年任务", "按进度应完成", "累计完成", "进度完成率"],
    ["全年目标", "时间进度目标", "完成数", "时间进度完成率"],
    ["年度协议量", "阶段应完成量", "完成量", "阶段完成率"],
  ])("%s | %s | %s | %s", (...fields) => {
    tries([["序号", "服务内容", ...fields]], [1, "个案服务", 60, 30, 15, null], { 5: 0.5 });
  });
});

describe("what was done stands left of the target", () => {
  test.each([
    ["实际完成", "协议指标", "完成率"],
    ["完成量", "指标量", "百分比"],
    ["累计完成", "年度目标", "达标率"],
    ["已完成数", "任务数", "完成比例"],
    ["完成情况", "指标要求", "完成百分比"],
  ])("%s | %s | %s", (...fields) => {
    tries([["序号", "服务内容", ...fields]], [1, "个案服务", 30, 60, null], { 4: 0.5 });
    tries([["服务内容", "单位", ...fields]], ["个案服务", "个", 30, 60, null], { 4: 0.5 });
    const area: DrawnCell[][] = [
      ["服务片区", "个案", null, null],
      [null, ...fields],
      ["片区1", 5, 10, "50%"],
      ["合计", 5, 10, "40%"],
    ];
    expect(judged(area, { merges: ["A1:A2", "B1:D1"] })).toMatchObject({ writes: { D4: 0.5 }, errors: ["D4"] });
  });
});

describe("last year's figures are not this year's", () => {
  test.each([
    ["去年完成量", "本年指标量", "本年完成量", "完成率"],
    ["上年完成", "指标量", "完成量", "完成率"],
    ["去年同期", "年度指标", "累计完成", "完成率"],
    ["上年同期完成数", "任务数", "完成数", "完成率"],
    ["2023年完成量", "2024年指标量", "2024年完成量", "2024年完成率"],
    ["上年度完成量", "本年度指标", "本年度完成量", "本年度完成率"],
  ])("%s | %s | %s | %s", (...fields) => {
    tries([["序号", "服务内容", ...fields]], [1, "个案服务", 20, 60, 30, null], { 5: 0.5 });
    const [last, target, done, rate] = fields;
    tries([["服务内容", target!, last!, done!, rate!]], ["个案服务", 60, 20, 30, null], { 4: 0.5 });
    tries([["服务内容", target!, done!, last!, rate!]], ["个案服务", 60, 30, 20, null], { 4: 0.5 });
    tries([["服务内容", target!, done!, rate!, last!]], ["个案服务", 60, 30, null, 20], { 3: 0.5 });
  });

  test("also where 去年 stands over its column, and beside its own rate", () => {
    tries(
      [
        ["服务内容", "去年", "今年", null, null],
        [null, "完成量", "指标量", "完成量", "完成率"],
      ],
      ["个案服务", 20, 60, 30, null],
      { 4: 0.5 },
      ["A1:A2", "C1:E1"],
    );
    tries([["服务内容", "指标量", "完成量", "完成率", "去年完成率"]], ["个案服务", 60, 30, null, "41%"], { 3: 0.5 });
    tries([["服务内容", "指标量", "完成量", "完成率", "同比增长率"]], ["个案服务", 60, 30, null, "41%"], { 3: 0.5 });
  });
});

describe("what was done is split into ways of serving and their sum", () => {
  const merges = ["A1:A2", "B1:B2", "C1:E1", "F1:F2"];
  test.each([
    ["线上", "线下", "合计"],
    ["入户", "电话", "小计"],
    ["社区内", "社区外", "总计"],
    ["站内", "外展", "累计"],
    ["面谈", "远程", "共计"],
  ])("%s, %s, %s", (...ways) => {
    const head: DrawnCell[][] = [
      ["服务内容", "协议量", "完成量", null, null, "完成率"],
      [null, null, ...ways],
    ];
    expect(judged([...head, ["个案服务", 60, 10, 20, 30, "50%"]], { merges })).toMatchObject(QUIET);
    expect(judged([...head, ["个案服务", 60, 10, 20, 31, "50%"]], { merges })).toMatchObject({ writes: { E3: 30 }, errors: ["E3"] });
    expect(judged([...head, ["个案服务", 60, 10, 20, 30, "40%"]], { merges })).toMatchObject({ writes: { F3: 0.5 }, errors: ["F3"] });
    expect(judged([...head, ["个案服务", 60, 10, 20, null, null]], { merges })).toMatchObject({ writes: { E3: 30, F3: 0.5 } });
    // What cannot be read is not zero.
    expect(judged([...head, ["个案服务", 60, "若干", 20, 30, "40%"]], { merges }).writes).toEqual({});
  });

  test("also named in one row", () => {
    const head: DrawnCell[] = ["服务内容", "协议量", "线上完成量", "线下完成量", "合计完成量", "完成率"];
    expect(judged([head, ["个案服务", 60, 10, 20, 30, "50%"]])).toMatchObject(QUIET);
    expect(judged([head, ["个案服务", 60, 10, 20, 31, "40%"]])).toMatchObject({ writes: { E2: 30, F2: 0.5 } });
  });

  test("其中 names a part, not an addend", () => {
    const head: DrawnCell[][] = [
      ["服务内容", "协议量", "完成量", null, null, "完成率"],
      [null, null, "其中:线上", "其中:女性", "合计"],
    ];
    expect(judged([...head, ["个案服务", 60, 10, 20, 50, "83.33%"]], { merges }).writes).toEqual({});
  });
});

test("what was done this month and up to now, each with its rate", () => {
  tries([["服务内容", "指标量", "本月完成", "本月完成率", "累计完成", "累计完成率"]], ["个案服务", 60, 3, "5%", 30, null], { 5: 0.5 });
  tries([["服务内容", "年度指标", "本期完成", "累计完成", "累计完成率"]], ["个案服务", 60, 3, 30, null], { 4: 0.5 });
});

describe("an adjusted target", () => {
  test.each([
    ["指标量", "调整后指标量"],
    ["原指标", "调整后指标"],
    ["协议量", "减免后协议量"],
    ["调整前指标量", "调整后指标量"],
    ["年度指标", "变更后指标"],
  ])("%s | %s: counts, and where none is written the one before does", (before, after) => {
    const head: DrawnCell[] = ["服务内容", before, after, "完成量", "完成率"];
    expect(judged([head, ["个案", 60, 48, 24, "50%"], ["小组", 20, null, 10, "50%"]])).toMatchObject(QUIET);
    expect(judged([head, ["个案", 60, 48, 24, "40%"], ["小组", 20, "/", 10, "60%"]])).toMatchObject({ writes: { E2: 0.5, E3: 0.5 } });
  });

  test.each(["减免20%", "因疫情减免12个", "调整为48个", "核减20%", "指标调减12"])(
    "told beside its line (%s): a rate of either reading stays, no other is written",
    (text) => {
      const head: DrawnCell[] = ["服务内容", "指标量", "完成量", "完成率", "备注"];
      const other: DrawnCell[] = ["小组", 20, 10, "50%", null];
      expect(judged([head, ["个案", 60, 24, "50%", text], other])).toMatchObject(QUIET);
      expect(judged([head, ["个案", 60, 24, "40%", text], other])).toMatchObject(QUIET);
      expect(judged([head, ["个案", 60, 24, "77%", text], other])).toMatchObject({ writes: {}, errors: [], left: ["D2"] });
      expect(judged([head, ["个案", 60, 24, "50%", text], ["小组", 20, 10, "60%", null]]).writes).toEqual({ D3: 0.5 });
    },
  );

  test.each(["上年结转", "减免量", "调增指标量", "结转数", "核减"])("in a column %s of its own: the same", (column) => {
    const head: DrawnCell[] = ["服务内容", "指标量", column, "完成量", "完成率"];
    expect(judged([head, ["个案", 60, 12, 36, "90%"], ["小组", 20, null, 10, "60%"]])).toMatchObject({ writes: { E3: 0.5 } });
    expect(judged([head, ["个案", 60, 0, 30, "90%"]])).toMatchObject({ writes: { E2: 0.5 } });
  });

  test.each(["注：因疫情原因，全部指标减免20%", "经购买方同意，本年度指标核减20%", "说明：指标量减免20%后计算完成率"])(
    "in a note: %s",
    (note) => {
      const head: DrawnCell[] = ["服务内容", "指标量", "完成量", "完成率"];
      const lines: DrawnCell[][] = [
        ["个案", 60, 24, "50%"],
        ["小组", 20, 8, "50%"],
        ["活动", 10, 8, "100%"],
      ];
      expect(judged([head, ...lines, [note]], { merges: ["A5:D5"] })).toMatchObject(QUIET);
      expect(judged([[note], head, ...lines], { merges: ["A1:D1"] })).toMatchObject(QUIET);
      expect(judged([head, ["个案", 60, 24, "77%"], [note]]).writes).toEqual({});
    },
  );
});

describe("columns that nobody knows", () => {
  test("and hold numbers between target and rate do not make the rate wrong", () => {
    const lines: DrawnCell[][] = [
      ["个案", 60, 12, 24, "50%"],
      ["小组", 20, 4, 8, "50%"],
      ["活动", 40, 8, 16, "50%"],
    ];
    expect(judged([["服务内容", "指标量", "豁口", "完成量", "完成率"], ...lines])).toMatchObject({ writes: {}, errors: [] });
  });

  test.each(["责任人", "完成时间", "佐证材料", "是否达标", "购买方认可"])("%s beside the rate leaves it as it is", (column) => {
    expect(
      judged([
        ["服务内容", "指标量", "完成量", "完成率", column],
        ["个案", 60, 30, "50%", "见附件3份"],
      ]),
    ).toMatchObject(QUIET);
    expect(
      judged([
        ["服务内容", "指标量", "完成量", column, "完成率"],
        ["个案", 60, 30, "3月", "40%"],
      ]),
    ).toMatchObject({ writes: { E2: 0.5 } });
  });
});

describe("one row a worker", () => {
  test.each(["姓名", "社工姓名", "社工", "工作人员姓名", "员工姓名"])("under %s, triples across", (name) => {
    const head: DrawnCell[][] = [
      ["社工个人指标完成情况表"],
      [name, "个案", null, null, "小组", null, null],
      [null, "指标", "完成", "完成率", "指标", "完成", "完成率"],
    ];
    const merges = ["A1:G1", "A2:A3", "B2:D2", "E2:G2"];
    const rows: DrawnCell[][] = [
      ["社工01", 10, 5, "50%", 4, 2, "50%"],
      ["社工02", 10, 8, "80%", 4, 4, "100%"],
      ["合计", 20, 13, "65%", 8, 6, "75%"],
    ];
    expect(judged([...head, ...rows], { merges })).toMatchObject(QUIET);
    expect(judged([...head, ["社工01", 10, 5, "55%", 4, 2, "50%"], ...rows.slice(1)], { merges })).toMatchObject({ writes: { D4: 0.5 } });
    expect(judged([...head, ...rows.slice(0, 2), ["合计", 20, 12, "65%", 8, 6, "75%"]], { merges })).toMatchObject({ writes: { C6: 13 } });
  });

  test("a salesman's targets are none of ours", () => {
    expect(judged([["销售业绩表"], ["姓名", "目标", "完成", "完成率"], ["甲", 10, 5, "40%"]]).kinds).toEqual([]);
  });
});

describe("supervision hours planned and held", () => {
  test.each([
    ["督导形式", "计划时数", "实际时数", "完成率"],
    ["督导内容", "计划次数", "实际次数", "完成率"],
    ["督导者", "应督导时数", "实际完成时数", "完成率"],
    ["形式", "计划小时数", "实际小时数", "完成比例"],
    ["督导类型", "计划时数(小时)", "实际时数(小时)", "百分比"],
  ])("%s | %s | %s | %s", (...fields) => {
    const rows = (hours: number, rate: string): DrawnCell[][] => [
      ["督导服务时数完成情况表"],
      ["月份", ...fields],
      ["1月", "个人督导", 6, 3, rate],
      ["2月", "团体督导", 4, 4, "100%"],
      ["合计", null, 10, hours, "70%"],
    ];
    expect(judged(rows(7, "50%"), { merges: ["A1:E1"] })).toMatchObject(QUIET);
    expect(judged(rows(9, "90%"), { merges: ["A1:E1"] })).toMatchObject({ writes: { E3: 0.5, D5: 7 }, errors: ["E3", "D5"] });
  });
});
