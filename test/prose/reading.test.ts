import { tellsOfPeriod } from "../../src/prose/dates";
import { readProse } from "../../src/prose/text";

const numbers = (text: string): string[] =>
  readProse(text).mentions.map(
    ({ value, percent, unit, hedge }) =>
      `${percent ? `${value.mul(100).valueOf()}%` : value.valueOf()}${unit ?? ""}${hedge ? ` ${hedge}` : ""}`,
  );

describe("numbers of a text", () => {
  test.each([
    ["digits of any width, spaces inside, thousands", "建档１，７５３份，稳岗率84. 83%，电访8,387人次。", ["1753份", "84.83%", "8387人次"]],
    ["Chinese numerals before a measure word", "二十三名社工，两支队伍，百分之九十，九成五。", ["23名", "2支", "90%", "95%"]],
    ["tens of thousands", "服务0.84万人次，经费144.5万元。", ["8400人次", "144.5万元"]],
    [
      "what hedges them",
      "约70人次，超过5名，20多名，不少于3次，80%以上。",
      ["70人次 about", "5名 over", "20名 over", "3次 at-least", "80% at-least"],
    ],
    ["per mille and percent points", "5‰，提高3个百分点。", ["0.5%", "3个百分点"]],
  ])("%s", (_what, text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  test.each([
    ["dates and their stretches", "2024年1月25日至4月30日，2024.1.25-2024.4.30，1-4月，三月份，2024年度"],
    ["numbers of documents, items, notes and pages", "穗民〔2023〕97号，第3期，附件1-2，表1，[1]，（2），①，②"],
    ["names, telephones and times", "社工01，17类群体，020-81234567，9:00，G5，片区2按计划推进"],
    ["idioms and sides of a matter", "统一支付，一人一策，三个方面，四个等级，第一名，三大计划"],
  ])("%s count nothing", (_what, text) => {
    expect(numbers(text)).toEqual([]);
  });

  test("commas part the figures of a list, and join thousands elsewhere", () => {
    expect(numbers("分别服务100,200,300人次。")).toEqual(["100", "200", "300人次"]);
    expect(numbers("服务100,200人次。")).toEqual(["100200人次"]);
  });

  test("digits that a line break tears apart are marked, those around a point are not", () => {
    expect(readProse("17\n53份，72. 5人次").mentions.map(({ torn }) => torn)).toEqual([true, false]);
  });
});

describe("lines of a text", () => {
  test("numbers of items and bullets are no part of what they say", () => {
    const { plain, headings } = readProse("一、人员\n1. 社工23名。\n- 持证16名。\n（2）非持证7名。\n## 服务\n");
    expect(plain).toBe("人员\n社工23名。\n持证16名。\n非持证7名。\n服务");
    expect(headings.map(({ text, level }) => `${text} ${level}`)).toEqual(["人员 2", "服务 2"]);
  });

  test("a sentence runs on over the end of a line and of a page", () => {
    expect(readProse("截至评估末月，社工站\n\n共配备 23\n名社工，应到岗\n70人次。").plain).toBe(
      "截至评估末月,社工站共配备23名社工,应到岗70人次。",
    );
  });

  test("rows of a table are left out and counted", () => {
    const { plain, tableRows } = readProse("如下：\n建档\t800\t1753\n| 小组 | 21 | 11 |\n完成小组11个。");
    expect([plain, tableRows]).toEqual(["如下:\n完成小组11个。", 2]);
  });
});

describe("dates that tell of the period under evaluation", () => {
  const day = (year: number, month: number, date: number) => ({ year, month, day: date });
  const occasion = {
    period: { start: day(2024, 1, 25), end: day(2024, 4, 30) },
    term: { start: day(2024, 1, 25), end: day(2024, 8, 31) },
  };

  test.each([
    "2024年1月25日至2024年4月30日",
    "2024年1月25日至4月30日",
    "2024.1.25-2024.4.30",
    "1-4月",
    "2024年1月至4月",
    "2024年4月30日",
    "4月底",
    "2024年",
  ])("%s", (text) => {
    expect(tellsOfPeriod(text, occasion)).toBe(true);
  });

  test.each(["2024年1月25日至2024年3月31日", "2024年4月22日", "1-3月", "4月", "三月份", "3月底", "2023年", "2024年底"])(
    "%s does not",
    (text) => {
      expect(tellsOfPeriod(text, occasion)).toBe(false);
    },
  );

  test("none does where no period is known", () => {
    expect(tellsOfPeriod("2024年4月30日", { period: null, term: null })).toBe(false);
  });
});
