import { audit } from "../../../src/domain/engine";
import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { checkProse } from "../../../src/prose/check";
import { figureText } from "../../../src/domain/tables/report";
import { reportFigures } from "../../../src/domain/families/report-figures";
import { attendanceExample } from "../../../src/domain/families/attendance/rules/example-sheet";
import { indicatorExample } from "../../../src/domain/families/indicators/rules/example-sheet";
import { rule } from "../../../src/prose/rules/figure-mismatch";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

/** What a text states otherwise than the tables: figure, and what they give; then how many figures nobody can match. */
function judged(text: string, sheets: readonly Sheet[] = [attendanceExample(), indicatorExample()]): unknown {
  const { verdicts } = checkProse(text, reportFigures(audit({ sheets }, { ...DEFAULT_SETTINGS, requiredStaff: 3 })));
  return {
    differs: verdicts.flatMap(({ verdict, mention, figure }) => (verdict === "differs" ? [[mention.text, figureText(figure!)]] : [])),
    unmatched: verdicts.filter(({ verdict }) => verdict === "unmatched").length,
  };
}

const RIGHT = { differs: [], unmatched: 0 };

describe("prose/figure-mismatch", () => {
  test("is an error, and its own examples are true", () => {
    expect(rule.severity).toBe("error");
    expect(judged(rule.right.text)).toEqual(RIGHT);
    expect(judged(rule.wrong.text)).toEqual({ differs: [[rule.wrong.at, "7.5"]], unmatched: 0 });
  });

  test.each([
    ["person-months as the table has them", "社工站应到岗7.5人次，实到岗7.5人次，超配0人次。"],
    ["certified person-months at the digits shown", "持证社工应到岗3.75人次，实到岗5人次，超配1.25人次。"],
    ["a rate with fewer digits than it has", "稳岗率为100%。"],
    ["a number in Chinese numerals", "其中两名持证社工、1名非持证社工。"],
    ["a figure broken by a line end", "社工站应到岗7.\n5人次。"],
    ["the workers of an area, whose number is written otherwise", "片区一配备6名社工，片区二配备7名社工。"],
  ])("%s agrees", (_what, text) => {
    expect(judged(text)).toEqual(RIGHT);
  });

  test.each([
    ["a surplus that is not there", "社工站应到岗7.5人次，实到岗7.5人次，超配1人次。", [["1", "0"]]],
    ["a count rounded to a whole one", "社工站应到岗8人次，实到岗7.5人次。", [["8", "7.5"]]],
    ["a rate rounded to other digits", "稳岗率为99.99%。", [["99.99%", "100.00%"]]],
    ["Chinese numerals", "共有四名社工。", [["四", "3"]]],
    ["the workers of an area", "片区二配备6名社工。", [["6", "7"]]],
  ])("%s is found", (_what, text, differs) => {
    expect(judged(text)).toEqual({ differs, unmatched: 0 });
  });

  test("a figure of uncertain meaning is not judged", () => {
    expect(judged("本站另有8名实习生。")).toEqual({ differs: [], unmatched: 1 });
  });

  test("without the table nothing is judged", () => {
    expect(judged("社工站应到岗70人次。", [drawSheet("空", [["无"]])])).toEqual({ differs: [], unmatched: 1 });
  });

  test("a figure that cannot be computed is not judged", () => {
    expect(judged("社工站应到岗7.5人次，实到岗9人次。", [attendanceExample({ G5: "~" })])).toEqual({ differs: [], unmatched: 1 });
  });

  test("says what, where the right figure stands and what to do", () => {
    const values = { stated: "8人次", zh: "实到岗", en: "actual person-months", right: "7.5人次" };
    expect(rule.message.zh(values)).toBe("文中写实到岗8人次，表格为7.5人次。请核对，改正有误的一处。");
    expect(rule.message.en(values)).toBe(
      "The text says 8人次 (actual person-months), the tables give 7.5人次. Check both and correct the one that is wrong.",
    );
  });
});
