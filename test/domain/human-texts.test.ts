import { entryTexts } from "../../src/app/entry-texts";
import { audit } from "../../src/domain/engine";
import type { Cell } from "../../src/domain/grid/cell";
import { numberCell, textCell } from "../../src/domain/grid/cell";
import { Sheet } from "../../src/domain/grid/sheet";
import { checkProseAgainst, proseSetting } from "../../src/prose/check";
import { readProse } from "../../src/prose/text";
import { ruleById } from "../../src/app/rules";
import { attendanceExample } from "../../src/domain/families/attendance/rules/example-sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings";

const settings = (rules: Settings["rules"]): Settings => ({ ...DEFAULT_SETTINGS, requiredStaff: 3, rules });

describe("what a person reads", () => {
  test("a sum inside an array formula is not said to be corrected by Fix", () => {
    const text = (value: string): Cell => textCell(value);
    const row = (...cells: Cell[]): Cell[] => cells;
    const sheet = new Sheet({
      name: "得分",
      rows: [
        row(text("评估主体"), text("得分")),
        ...(
          [
            ["监督方评估", 8.6],
            ["购买方评估", 19.95],
            ["督导中心评估", 13],
            ["第三方评估", 45.19],
          ] as const
        ).map(([label, value]) => row(text(label), numberCell(value))),
        row(text("总得分"), { kind: "formula", formula: "=SUM(B2:B4)", result: numberCell(41.55) as never, locked: true }),
      ],
      merges: [],
    });
    const { findings, edits } = audit({ sheets: [sheet] }, DEFAULT_SETTINGS);
    expect(findings.map(({ rule }) => rule)).toEqual(["score/sum"]);
    expect(edits).toEqual([]);
    const { message } = ruleById("score/sum")!;
    expect(message.zh(findings[0]!.values)).toMatch(/应为86\.74.*属于数组公式.*程序不会改动它/);
    expect(message.en(findings[0]!.values)).toMatch(/part of an array formula, which no program writes alone/);
  });

  test("a missing tick for insurance is to be set only once it is proven", () => {
    const { findings } = audit({ sheets: [attendanceExample({ J5: null })] }, settings({}));
    const finding = findings.find(({ rule }) => rule === "attendance/insurance-missing")!;
    expect(finding.expected).toBe("√");
    const entry = { finding, edit: null, state: "open", ignored: null, shown: { format: null, rate: false } } as unknown as Parameters<
      typeof entryTexts
    >[0];
    expect(entryTexts(entry, "zh")).toEqual({ stated: "空", expected: "核实后填 √" });
    expect(entryTexts(entry, "en")).toEqual({ stated: "empty", expected: "√ once verified" });
  });
});

describe("a report's text against the tables", () => {
  const workbook = { sheets: [attendanceExample({})] };
  const verdicts = (rules: Settings["rules"]) =>
    checkProseAgainst("社工站应到岗7.5人次，实到岗8人次。", audit(workbook, settings(rules))).verdicts.map(({ verdict }) => verdict);

  test("is held against them under the severity that the settings give, and not at all where they switch the rule off", () => {
    expect(verdicts({})).toEqual(["agrees", "differs"]);
    expect(proseSetting(audit(workbook, settings({ "prose/figure-mismatch": "warning" })))).toBe("warning");
    expect(verdicts({ "prose/figure-mismatch": "off" })).toEqual(["unmatched", "unmatched"]);
  });

  test("means the whole station where a sentence begins with 应到岗, and nobody in particular behind a comma", () => {
    const of = (text: string) => checkProseAgainst(text, audit(workbook, settings({}))).verdicts.map(({ verdict }) => verdict);
    expect(of("应到岗7.5人次，实到岗7.5人次。")).toEqual(["agrees", "agrees"]);
    expect(of("稳定在岗。应到岗7.5人次，实到岗8人次。")).toEqual(["agrees", "differs"]);
    expect(of("其中新入职的，应到岗2人次，实到岗2人次。")).toEqual(["unmatched", "unmatched"]);
  });

  test("names an area by its number: 片区2 states no figure, 片区2名社工 does", () => {
    expect(readProse("片区2按计划推进，每个片区2名社工，共3个片区。").mentions.map(({ text, unit }) => text + unit)).toEqual([
      "2名",
      "3个",
    ]);
  });
});
