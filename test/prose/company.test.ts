import { checkProseAgainst } from "../../src/prose/check";
import { auditSheets } from "../app/report/audited";

const audited = auditSheets("station-with-slips.xlsx");
const differing = async (text: string): Promise<string[]> => {
  const { verdicts } = checkProseAgainst(text, await audited);
  return verdicts.filter(({ verdict }) => verdict === "differs").map(({ mention, figure }) => `${mention.text} ${figure?.label.zh}`);
};

test.each([
  ["指标5　个案服务（15分）：应接61例，已接29例，完成率48.33%。", "61 专业个案接案数协议量"],
  ["指标6　小组服务（10分）：应开22个，已开11个，完成率52.38%。", "22 专业小组个数协议量"],
  ["服務量標準5　專業小組　議定水平：23個　實際水平：11個　達標率：52.38%", "23 专业小组个数协议量"],
  ["三、個案：開案29個（年度承諾67個）。", "67 专业个案接案数协议量"],
  ["2-1　開案27案，達年度目標值60案之48.33%。", "27 专业个案接案数完成量"],
  ["（09:18）信息员：建档1753份，协议是830份，超了953份。", "830 17类困难群众和特殊群体建档个数协议量"],
])("what two figures of a service leave for a third is what that one should be: %s", async (text, wrong) => {
  expect(await differing(text)).toEqual([wrong]);
});

test.each([
  ["二、出勤：期內規定出勤73人次，實際出勤72.5人次，有餘2.5人次。", "73 应到岗"],
  ["一句话讲岗，应到71，实到72.5，超2.5人次。", "71 应到岗"],
  ["实到岗72.5人次，应到岗70人次，到岗率113.57%。", "113.57% 到岗率（实到岗÷应到岗）"],
])("so it is of the staff: %s", async (text, wrong) => {
  expect(await differing(text)).toEqual([wrong]);
});

test.each([
  "个案接案协议60个，完成29个，其中困难家庭占25个。",
  "应接60例，已接29例，完成率48.33%；上一年度应接48例，已接45例。",
  "小组应开21个，已开11个，满意度96%。",
  "小组协议21个、完成11个，申请核减后目标17个。",
  "小组协议21个、完成11个，片区平均完成4.7个。",
  "年度指标值：60　实际完成值：29　分值：8　得分：5.5",
  "新增志愿者72名，年度表彰名额指标10名。",
  "监督方8.6分，购买方19.95分，督导中心13分，第三方45.19分，上限55分。",
  "监督方8.6分，购买方19.95分，督导中心13分，第三方45.19分，良好线80分。",
  "服務量標準3　新接專業個案　議定水平：60宗　實際水平：29宗　複核樣本：10宗",
  "任务4　建档：应建800份，已建1753份，待建0份。",
  "社工协议20人，培训出勤40人次。",
  "这一片有5个小区，那一片有7个小区。",
  "约定：21个。履约：11个。合同履约保证金5万元。",
])("what stands beside two figures of a service need be none of it: %s", async (text) => {
  expect(await differing(text)).toEqual([]);
});
