import { audit } from "../../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../../src/domain/grid/draw-sheet";
import { formatReference } from "../../../../src/domain/grid/address";
import type { Sheet } from "../../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { describeLayouts, type Layout } from "../layouts";

const TERM = { term: { start: { year: 2024, month: 1, day: 1 }, end: { year: 2024, month: 6, day: 30 } } } as const;

const ACTIVITIES: Layout = {
  title: "a register of activities with a total, held against its indicators",
  rows: [
    ["社区活动台账"],
    ["序号", "活动日期", "活动名称", "活动类型", "片区", "参加人次", "负责社工", "备注"],
    [1, "2024-01-20", "迎新春", "节庆", "片区1", 60, "社工01"],
    [2, "2024.3.5", "学雷锋", "志愿", "片区2", 56, "社工01"],
    [3, "2024年3月8日", "妇女节", "节庆", "片区1", 40, "社工02", "室内"],
    [4, "2024/5/1", "劳动节", "节庆", "片区2", 35, "社工01"],
    [5, "2024-06-01", "儿童节", "节庆", "片区1", 45, "社工02"],
    ["合计", null, null, null, null, 236],
    ["填表人：社工01"],
  ],
  options: { merges: ["A1:H1"] },
  settings: TERM,
  kinds: ["register"],
  slips: [
    ["F8", 263, "register/total", 236],
    ["B5", "2023年3月8日", "register/date-outside-term", null],
    ["B6", "五月初", "register/date-missing", null],
    ["B6", null, "register/date-missing", null],
  ],
  derived: ["F8"],
};

const CASES: Layout = {
  title: "a register of cases with opening and closing, held against cases taken and closed by its indicators",
  rows: [
    [],
    [null, "个案服务登记表"],
    [null, "个案编号", "服务对象", "接案日期", "结案日期", "个案类型", "主责社工"],
    [null, "GA-001", "对象甲", "2024-01-08", "2024-03-20", "长者", "社工01"],
    [null, "GA-002", "对象乙", "2024-02-01", "2024-04-11", "家庭", "社工01"],
    [null, "GA-003", "对象丙", "2024-03-15", "跟进中", "残障", "社工02"],
    [null, "GA-004", "对象丁", "2024-05-06", null, "长者", "社工02"],
    [null, "GA-005", "对象戊", "2024-06-03", "2024-06-28", "青少年", "社工03"],
  ],
  options: { merges: ["B2:G2"] },
  settings: TERM,
  kinds: ["register"],
  slips: [
    ["E5", "2024-01-11", "register/closed-before-opened", null],
    ["B8", "GA-004", "register/count-skipped", null],
  ],
  derived: [],
};

const VISITS: Layout = {
  title: "a register of visits with dates merged over a day's rows and no year but in its title",
  rows: [
    ["2024年1月至2024年6月入户探访记录表"],
    ["探访日期", "探访对象姓名", "所属社区", "探访方式", "探访社工"],
    ["1月9日", "对象甲", "东社区", "入户", "社工01"],
    [null, "对象乙", "东社区", "入户", "社工01"],
    ["3月2日", "对象丙", "西社区", "入户", "社工02"],
    ["4.18", "对象甲", "东社区", "入户", "社工01"],
    ["6月20日", "对象丁", "西社区", "入户", "社工02"],
  ],
  options: { merges: ["A1:E1", "A3:A4"] },
  kinds: ["register"],
  slips: [
    ["A5", "7月2日", "register/date-outside-term", null],
    ["A6", "待定", "register/date-missing", null],
  ],
  derived: [],
  beside: [
    drawSheet("指标", [
      ["服务内容", "指标量", "完成量", "完成率"],
      ["入户探访（人次）", 10, 5, 0.5],
    ]),
  ],
};

const VOLUNTEERING: Layout = {
  title: "a register of voluntary service with hours, its days as serial numbers under a date format",
  rows: [
    ["志愿服务台账", null, "服务期：2024年1月1日至2024年6月30日"],
    ["时间", "服务内容", "志愿者人数", "服务时长（小时）", "累计服务时数", "经办人"],
    [45306, "清洁家园", 12, 2, 24, "社工01"],
    [45356, "学雷锋义诊", 20, 3, 60, "社工01"],
    [45417, "陪伴长者", 8, 2.5, 20, "社工02"],
    [45450, "六一游园", 15, 4, 60, "社工02"],
    ["合计", null, 55, 11.5, 164],
  ],
  options: { formats: { A3: "yyyy/m/d", A4: "yyyy/m/d", A5: "yyyy/m/d", A6: "yyyy/m/d" } },
  kinds: ["register"],
  slips: [
    ["C7", 65, "register/total", 55],
    ["E7", 146, "register/total", 164],
    ["A4", 44990.5, "register/date-outside-term", null],
  ],
  derived: ["C7", "D7", "E7"],
};

const GROUPS: Layout = {
  title: "a register of groups with their sessions, members and days from and to, held against sessions and groups of its indicators",
  rows: [
    ["小组工作台账"],
    ["序号", "小组名称", "小组类型", "开始日期", "结束日期", "节数", "组员人数", "服务人次", "带领社工"],
    [1, "健脑益智", "支持", "2024-01-15", "2024-02-26", 6, 10, 58, "社工01"],
    [2, "亲子同行", "成长", "2024.2.20", "2024.3.26", 5, 12, 55, "社工02"],
    [3, "情绪管理", "治疗", "2024年3月12日", "2024年4月30日", 8, 9, 66, "社工01"],
    [4, "照顾者互助", "互助", "2024/4/8", "2024/5/20", 7, 11, 70, "社工03"],
    [5, "社交小达人", "成长", "2024-05-06", "2024-06-24", 8, 8, 61, "社工02"],
    ["合计", null, null, null, null, 34, 50, 310],
    ["填表人：社工01"],
  ],
  options: { merges: ["A1:I1"] },
  settings: TERM,
  kinds: ["register"],
  slips: [
    ["F8", 43, "register/total", 34],
    ["G8", 55, "register/total", 50],
    ["H8", 301, "register/total", 310],
    ["E4", "2024.1.26", "register/closed-before-opened", null],
    ["D5", "三月中", "register/date-missing", null],
  ],
  derived: ["F8", "G8", "H8"],
  beside: [
    drawSheet("指标", [
      ["服务内容", "指标量", "完成量", "完成率"],
      ["小组服务（个）", 10, 5, 0.5],
      ["小组服务（节）", 68, 34, 0.5],
      ["小组服务（人次）", 400, 310, 0.775],
    ]),
  ],
};

const GROUPS_IN_ONE_STRETCH: Layout = {
  title: "a register of groups whose days from and to stand in one cell, with a number of its own and no total",
  rows: [
    [],
    [null, "小组编号", "小组名称", "起止日期", "小组节数", "成员人数", "带领者", "备注"],
    [null, "XZ-01", "健脑益智", "2024年1月15日-2月26日", 6, 10, "社工01"],
    [null, "XZ-02", "亲子同行", "2024.2.20—2024.3.26", 5, 12, "社工02", "线上"],
    [null, "XZ-03", "情绪管理", "2024/3/12-2024/4/30", 8, 9, "社工01"],
    [null, "XZ-04", "照顾者互助", "2024-04-08至2024-05-20", 7, 11, "社工03"],
  ],
  settings: TERM,
  kinds: ["register"],
  slips: [
    ["D5", "2023/3/12-2023/4/30", "register/date-outside-term", null],
    ["D6", "四月至五月", "register/date-missing", null],
  ],
  derived: [],
};

test("what groups come to in number, sessions and people is what the indicators must say is done", () => {
  const indicators = (groups: number, sessions: number, people: number): Sheet =>
    drawSheet("指标", [
      ["服务内容", "指标量", "完成量", "完成率"],
      ["小组服务（个）", 10, groups, groups / 10],
      ["小组服务（节）", 68, sessions, sessions / 68],
      ["小组服务（人次）", 400, people, people / 400],
    ]);
  const differing = (...done: readonly [number, number, number]): string[] =>
    audit({ sheets: [drawSheet("小组台账", GROUPS.rows), indicators(...done)] }, { ...DEFAULT_SETTINGS, ...TERM })
      .findings.filter(({ rule }) => rule === "register/count-differs")
      .map((finding) => formatReference(finding));
  expect(differing(5, 34, 310)).toEqual([]);
  expect(differing(6, 34, 310)).toEqual(["指标!C2"]);
  expect(differing(5, 43, 310)).toEqual(["指标!C3"]);
  expect(differing(5, 34, 301)).toEqual(["指标!C4"]);
});

test("members of groups are no 人次: what groups come to in people is not held against how many members they have", () => {
  const rows = (GROUPS.rows as DrawnCell[][]).map((row) => row.filter((_, column) => column !== 7));
  const indicators = drawSheet("指标", [
    ["服务内容", "指标量", "完成量", "完成率"],
    ["小组服务（人次）", 400, 310, 0.775],
  ]);
  const { findings } = audit({ sheets: [drawSheet("小组台账", rows), indicators] }, { ...DEFAULT_SETTINGS, ...TERM });
  expect(findings.filter(({ rule }) => rule === "register/count-differs")).toEqual([]);
});

describeLayouts(
  [ACTIVITIES, { ...CASES, slips: CASES.slips.slice(0, 1) }, VISITS, VOLUNTEERING, GROUPS, GROUPS_IN_ONE_STRETCH],
  [
    ["活动日期", "日期", "活动时间", "开展日期", "服务日期"],
    ["活动名称", "活动主题", "名称", "项目名称"],
    ["活动类型", "类型", "活动类别", "活动形式"],
    ["片区", "服务片区", "所属片区"],
    ["参加人次", "参与人次", "服务人次", "人次"],
    ["负责社工", "负责人", "主责社工", "社工"],
    ["个案编号", "编号", "档案编号"],
    ["服务对象", "案主", "服务对象姓名", "姓名"],
    ["接案日期", "开案日期", "接案时间", "建档日期"],
    ["结案日期", "结案时间", "结案日"],
    ["个案类型", "类别", "问题类型", "服务领域"],
    ["探访日期", "走访日期", "日期", "探访时间"],
    ["探访对象姓名", "走访对象", "姓名", "被探访人"],
    ["探访方式", "形式", "走访方式"],
    ["探访社工", "走访人", "经办社工"],
    ["合计", "总计", "合 计"],
    ["小组名称", "组名", "小组主题"],
    ["开始日期", "开组日期", "首节日期"],
    ["结束日期", "结组日期", "末节日期"],
    ["起止日期", "起止时间"],
    ["节数", "小组节数", "总节数"],
    ["组员人数", "成员人数", "组员数", "小组人数"],
    ["带领社工", "带领者", "主带社工", "带组社工"],
  ],
);
