import { checkProseAgainst } from "../../src/prose/check";
import { auditSheets } from "../app/report/audited";

const audited = auditSheets("station-with-slips.xlsx");
const told = async (text: string, wanted: "agrees" | "differs"): Promise<string[]> => {
  const { verdicts } = checkProseAgainst(text, await audited);
  return verdicts.filter(({ verdict }) => verdict === wanted).map(({ mention, figure }) => `${mention.text} ${figure?.label.zh}`);
};

const rows = (done: number): string =>
  `对照项一：建档数。协议值800份，评估值1753份，结论：达标。\n对照项二：个案接案数。协议值60个，评估值29个，结论：未达。\n对照项三：专业小组个数。协议值21个，评估值${done}个，结论：未达。`;

test("what a wording that nobody knows means is learnt from the numbers that it stands before", async () => {
  expect(await told(rows(11), "agrees")).toHaveLength(6);
  expect(await told(rows(12), "differs")).toEqual(["12 专业小组个数完成量"]);
});

test("a column of a report's table means what most of its numbers are, whatever its header says", async () => {
  const table = (done: number): string =>
    `指标\t全年指标\t截至4月底\t占比\n建档（份）\t800\t1753\t219.13%\n个案接案（个）\t60\t29\t48.33%\n小组（个）\t21\t${done}\t52.38%`;
  expect(await told(table(11), "agrees")).toHaveLength(9);
  expect(await told(table(14), "differs")).toEqual(["14 专业小组个数完成量"]);
});

test("below a lead that only mentions indicators what was reported is what was delivered", async () => {
  const reply = "关于贵站报来的指标数据，我们逐项复核如下：\n1、建档：贵站填报1753份，与系统一致，完成率219.13%。";
  expect(await told(reply, "differs")).toEqual([]);
  expect(await told(reply, "agrees")).toHaveLength(2);
});

test.each([
  "小组工作：完成11个、55节，服务385人次。小组组员共96人。",
  "新增志愿者72名，新增志愿队伍2支。现有注册志愿者1280人，活跃队伍不足。",
  "个案接案29个，节数144节，其中重点个案5个，一般个案24个。",
  "小组11个、55节；预计到8月底个案可达62个，小组可达24个。",
  "小组11个、55节，4个小组有前后测。",
  "第三方得分中，项目管理18.5分，服务执行20.7分。",
  "个案接案29个、144节，与2023年的41个相比有所减少。",
])("nothing is called wrong in: %s", async (text) => {
  expect(await told(text, "differs")).toEqual([]);
});

test("behind another time, another station or a plan no figure is weighed, however well a number equals one", async () => {
  expect(await told("去年建档1753份。", "agrees")).toEqual([]);
  expect(await told("清风街社工站建档1753份，电访探访8387人次。", "agrees")).toEqual([]);
  expect(await told("下一步，计划电访探访8387人次。", "agrees")).toEqual([]);
});

test("the end of a sentence in English parts its last word from the number that begins the next", async () => {
  const text = "Attendance met the requirement.\n18 workers were on post throughout, giving a stable-post rate of 90%.";
  expect(await told(text, "agrees")).toEqual(["18 持续稳定在岗社工", "90% 稳岗率"]);
});

test("attendances under 协议人次 of a service whose name a scan tore are none of the staff's", async () => {
  const scanned = [
    "服务\t投入社工人数\t专业小组\t\t\t\t\t\t\t\t\t大型社\t:区活动\t\t\t",
    "片区\t\t协议个数\t完成量\t百分比\t协议节数\t完成量\t百分比\t协议人次\t完成量\t百分比\t协议次数\t完成量\t协议人次\t完成量\t百分比",
    "片区1\t6\t5\t3\t60.00%\t25\t15\t60.00%\t125\t75\t60.00%\t2\t2\t200\t200\t100.00%",
    "片区2\t7\t8\t4\t50.00%\t40\t20\t50.00%\t200\t120\t60.00%\t3\t2\t300\t200\t66.67%",
    "片区3\t7\t8\t4\t50.00%\t40\t20\t50.00%\t200\t190\t95.00%\t3\t2\t300\t400\t133.33%",
    "合计\t20\t21\t11\t52.38%\t105\t55\t52.38%\t525\t385\t73.33%\t8\t6\t800\t800\t100.00%",
  ].join("\n");
  const { verdicts } = checkProseAgainst(`# 附件\n\n${scanned}\n`, await audited);
  expect(verdicts.length).toBeGreaterThan(30);
  expect(
    verdicts.filter(({ verdict }) => verdict === "differs").map(({ mention, figure }) => `${mention.text} ≠ ${figure?.label.zh}`),
  ).toEqual([]);
});
