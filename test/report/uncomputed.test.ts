import { ruleById } from "../../src/app/rules";
import { attendanceExample, ATTENDANCE_EXAMPLE_SETTINGS } from "../../src/domain/families/attendance/rules/example-sheet";
import { audit } from "../../src/domain/engine";
import { drawSheet } from "../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../src/domain/grid/sheet";
import { uncomputedByCause, uncomputedSummary, uncomputedText } from "../../src/domain/report/uncomputed";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";

const groups = (sheet: Sheet) =>
  uncomputedByCause(
    audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, ...ATTENDANCE_EXAMPLE_SETTINGS }).notComputed,
    (id) => ruleById(id)?.figure ?? null,
  );

test("an unreadable mark is named with everything that it holds up, totals and rates by name", () => {
  const found = groups(attendanceExample({ G5: "?" }));
  const whole = found.find(({ figures }) => figures.some(({ zh }) => zh === "稳岗率"))!;
  expect(whole.blockedBy).toEqual([{ sheet: "到岗", row: 4, column: 6 }]);
  expect(uncomputedText(whole, "zh")).toMatch(/^G5 无法识别，\d+ 格未能复算，含.*总计、.*稳岗率/);
  expect(uncomputedText(whole, "en")).toMatch(/^G5 cannot be read: \d+ cells were not computed, .*the stable-post rate among them/);
  expect(uncomputedSummary(found)!.zh).toContain("G5 无法识别");
});

test("a person's words are told as they stand, and where everything was computed there is nothing to say", () => {
  const sheet = drawSheet("指标", [
    ["内容", "指标量", "完成量", "完成率"],
    ["个案", 10, 5, "待定"],
  ]);
  const [only] = groups(sheet);
  expect(uncomputedText(only!, "zh")).toMatch(/^D2：此格填写的是“待定”/);
  expect(uncomputedText(only!, "en")).toMatch(/^D2: “待定” stands here/);
  expect(uncomputedSummary(groups(attendanceExample()))).toBeNull();
});

test("of several causes the widest is told, and how many cells the others hold up", () => {
  const sheet = drawSheet("指标", [
    ["内容", "指标量", "完成量", "完成率"],
    ["个案", "若干", 5, "50%"],
    ["小组", 10, 5, "待定"],
    ["合计", 20, 10, "50%"],
  ]);
  const summary = uncomputedSummary(groups(sheet))!;
  expect(summary.zh).toContain("B2 无法识别");
  expect(summary.zh).toMatch(/另有 1 格因其他原因未能复算。$/);
  expect(summary.en).toMatch(/1 more was not computed for other reasons\.$/);
});
