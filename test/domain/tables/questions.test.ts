import { audit } from "../../../src/domain/engine";
import { attendanceExample, ATTENDANCE_EXAMPLE_SETTINGS } from "../../../src/domain/families/attendance/rules/example-sheet";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import type { TaughtWord } from "../../../src/domain/values/vocabulary/taught-words";

type Cells = Readonly<Record<string, DrawnCell>>;

const SETTINGS = { ...DEFAULT_SETTINGS, ...ATTENDANCE_EXAMPLE_SETTINGS };
const auditOf = (sheet: Sheet, words: readonly TaughtWord[] = []) => audit({ sheets: [sheet] }, { ...SETTINGS, words });

/** Every question of a sheet: its Chinese text, its place and how many cells hold it. */
const asked = (sheet: Sheet, words: readonly TaughtWord[] = []) =>
  auditOf(sheet, words).questions.map(({ text, cells }) => [text.zh, formatAddress(cells[0]!), cells.length]);

/** What a sheet says once the answer of this number was given to its first question. */
const answered = (sheet: Sheet, answer: number) => {
  const words = auditOf(sheet).questions[0]!.answers[answer]!.teaches;
  return { ...auditOf(sheet, words), words };
};

const wording = (presence: string, insurance: string, wage: string): Cells => ({
  ...Object.fromEntries(["F4", "I4", "L4"].map((cell) => [cell, presence])),
  ...Object.fromEntries(["G4", "J4", "M4"].map((cell) => [cell, insurance])),
  ...Object.fromEntries(["H4", "K4", "N4"].map((cell) => [cell, wage])),
});

const marks = (columns: readonly string[], mark: DrawnCell): Cells =>
  Object.fromEntries(columns.flatMap((column) => [5, 6, 9].map((row) => [`${column}${row}`, mark])));

const INSURANCE = ["G", "J", "M"];
const WAGE = ["H", "K", "N"];

describe("a sheet that is understood asks nothing", () => {
  test("the example", () => expect(asked(attendanceExample())).toEqual([]));

  test("a column of the station's own beside the marks", () =>
    expect(asked(attendanceExample({ R3: "本人签名", S3: "联系电话" }))).toEqual([]));

  test("a slip or two among the marks are told of where they stand", () => {
    const { questions, findings } = auditOf(attendanceExample({ G5: "~", J6: "ı" }));
    expect(questions).toEqual([]);
    expect(findings.filter(({ rule }) => rule === "attendance/mark-unreadable")).toHaveLength(2);
  });

  test("a list of plain texts", () =>
    expect(
      asked(
        drawSheet("通讯录", [
          ["姓名", "电话", "职务"],
          ["社工01", "1", "主任"],
        ]),
      ),
    ).toEqual([]));
});

describe("an unknown header that may be a missing column is one question", () => {
  const sheet = attendanceExample(wording("人员到位", "金保", "工资发放"));

  test("for all its months, at the first", () => expect(asked(sheet)).toEqual([["“金保”是社保购买吗？", "G4", 3]]));

  test("answered with yes the table is counted and judged as any other", () => {
    const { questions, findings, edits, words } = answered(sheet, 0);
    expect(words).toEqual([{ kind: "header", word: "金保", means: "insurance" }]);
    expect([questions, findings, edits]).toEqual([[], [], []]);
    const missing = auditOf(attendanceExample({ ...wording("人员到位", "金保", "工资发放"), J5: null }), words);
    expect(missing.findings.map(({ rule, row, column }) => [rule, formatAddress({ row, column })])).toContainEqual([
      "attendance/insurance-missing",
      "J5",
    ]);
  });

  test("answered with no it is not asked again", () => {
    const { answers } = auditOf(sheet).questions[0]!;
    expect(asked(sheet, answers.at(-1)!.teaches)).toEqual([]);
  });

  test("taught with its month before it as without", () => {
    const named = Object.fromEntries(
      ["FGH", "IJK", "LMN"].flatMap((columns, month) =>
        ["人员到位", "金保", "工资发放"].map((mark, index) => [
          `${columns[index]!}4`,
          `${month + 1}月${month === 0 ? "（计0.5）" : ""}${mark}`,
        ]),
      ),
    );
    const own = attendanceExample({ ...named, F3: null, I3: null, L3: null });
    expect(asked(own)).toEqual([["“金保”是社保购买吗？", "G4", 3]]);
    expect(answered(own, 0).questions).toEqual([]);
  });

  test("whatever words of the trade stand around it: taught once it is known in all of them", () => {
    const worded = attendanceExample({ G4: "是否缴金保", J4: "金保购买情况", M4: "金保" });
    expect(asked(worded)).toEqual([["“是否缴金保”是社保购买吗？", "G4", 3]]);
    expect(answered(worded, 0)).toMatchObject({ words: [{ word: "金保" }], questions: [], findings: [], edits: [] });
  });

  test("the wages too", () =>
    expect(asked(attendanceExample(wording("人员到位", "社保购买", "发钱")))).toEqual([["“发钱”是工资发放吗？", "H4", 3]]));

  test("presence, without which the sheet is no table at all", () => {
    const unread = attendanceExample(wording("人头", "社保购买", "工资发放"));
    expect(auditOf(unread).tables).toEqual([]);
    expect(asked(unread)).toEqual([["“人头”是人员到位（到岗）吗？", "F4", 3]]);
    expect(answered(unread, 0)).toMatchObject({ tables: [{ kind: "attendance" }], findings: [], questions: [] });
  });

  test("the names", () => {
    const unread = attendanceExample({ C3: "花名册" });
    expect(asked(unread)).toContainEqual(["“花名册”是姓名吗？", "C3", 1]);
    expect(auditOf(unread, [{ kind: "header", word: "花名册", means: "name" }])).toMatchObject({ findings: [], questions: [] });
  });

  test("not where a person said that there is no table", () => {
    const hint = { sheet: "到岗", range: { top: 0, left: 0, bottom: 20, right: 20 }, kind: "none" } as const;
    expect(audit({ sheets: [sheet] }, SETTINGS, [hint]).questions).toEqual([]);
  });
});

describe("an indicator table whose third column is worded otherwise", () => {
  const list = (...heads: string[]) =>
    drawSheet("指标", [["总体服务指标完成情况表"], ["服务内容", ...heads], ["个案服务", 10, 5, "50.00%"], ["小组服务", 8, 8, "100.00%"]]);

  test.each([
    [["协议量", "产出", "完成率"], "“产出”是完成量吗？", "C2"],
    [["底数", "完成量", "完成率"], "“底数”是协议量（指标量）吗？", "B2"],
    [["协议量", "完成量", "兑现"], "“兑现”是完成百分比吗？", "D2"],
  ])("%j", (heads, question, place) => {
    const sheet = list(...heads);
    expect(asked(sheet)).toEqual([[question, place, 1]]);
    expect(answered(sheet, 0)).toMatchObject({ tables: [{ kind: "indicator-list" }], findings: [], questions: [] });
    expect(answered(sheet, 1)).toMatchObject({ tables: [], questions: [] });
  });

  test("known in its wordings asks nothing", () => expect(asked(list("协议量", "完成量", "完成率"))).toEqual([]));
  test("of another trade asks nothing", () => expect(asked(list("单价", "数量", "金额"))).toEqual([]));
});

describe("a kind of mark is one question, however many cells hold it", () => {
  test.each<[string, Cells, string, string, number]>([
    ["P in every insurance cell", marks(INSURANCE, "P"), "格中填的“P”是有（相当于√），还是没有（相当于空着）？（9 格）", "G5", 9],
    ["the ü of another font", marks(INSURANCE, "ü"), "格中填的“ü”是有（相当于√），还是没有（相当于空着）？（9 格）", "G5", 9],
    ["对", marks(WAGE, "对"), "格中填的“对”是有（相当于√），还是没有（相当于空着）？（9 格）", "H5", 9],
    ["○ for presence", marks(["F"], "○"), "格中填的“○”是有（相当于√），还是没有（相当于空着）？（3 格）", "F5", 3],
    ["1 and 0", { ...marks(INSURANCE, 1), G5: 0 }, "“1”就是有（√）、“0”就是没有，对吗？（9 格）", "G5", 9],
    ["已缴 and 未缴", { ...marks(INSURANCE, "已缴"), M9: "未缴" }, "“已缴”就是有（√）、“未缴”就是没有，对吗？（9 格）", "G5", 9],
    [
      "amounts, each another",
      { ...marks(WAGE, 5123.5), H6: 4870, K9: 6011 },
      "社保、工资列中填的是金额（如 5123.5），有金额就算已缴、已发吗？（9 格）",
      "H5",
      9,
    ],
  ])("%s", (_, cells, question, place, count) => {
    const sheet = attendanceExample(cells);
    expect(asked(sheet)).toEqual([[question, place, count]]);
    // The findings say it once, and nothing that hangs on the marks is guessed.
    const { findings, edits } = auditOf(sheet);
    expect(findings.filter(({ rule }) => rule === "attendance/mark-unreadable")).toHaveLength(1);
    expect(edits).toEqual([]);
  });

  test.each<[string, Cells]>([
    ["P", marks(INSURANCE, "P")],
    ["1", { ...marks(INSURANCE, 1), ...marks(WAGE, 1) }],
    ["amounts", marks(WAGE, 5123.5)],
    ["已缴", marks(INSURANCE, "已缴")],
    ["到 for presence", marks(["I", "L"], "到")],
  ])("%s taught as yes makes the sheet right", (_, cells) =>
    expect(answered(attendanceExample(cells), 0)).toMatchObject({ questions: [], findings: [], edits: [] }),
  );

  test("0 taught as no is a missing insurance", () => {
    const { findings } = answered(attendanceExample({ ...marks(INSURANCE, 1), G5: 0 }), 0);
    expect(findings.map(({ rule }) => rule)).toContain("attendance/insurance-missing");
  });

  test("numbers of the rows of sums stay numbers", () => {
    const { figures } = answered(attendanceExample({ ...marks(INSURANCE, 1), G10: 1 }), 0);
    expect(figures.every(({ outcome }) => outcome === "agrees")).toBe(true);
  });
});

describe("a label that was taught", () => {
  test("sums as the list's own words do", () => {
    const sheet = attendanceExample({ A13: "大账" });
    const words: TaughtWord[] = [{ kind: "label", word: "大账", means: "total" }];
    expect(auditOf(sheet).figures.some(({ figure }) => figure.row === 12)).toBe(false);
    expect(auditOf(sheet, words).figures.filter(({ figure }) => figure.row === 12).length).toBeGreaterThan(5);
  });
});

test("what cells store is not touched by what is taught: an edit expects what stands there", () => {
  const sheet = attendanceExample({ ...marks(INSURANCE, "P"), O5: 2 });
  const { edits } = answered(sheet, 0);
  expect(edits.map(({ row, column, before, after }) => [formatAddress({ row, column }), before.value, after.value])).toEqual([
    ["O5", 2, 2.5],
  ]);
});

describe("what else could decide something is asked at its place", () => {
  const head: DrawnCell[][] = [
    ["姓名", "合同期限", "2024年3月", null, null, "人员到岗小计"],
    [null, null, "人员到位", "社保购买", "工资发放", null],
    ["社工01", "2023/1/1-2026/12/31", "√", "√", "√", 1],
    ["社工02", "2023/1/1-2026/12/31", "√", "√", "√", 1],
  ];
  const sheet = (...rows: DrawnCell[][]): Sheet => drawSheet("到岗", [...head, ...rows], { merges: ["C1:E1"] });

  test("a row of figures under an unknown label; answered, it is a row of sums", () => {
    const own = sheet(["全员打卡数", null, 2, 2, 2, 3]);
    expect(asked(own)).toEqual([["“全员打卡数”这一行，是把上面各人的数加起来的吗？", "A5", 1]]);
    const { edits, questions } = answered(own, 1);
    expect([edits.map((edit) => [formatAddress(edit), edit.after.value]), questions]).toEqual([[["F5", 2]], []]);
    expect(answered(own, 2)).toMatchObject({ edits: [], questions: [] });
  });

  test("a letter for a mark, however few there are", () =>
    expect(asked(sheet(["社工03", "2023/1/1-2026/12/31", "A", "√", "√", 1]))).toEqual([
      ["格中填的“A”是有（相当于√），还是没有（相当于空着）？（1 格）", "C5", 1],
    ]));
});

describe("the column of contracts and the one of the rows' sums are asked about where their headers say nothing known", () => {
  const lines = (contract: string, subtotal: string): DrawnCell[][] => [
    ["姓名", contract, "2024年3月人员到位", "2024年3月社保购买", "2024年3月工资发放", subtotal],
    ["社工01", "2023/1/1-2026/12/31", 1, "√", "√", 1],
    ["社工02", "2023/1/1-2026/12/31", 1, null, "√", 1],
    ["社工03", "2023/1/1-2026/12/31", 1, "√", "√", 1],
  ];

  test.each(["缘起缘止", "站点约定"])("contracts under %s: asked, and counted with once answered", (word) => {
    const sheet = drawSheet("表一", lines(word, "人员到岗小计"));
    expect(asked(sheet)).toEqual([[`“${word}”是合同期限吗？`, "B1", 1]]);
    expect(auditOf(sheet).edits).toEqual([]);
    expect(answered(sheet, 0).edits.map(({ after }) => after.value)).toEqual([0]);
  });

  test.each(["甲方计点", "入账计数"])("the rows' sums under %s: asked, and counted with once answered", (word) => {
    const sheet = drawSheet("表一", lines("合同期限", word));
    expect(auditOf(sheet).edits).toEqual([]);
    const { edits } = answered(sheet, 0);
    expect(edits.map(({ after }) => after.value)).toEqual([0]);
  });
});
