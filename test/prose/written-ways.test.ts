import { calledWrong, verdicts } from "./filled";

test.each([
  ["Hong Kong", "服務量：議定專業個案接案{GO.t}宗，實際接案{GO.d}宗，達標率{GO.r}。"],
  ["Macau", "社工應到崗{RP}人次，實到崗{AP}人次；招募新增義工{V.d}名，指標{V.t}名。"],
  ["Taiwan", "契約人力{RS}名，期末實際進用{H}名社工；開案{GO.d}案，目標{GO.t}案。"],
  ["sums and rates", "穩崗率為{SR}。電訪及探訪{T.d}人次，完成率{T.r}。"],
  ["shortfalls", "專業小組：議定{X.t}個，實際開辦{X.d}個，未履約{X.s}個。"],
])("what is written in traditional characters and in the words of %s is read as what the tables write", async (_where, text) => {
  const all = await verdicts(text);
  expect(all.length).toBeGreaterThan(1);
  expect(all).toEqual(all.map(() => "agrees"));
  expect((await verdicts(text, [all.length - 1])).at(-1)).toBe("differs");
});

const FIELDS = (labels: readonly [string, string, string, string]): string =>
  [
    ["专业个案接案", "{GO.t}", "{GO.d}", "{GO.r}"],
    ["专业小组", "{X.t}", "{X.d}", "{X.r}"],
    ["新增志愿者", "{V.t}", "{V.d}", "{V.r}"],
  ]
    .map((values) => values.map((value, place) => `${labels[place]}：${value}`).join("\n"))
    .join("\n");

test.each([
  [["服务项目", "协议", "完成", "完成率"]],
  [["指标名称", "协议量", "完成量", "完成率"]],
  [["项目", "目标值", "实际完成", "达成率"]],
  [["服务内容", "任务数", "已完成", "完成百分比"]],
  [["指标", "年度指标", "实际完成值", "完成率"]],
] as const)("a form that is filled in anew for each service is read under its labels: %j", async (labels) => {
  const text = FIELDS(labels);
  expect(await verdicts(text)).toEqual(Array.from({ length: 9 }, () => "agrees"));
  expect((await verdicts(text, [4]))[4]).toBe("differs");
});

test("rows that one wide space parts are a table, with the levels of names before their figures", async () => {
  const text = [
    "一级指标　二级指标　三级指标　年度指标值　实际完成值　分值",
    "产出　数量　专业个案接案（个）　{GO.t}　{GO.d}　8",
    "产出　数量　专业小组（个）　{X.t}　{X.d}　8",
    "产出　质量　档案合格率　≥95%　93.3%　5",
    "产出　数量　新增志愿者（名）　{V.t}　{V.d}　4",
  ].join("\n");
  expect(await verdicts(text)).toEqual(Array.from({ length: 6 }, () => "agrees"));
});

test.each(["各乡镇社工站、各承接机构：", "尊敬的各位评委：", "街道办事处：", "区民政局：", "Dear colleagues:"])(
  "to whom a letter speaks (%s) is no lead of what stands below it",
  async (address) => {
    expect(await verdicts(`${address}\n现将情况报告如下。\n合同约定配备社工{RS}人，在岗社工{H}人。`)).toEqual(["agrees", "agrees"]);
  },
);

test.each([
  "1、整理：社工15，仅供内部参考。在岗社工{H}名。",
  "编辑：社工12　审核：社工01。在岗社工{H}名。",
  "打印时间：2024-05-08 16:20。在岗社工{H}名。",
  "建档、电访两项指标，完成率一个{J.r}，一个93.7%。在岗社工{H}名。",
  "上一资助年度开展小组16个。\n在岗社工{H}名。",
])("nobody's name, no time of day and no figure of another year is called wrong: %s", async (text) => {
  expect(await calledWrong(text)).toEqual([]);
  expect((await verdicts(text)).at(-1)).toBe("agrees");
});

test.each([
  "As at 30 April there were {H}, of whom {C} were certified.",
  "Pro rata, {J.p} files and {X.p} groups were due by now.",
  "For the present tender we offer 18 social workers (minimum in the specification: 16), 70 cases and 24 groups a year.",
  "The station has {H} social workers against a sanctioned strength of {RS}; {I} hold the intermediate grade.",
  "Page 3 of 12, printed 2024-05-08 16:20.",
])("wholes, what is due and what is offered are never called wrong: %s", async (text) => {
  expect(await calledWrong(text)).toEqual([]);
});

test.each([
  "新增志愿者协议{V.d}名。",
  "新增志愿者的协议量{V.d}名。",
  "新增志愿者骨干目标{K.d}名。",
  "专业小组协议{X.d}个。",
  "新增志愿队伍协议{Q.d}支。",
])("what was delivered is no promise, though its service's own name says that something was done: %s", async (text) => {
  expect(await verdicts(text)).toEqual(["differs"]);
});
