import { AuditSession } from "../../src/app/audit-session";
import { engine } from "../../src/app/engine";
import { parseWords, wordsFile } from "../../src/app/taught-words";
import { MemoryWorkbook, type KeptSheet } from "./memory-workbook";

/** One month of three workers, whose insurance stands under a word of the station's own. */
function sheet(insurance = "金保"): KeptSheet {
  const rows = [
    ["2024年3月社工到岗情况统计表"],
    ["姓名", "合同期限", "人员到位", insurance, "工资发放", "人员到岗小计"],
    ["社工01", "2020/1/1-无固定期", 1, "√", "√", 1],
    ["社工02", "2020/1/1-无固定期", 1, "√", "√", 1],
    ["社工03", "2020/1/1-无固定期", 1, "√", "√", 1],
    ["合计", null, 3, 3, 3, 3],
  ];
  const cells = rows.flatMap((row, r) =>
    row.flatMap((value, c) => (value === null ? [] : [[`${"ABCDEF"[c]!}${r + 1}`, { value }] as const])),
  );
  return { name: "到岗", cells: Object.fromEntries(cells) };
}

/** Words kept for every workbook, as a browser keeps them. */
function shelf(kept: string | null = null) {
  return { kept, read: () => kept, keep: (file: string) => void (kept = file), now: () => kept };
}

function open(workbook: MemoryWorkbook, sharedWords?: ReturnType<typeof shelf>): AuditSession {
  return new AuditSession(workbook, {
    loadEngine: () => Promise.resolve(engine),
    language: "zh",
    now: () => new Date("2024-05-06T08:00:00Z"),
    ...(sharedWords ? { sharedWords } : {}),
  });
}

const asked = (session: AuditSession): string[] => session.getSnapshot().audit!.questions.map(({ text }) => text.zh);
const yes = (session: AuditSession) => session.getSnapshot().audit!.questions[0]!.answers[0]!.teaches;

test("one answer settles the question, is kept in the workbook, and is known when it is opened again", async () => {
  const workbook = new MemoryWorkbook([sheet()]);
  const session = open(workbook);
  await session.survey();
  expect(asked(session)).toEqual(["“金保”是社保购买吗？"]);
  await session.words.teach(yes(session), "here");
  expect(asked(session)).toEqual([]);
  const again = open(workbook);
  await again.survey();
  expect([asked(again), again.getSnapshot().settings.words]).toEqual([[], [{ kind: "header", word: "金保", means: "insurance" }]]);
});

test("taken back it is asked again, wherever it was kept", async () => {
  for (const scope of ["here", "everywhere"] as const) {
    const session = open(new MemoryWorkbook([sheet()]), shelf());
    await session.survey();
    const words = yes(session);
    await session.words.teach(words, scope);
    expect([asked(session), session.words.all]).toEqual([[], words]);
    await session.words.forget(words[0]!);
    expect([asked(session), session.words.all]).toEqual([["“金保”是社保购买吗？"], []]);
  }
});

test("taught for all workbooks it is known in another, and written into none", async () => {
  const words = shelf();
  const workbook = new MemoryWorkbook([sheet()]);
  const session = open(workbook, words);
  await session.survey();
  await session.words.teach(yes(session), "everywhere");
  expect([asked(session), workbook.state]).toEqual([[], null]);
  const other = open(new MemoryWorkbook([sheet("金保缴纳")]), shelf(words.now()));
  await other.survey();
  expect(asked(other)).toEqual([]);
});

test("what this workbook says of a word counts before what holds for all", async () => {
  const session = open(new MemoryWorkbook([sheet()]), shelf(wordsFile([{ kind: "header", word: "金保", means: "wage" }])));
  await session.survey();
  await session.words.teach([{ kind: "header", word: "金保", means: "insurance" }], "here");
  expect(session.words.all).toEqual([{ kind: "header", word: "金保", means: "insurance" }]);
});

test.each([["no JSON"], ["{}"], ['{"words":[{"kind":"header","word":"金保","means":"gold"}]}']])(
  "what is kept for all as %s is taken for nothing, and as a file is not taken over",
  async (file) => {
    const session = open(new MemoryWorkbook([sheet()]), shelf(file));
    await session.survey();
    expect(session.words.all).toEqual([]);
    expect(await session.words.take(file, "here")).toBe(false);
  },
);

test("a file carries words to another workbook", async () => {
  const session = open(new MemoryWorkbook([sheet()]));
  await session.survey();
  expect(await session.words.take(wordsFile(yes(session)), "here")).toBe(true);
  expect(asked(session)).toEqual([]);
});

test("a file of words reads as it was written", () => {
  const words = [
    { kind: "header", word: "金保", means: "insurance" },
    { kind: "label", word: "大账", means: "total" },
    { kind: "mark", word: "#", means: "yes" },
  ] as const;
  expect(parseWords(JSON.parse(wordsFile(words)))).toEqual(words);
});
