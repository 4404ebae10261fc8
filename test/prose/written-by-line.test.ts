import { calledWrong, verdicts } from "./filled";

const CELLS = (header: readonly string[], rows: readonly string[]): string => [...header, ...rows].join("\n");

test.each([
  [
    "targets first",
    CELLS(
      ["指标", "协议量", "完成量", "百分比"],
      ["专业个案接案数", "{GO.t}", "{GO.d}", "{GO.r}", "专业小组个数", "{X.t}", "{X.d}", "{X.r}"],
    ),
  ],
  [
    "deliveries first",
    CELLS(["项目", "完成", "协议", "完成率"], ["建档个数", "{J.d}", "{J.t}", "{J.r}", "新增志愿者", "{V.d}", "{V.t}", "{V.r}"]),
  ],
  ["without rates", CELLS(["服务内容", "目标值", "实际完成"], ["新增志愿者", "{V.t}", "{V.d}", "社区调研", "{R.t}", "{R.d}"])],
  [
    "a line above and one below",
    `附表 服务指标\n${CELLS(["指标", "协议量", "完成量"], ["专业小组个数", "{X.t}", "{X.d}", "共建协议", "{B.t}", "{B.d}"])}\n打印时间：5月5日`,
  ],
  [
    "blank cells",
    `${CELLS(["指标", "协议量", "完成量", "百分比"], ["专业小组个数", "{X.t}", "{X.d}", "/", "共建协议", "{B.t}", "{B.d}", "{B.r}"])}`,
  ],
])("a table of which each cell stands on a line of its own is read under its names of columns: %s", async (_what, text) => {
  const all = await verdicts(text);
  expect(all).toEqual(all.map(() => "agrees"));
  expect((await verdicts(text, [1]))[1]).toBe("differs");
});

test("lines of names and numbers without names of columns are no such table", async () => {
  expect(await calledWrong("值班电话\n社区中心\n8888\n7777\n街道办\n6666\n5555\n本月排班见公告。")).toEqual([]);
});

test.each([
  ["按时间折算，小组该做{X.p}个，实际{X.d}个。"],
  ["时间走了{PR}。按已过时间折算，小组应做{X.p}个，实际{X.d}个。"],
  ["新增志愿者{V.d}名，比指标{V.t}名多了{V.o}名。"],
  ["建档{J.d}份，较协议指标{J.t}份多{J.o}份。"],
  ["该站签下{B.d}份共建协议，原定{B.t}份。"],
  ["维系团队{N.d}个，任务{N.t}个。"],
  ["按年度任务，还需接案{GO.s}个、开组{X.s}个。"],
  ["1-1　契約應聘社工{RS}人，現職{H}人，其中具證照者{C}人，證照比率{CRT}。"],
  ["主题日要求{Y.t}次，做了{Y.d}次。"],
  ["采购人评分{b}分，第三方评分{h}分。"],
])("every figure is read as the tables tell it in: %s", async (text) => {
  expect(await calledWrong(text)).toEqual([]);
  const all = await verdicts(text);
  expect(all).toEqual(all.map(() => "agrees"));
});

const HOME = [
  "各位领导，我负责第二片区，今天向大家汇报。",
  "小组任务是{X@2.t}个，做了{X@2.d}个。",
  "片区一小组{X@1.d}个；片区三小组{X@3.d}个。",
  "非17类群众电访，我们做了{NT@2.d}人次；入户探访做了{NV@2.d}人次。",
].join("\n");

test("who speaks for an area means it by 我们 again behind a line on the others", async () => {
  const all = await verdicts(HOME);
  expect(all).toEqual(all.map(() => "agrees"));
});

test.each([
  ["同类业绩：2021年海珠区项目合同价138万元；2023年黄埔区项目合同价96万元，配备社工13人。"],
  ["过往业绩：我方曾配备社工13人，完成个案90个。"],
  ["指标1　人员配备（15分）：考核要求{RS}人，实有{H}人。得15分。"],
  ["指标4　建档立卡（10分）：应建{J.t}份，已建{J.d}份。得10分。"],
  ["1-2　本期在岗{H}人，去年度離職率為14.3%。"],
])("numbers of other projects and of items are not held against the station: %s", async (text) => {
  expect(await calledWrong(text)).toEqual([]);
});
