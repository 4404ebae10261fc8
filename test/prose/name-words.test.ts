import fc from "fast-check";
import type { IndicatorFigures } from "../../src/domain/families/indicators/report-figures";
import { nameWords, placesOf } from "../../src/prose/name-words";
import { topicsOf, type Topic } from "../../src/prose/topics";
import { checkProse } from "../../src/prose/check";
import { fuzz } from "../fuzz";
import { stations } from "./drawn/measure";

/** The service that an indicator of this name makes. */
function topic(name: string): Topic | undefined {
  const figures = {
    name,
    indicator: { measure: null },
    target: { unit: null },
    done: { id: "x/done", unit: null },
    rate: null,
    area: null,
  };
  return topicsOf([figures as unknown as IndicatorFigures])[0];
}

/** All notations that a service's name gives. */
function notationsOf(name: string): string[] {
  const own = topic(name);
  return own ? [own.full, own.short, own.bare, own.ending, own.kinds, own.tail, own.served].filter((notation) => notation !== null) : [];
}

const WORDS = "建档 志愿者 队伍 维系 小组 活动 困难群众 特殊群体 17类 服务 组织 的 与 新增 大型 社区 入户 探访 (一) a?b 电访".split(" ");

test("a name is found as far as the pattern that its notation looks like could reach, whatever it is made of", () => {
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((list) => list.join(""));
  fc.assert(
    fc.property(words, words, (name, text) => {
      for (const notation of notationsOf(name)) {
        const reaches = Array.from({ length: text.length + 1 }, (_, end) => end).filter((end) =>
          new RegExp(`^(?:${notation})(?<=^[\\s\\S]{${end}})`, "u").test(text),
        );
        expect([notation, text, nameWords(notation).endAt(text, 0)]).toEqual([notation, text, reaches.at(-1) ?? -1]);
      }
    }),
    fuzz(400),
  );
});

test("a name that a pattern takes minutes to look for is looked for at every place of the longest clause at once", () => {
  for (const word of ["服务", "工作", "完成", "组织", "签订", "了", "维系"]) {
    const notations = notationsOf(`${word.repeat(30).slice(0, 23)}甲`);
    expect(notations.length).toBeGreaterThan(0);
    for (const notation of notations) expect(placesOf(nameWords(notation), word.repeat(300).slice(0, 300))).toEqual([]);
  }
}, 60_000);

test("names with the signs of patterns in them are text", () => {
  const name = "入户(a+)+探访[";
  const [notation] = notationsOf(name);
  expect(placesOf(nameWords(notation!), `共开展${name}三次`)).toEqual([[3, 3 + name.length]]);
});

test.each(["A+区", "南苑/北苑", "甲*区"])("an area called %s is found in Chinese text under that name", async (area) => {
  const [station] = await stations([1]);
  if (!station) throw new Error("no station was drawn");
  const { figures } = station.drawn;
  const first = figures.areaStaff[0];
  const areaStaff = figures.areaStaff.map((own) => (own === first ? { ...own, area } : own));
  const right = first?.figure.value.valueOf() ?? 0;
  const verdictOf = (text: string) => checkProse(text, { ...figures, areaStaff, indicators: [] }).verdicts.map(({ verdict }) => verdict);
  expect(verdictOf(`${area}投入社工${right}名。`)).toEqual(["agrees"]);
  expect(verdictOf(`${area}投入社工${right + 1}名。`)).toEqual(["differs"]);
});
