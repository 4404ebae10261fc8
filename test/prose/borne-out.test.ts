import { checkProseAgainst } from "../../src/prose/check";
import { auditSheets } from "../app/report/audited";

const audited = auditSheets("station-with-slips.xlsx");
const differing = async (text: string): Promise<string[]> => {
  const { verdicts } = checkProseAgainst(text, await audited);
  return verdicts.filter(({ verdict }) => verdict === "differs").map(({ mention, figure }) => `${mention.text} ${figure?.label.zh}`);
};
const agreeing = async (text: string): Promise<string[]> => {
  const { verdicts } = checkProseAgainst(text, await audited);
  return verdicts.filter(({ verdict }) => verdict === "agrees").map(({ mention }) => mention.text);
};

test("a wrong figure behind words of manner is found where the figures beside it are that service's", async () => {
  expect(await differing("小组工作陆续铺开了12个，共55节，参加385人次。")).toEqual(["12 专业小组个数完成量"]);
});

test.each([
  "小组工作陆续铺开了4个，共20节，参加90人次。",
  "社工站开展专业小组11个，其中亲子小组4个、20节，服务90人次。",
  "专业小组11个、55节，组员流失率8%，出席率95%。",
  "大型社区活动6场，出动志愿者35人次，服务800人次。",
  "个案接案29个，其中转介5个、危机2个，抽查10个。",
  "专业小组11个、55节，骨干组员35人次，服务385人次。",
])("figures of a part or of somebody else are not called wrong: %s", async (text) => {
  expect(await differing(text)).toEqual([]);
});

test("an amount and its promise side by side are read in whichever order the tables agree with", async () => {
  expect(await agreeing("小组个数11/21，小组节数55/105。")).toEqual(["11", "21", "55", "105"]);
  expect(await agreeing("个案接案：60→29（48.33%）")).toEqual(["60", "29", "48.33%"]);
  expect(await differing("小组个数12/21。")).toEqual(["12 专业小组个数完成量"]);
});

test("what is asked for may be said behind the number, for a whole row of them", async () => {
  expect(await agreeing("对照全年接案60个、300节的任务，尚有差距。")).toEqual(["60", "300"]);
  expect(await differing("小组11个，完成协议22个的52.38%。")).toEqual(["22 专业小组个数协议量"]);
});

test("of another time and the own the second number may leave out its name", async () => {
  expect(await agreeing("上期稳岗率84.21%，本期90%；上期到岗66.5人次，本期72.5人次。")).toEqual(["90%", "72.5"]);
  expect(await differing("全区平均持证率71.4%，本站65%。")).toHaveLength(1);
});

test("3.2.1 numbers an item and 片区1、2、3 are names: they count nothing", async () => {
  expect(await agreeing("3.1.1 社工总数23名，持证16名。\n3.2.1 应到岗70人次；3.2.2 实到岗72.5人次。")).toEqual(["23", "16", "70", "72.5"]);
});

test("what stands below an area's line without naming the station may be the area's or the station's", async () => {
  const area = "片区1现有社工6名。\n本期该片区开展小组3个。\n大型社区活动2场，服务200人次；中小型社区活动8场，服务362人次。";
  expect(await agreeing(area)).toEqual(["6", "3", "2", "200", "8", "362"]);
  expect(await differing("片区1现有社工6名。\n大型社区活动6场，服务800人次。")).toEqual([]);
});

test("a whole row behind 尚差 is what is still to be delivered", async () => {
  expect(await differing("小组尚差10个、50节、140人次。")).toEqual([]);
});
