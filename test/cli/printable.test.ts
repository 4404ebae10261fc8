import { fileText } from "../../src/cli/text-report";
import { jsonPieces } from "../../src/cli/json-pieces";
import { forOutput, printable, printableJson } from "../../src/cli/printable";
import { audit } from "../../src/domain/engine";
import { drawSheet } from "../../src/domain/grid/draw-sheet";
import { jsonFile } from "../../src/domain/report/json-report";
import { ruleById } from "../../src/app/rules";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";

const STEERING_SHEET = drawSheet(
  "到岗\u001b[8m",
  [
    ["姓名", "合同期限", "2024年1月", null, null, "人员到岗小计"],
    [null, null, "人员到位", "社保购买", "工资发放"],
    ["社工01", "2020/1/1-无固定期", "\u001b[2J坏", "\u001b]0;title\u0007x", "√", 1],
  ],
  { merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"] },
);

test.each([
  [false, null],
  [true, 80],
] as const)("a sheet whose cells and name hold escape sequences cannot steer the terminal (colours: %s, columns: %s)", (color, columns) => {
  const result = jsonFile("a\u001b[31m.xlsx", audit({ sheets: [STEERING_SHEET] }, DEFAULT_SETTINGS), ruleById, "zh", { explain: true });
  const text = fileText(result, "zh", { color, columns });
  expect(text).toContain("�[2J坏");
  expect(text.replace(/\s/g, "")).toContain("到岗�[8m");
  // eslint-disable-next-line no-control-regex -- colours of our own may stand, nothing else may
  expect(text.replace(/\u001b\[(?:[0-9]|[1-9][0-9])m/g, "")).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  if (!color) expect(text).not.toContain("\u001b");
});

test("texts that run from right to left keep their letters and lose what reorders them; line breaks and tabs stay", () => {
  expect(printable({ cells: ["社工\u202e10\u202c", 3, null], remark: "一\n二\t三" })).toEqual({
    cells: ["社工�10�", 3, null],
    remark: "一\n二\t三",
  });
});

const STEERING = "社工\u009b2J\u007f\u061c\u202e01\u2069\u001b[8m";

test("JSON says the same to programs and steers no terminal, the second half of the control characters included", () => {
  const report = { file: STEERING, [STEERING]: [{ remark: `一\n${STEERING}` }] };
  for (const text of [[...jsonPieces(report)].join(""), printableJson(JSON.stringify(report, null, 2))]) {
    expect(JSON.parse(text)).toEqual(report);
    // eslint-disable-next-line no-control-regex -- none of them may stand there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
  }
});

test("a list that goes into a file keeps its cells' characters; on a terminal they cannot steer it", () => {
  expect(forOutput(STEERING, {})).toBe(STEERING);
  expect(forOutput(STEERING, { isTTY: true })).toBe("社工�2J���01��[8m");
});
