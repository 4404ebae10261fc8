import { missingFigures } from "../../../src/domain/report/paragraphs";
import { cellLabel } from "../../../src/app/entries";
import { audit } from "../../../src/domain/engine";
import { type Audit } from "../../../src/domain/tables/audit";
import { paragraphText } from "../../../src/domain/tables/report";
import { reportParagraphs } from "../../../src/domain/report/paragraphs";
import { attendanceExample } from "../../../src/domain/families/attendance/rules/example-sheet";
import { indicatorExample } from "../../../src/domain/families/indicators/rules/example-sheet";
import { scoreInWorkbook } from "../../../src/app/report/score-entry";
import { scoreExample } from "../../../src/domain/families/score/rules/example-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { auditSheets } from "./audited";

const SETTINGS = { ...DEFAULT_SETTINGS, requiredStaff: 3 };
const auditOf = (sheets: readonly Sheet[], settings: Settings = SETTINGS): Audit => audit({ sheets }, settings, []);
const told = (audited: Audit): string[] =>
  missingFigures(audited).map(({ labels, why, cells }) =>
    [labels.map(({ zh }) => zh).join("、"), why.zh, ...cells.map(cellLabel)].join(" | "),
  );
const NO_SCORE = "总得分与评估等级 | 没有识别到评估得分表。可在面板的“得分”中填写四方得分。";
const NO_INDICATORS = "服务指标、总体服务与项目完成情况 | 没有识别到指标完成情况统计表。";
const NO_POSTS = "人员配备、到岗、资质与稳岗情况 | 没有识别到社工到岗情况统计表。";

test("the sample's tables give everything but a score", async () => {
  expect(told(await auditSheets("station-with-slips.xlsx"))).toEqual([NO_SCORE]);
});

test("an empty workbook says of every table that it is wanting", () => {
  expect(told(auditOf([]))).toEqual([NO_POSTS, NO_INDICATORS, NO_SCORE]);
});

test("without the staff required by the agreement, what hangs on it is named with the setting to fill in", () => {
  const [missing] = told(auditOf([attendanceExample(), scoreExample()], DEFAULT_SETTINGS));
  expect(missing).toBe(
    "协议要求在岗社工数、应到岗、超配、持证社工应到岗、持证社工超配、稳岗率 | 未设置“协议要求在岗社工数”，也没有从指标表中读到投入社工人数合计。请在设置中填写。",
  );
});

test("a mark that cannot be read takes the sums with it and is named", () => {
  const [missing, ...rest] = told(auditOf([attendanceExample({ G5: "~" }), scoreExample()]));
  expect(missing).toMatch(/实到岗.*无法读取.* \| 到岗!G5$/);
  expect(rest).toEqual([NO_INDICATORS]);
});

test("a 2-year count that cannot be read takes the 2-year share alone with it", () => {
  expect(told(auditOf([attendanceExample({ P5: "约2" }), scoreExample()]))[0]).toBe(
    "从业2年以上社工到岗、从业2年以上社工占实到岗的比例 | “从业2年以上”一列中有单元格无法读取。 | 到岗!P5",
  );
});

test("two attendance tables make no one paragraph", () => {
  const second = attendanceExample();
  const [missing] = told(auditOf([attendanceExample(), Object.assign(Object.create(second) as Sheet, { name: "到岗2" })]));
  expect(missing).toContain("识别到多张到岗表");
});

test("a total whose addend cannot be read is not computed, and the addend is named", () => {
  const missing = told(auditOf([indicatorExample({ E4: "若干" }), scoreExample(), attendanceExample()]));
  expect(missing).toEqual(["困难群众探访 | 相加的数据不全，合计没有复算。 | 指标!E4"]);
  const audited = auditOf([indicatorExample({ E4: "若干" })]);
  expect(paragraphText(reportParagraphs(audited)[0]!, "zh")).not.toContain("困难群众探访");
});

test("a promise of 0 has no rate, and an unknown term has no time progress", () => {
  expect(told(auditOf([indicatorExample({ G5: 0, G3: 0, G4: 0 })])).slice(1, 3)).toEqual([
    "专业个案接案数 | 指标量为 0，没有完成率。 | 指标!G5",
    "服务期时间进度 | 服务期或评估期未知。可在“设置”中填写。",
  ]);
});

test("a wrong 合计 in the sheet does not find its way into the paragraphs", () => {
  const [services] = reportParagraphs(auditOf([indicatorExample({ E5: 25, F5: 0.8333 })]));
  expect(paragraphText(services!, "zh")).toContain("困难群众探访指标量30，完成20，完成率66.67%");
});

test("a score table with a part left empty names the cell", () => {
  expect(told(auditOf([scoreExample({ C5: null })])).at(-1)).toBe("总得分与评估等级 | 得分表中四方得分不全或无法读取。 | 得分!C5");
});

test("a score table of several stations is nobody's in particular", () => {
  const sheet = drawSheet("得分", [
    ["社工站", "监督方(10分)", "购买方(20分)", "督导中心(15分)", "第三方(55分)", "总分", "等级"],
    ["甲站", 8.6, 19.95, 13, 45.19, 86.74, "良好"],
    ["乙站", 9, 18, 14, 50, 91, "优秀"],
  ]);
  expect(told(auditOf([sheet])).at(-1)).toMatch(/得分表中列有几个社工站的得分/);
  expect(scoreInWorkbook(auditOf([sheet]))).toBeNull();
});
