import { audit } from "../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { formatAddress } from "../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { LIST } from "./one-slip";

const SCORE: DrawnCell[][] = [
  ["评估结果"],
  ["评估主体", "满分", "得分"],
  ["民政局", 10, 9],
  ["购买方", 20, 18],
  ["督导中心", 15, 14],
  ["第三方评估", 55, 50],
  ["总分", 100, 91],
  ["等级", "", "良好"],
];

/** The cells that are written, and those that carry an error or a warning. */
function told(rows: readonly DrawnCell[][], comments: Readonly<Record<string, string>>, down = 0) {
  const moved = [...Array.from({ length: down }, (): DrawnCell[] => []), ...rows.map((row) => [...row])];
  const { edits, findings } = audit({ sheets: [drawSheet("表", moved, { comments })] }, DEFAULT_SETTINGS);
  const at = (severity: string): string[] => findings.filter((one) => one.severity === severity).map(formatAddress);
  return { written: edits.map(formatAddress), errors: at("error"), warnings: at("warning") };
}

describe("a comment beside a cell", () => {
  test("without one the wrong rate is written", () => {
    expect(told(LIST, {})).toMatchObject({ written: ["E4"], errors: ["E4"] });
  });

  test.each([
    ["on the rate", "E4", "按补充协议调整后的36节计算"],
    ["on the promise", "C4", "年中核减4节"],
    ["on what was done", "D4", "另有4节已并入计算"],
    ["on the name of the line", "B4", "按36节考核"],
    ["with what it is reckoned from", "E4", "以36节为基数"],
    ["in a thread of two", "E4", "为什么是94%？\n购买方批复按36节"],
  ])("%s that speaks of counting makes it a question with those words", (_, cell, words) => {
    const one = told(LIST, { [cell]: words });
    expect(one).toMatchObject({ written: [], errors: [] });
    expect(one.warnings).toContain("E4");
  });

  test.each(["核对过", "社工02填写", "请补签名", "见档案盒", "ok"])("that says %s changes nothing", (words) => {
    expect(told(LIST, { E4: words })).toMatchObject({ written: ["E4"], errors: ["E4"] });
  });

  test("on another line changes nothing of this one", () => {
    expect(told(LIST, { E5: "按24场计算" })).toMatchObject({ written: ["E4"], errors: ["E4"] });
  });

  test("stands with its cell wherever the table does", () => {
    expect(told(LIST, { E9: "按补充协议调整后的36节计算" }, 5)).toMatchObject({ written: [], errors: [] });
  });

  test("that lowers a grade leaves it", () => {
    expect(told(SCORE, {})).toMatchObject({ written: ["C8"] });
    expect(told(SCORE, { C8: "重大投诉，降一档" })).toMatchObject({ written: [], errors: [] });
  });
});
