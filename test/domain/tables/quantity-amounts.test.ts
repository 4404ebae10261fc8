import { numberCell, textCell } from "../../../src/domain/grid/cell";
import { displayFormat } from "../../../src/domain/grid/display-format";
import { isCountable, readPair, readQuantity, readWrittenQuantity } from "../../../src/domain/tables/quantity";

const AT = { row: 3, column: 4 };
const DONE_AT = { row: 3, column: 5 };
const written = (text: string, wanted: string | null = null) => {
  const { quantity, name } = readWrittenQuantity(textCell(text), AT, wanted);
  return [quantity.reading.status === "read" ? quantity.reading.value : quantity.reading.status, quantity.unit, name];
};

describe("a share in a cell", () => {
  const share = (value: number, format = "0%") => readQuantity(numberCell(value, displayFormat(format)), AT).reading;

  test("is no amount, and is shown as a person sees it", () => {
    expect(share(0.9)).toEqual({ status: "unreadable", text: "90%" });
    expect(share(0.01)).toEqual({ status: "unreadable", text: "1%" });
  });

  test("but nothing, all of it, more than all and numbers that are no share are amounts", () => {
    for (const value of [0, 1, 1.5, -0.5]) expect(share(value)).toEqual({ status: "read", value });
    expect(share(0.5, "0.0")).toEqual({ status: "read", value: 0.5 });
  });
});

test("an amount in words that name no number is none, nor is one that ends with 不适用", () => {
  expect(readQuantity(textCell("零十个"), AT).reading.status).toBe("unreadable");
  expect(readQuantity(textCell("部分不适用"), AT)).toMatchObject({ reading: { status: "unreadable" }, notApplicable: false });
});

describe("target and done of one row", () => {
  const pair = (target: string | number, done: string | number) =>
    readPair(
      typeof target === "number" ? numberCell(target) : textCell(target),
      AT,
      typeof done === "number" ? numberCell(done) : textCell(done),
      DONE_AT,
    ).map(({ reading, unit }) => [reading.status === "read" ? reading.value : reading.status, unit]);

  test.each<[string | number, string | number, unknown[], unknown[]]>([
    [3, 4, [3, null], [4, null]],
    ["3份", "6份", [3, "份"], [6, "份"]],
    ["3份", "6场", [3, "份"], [6, "场"]],
    ["共建协议3份", "共建协议6份", [3, "份"], [6, "份"]],
    ["共建协议3份", 6, [3, "份"], [6, null]],
    ["共建协议3份", "", [3, "份"], ["empty", null]],
    ["组建队伍2支", "组建队伍3个", [2, "支"], [3, "个"]],
    ["3场", "开展活动5场，服务50人次", [3, "场"], [5, "场"]],
    ["开展活动3场", "开展活动5场，服务50人次", [3, "场"], [5, "场"]],
  ])("%s and %s count the same, or are plain amounts", (target, done, first, second) =>
    expect(pair(target, done)).toEqual([first, second]),
  );

  test.each<[string | number, string | number]>([
    ["共建协议3份", "开展活动6场"],
    ["开展活动3场", "若干"],
    ["共建协议3", "共建协议6"],
    ["约服务3场", "约服务6场"],
    ["活约3场", "活约6场"],
    ["甲3场", "乙6场"],
    ["若干", "若干"],
  ])("%s and %s are left to a person", (target, done) => {
    expect(pair(target, done)).toEqual([
      ["unreadable", null],
      ["unreadable", null],
    ]);
  });

  test("a number beside a sentence without measure word is left as it stands", () => {
    expect(pair("共建协议3", 6)).toEqual([
      ["unreadable", null],
      [6, null],
    ]);
  });
});

describe("an amount inside a sentence", () => {
  test.each([
    // How often, or where, of which the number of times is not said.
    ["每季2次走访，全年8次", 8, "次", "每季2次走访,全年"],
    ["每站2次走访，全年8次", 8, "次", "每站2次走访,全年"],
    ["走访2次/季，全年8次", 8, "次", "走访2次/季,全年"],
    ["走访两次/月，全年24次", 24, "次", "走访两次/月,全年"],
    // /月 counts only right behind the amount.
    ["走访5次，补贴/月", 5, "次", "走访,补贴/月"],
    ["走访五次，补贴/月", 5, "次", "走访,补贴/月"],
    // Only what is right behind a number tells that it names something else.
    ["培训5，服务老年人", 5, null, "培训,服务老年人"],
    // A star goes before measure words.
    ["活动2场共建协议*3份", 3, "份", "活动2场共建协议"],
    ["活动两场共建协议*3份", 3, "份", "活动两场共建协议"],
    // A sum stands for its parts where all count the same.
    ["上半年3场，下半年4场，共7场", 7, "场", "上半年3场,下半年4场,共"],
    ["上半年三场，下半年四场，合计七场", 7, "场", "上半年三场,下半年四场"],
    ["共同举办3场，总计5场", 5, "场", "共同举办3场,总计"],
    ["协议：：5份，", 5, "份", "协议"],
    ["签约共计合计5份；共计合计", 5, "份", "签约"],
  ])("%s: %d %s of %j", (text, value, unit, name) => expect(written(text)).toEqual([value, unit, name]));

  test.each([["甲*3份，乙4场*5"], ["上半年3场，下半年4份，共7场"], ["上半年3场，下半年4场"], ["共3场，共4场"]])(
    "%s is not to be guessed",
    (text) => expect(written(text)[0]).toBe("unreadable"),
  );

  test("measure words of different kinds count different things", () => {
    expect(written("3场，50人次", "人")[0]).toBe("unreadable");
    expect(written("5人，50人次", "人")[0]).toBe(5);
    expect(written("2支，3场，5人", "个")[0]).toBe(2);
    expect(written("2支，3场，5人", "次")[0]).toBe(3);
    expect(written("2支，3场，5人", "名")[0]).toBe(5);
  });
});

describe("fractions", () => {
  test.each<[string | null, string | null, string, boolean]>([
    [null, null, "率先垂范活动", true],
    [null, null, "元宵活动", true],
    [null, "捐赠(元)", "", false],
    [null, "捐赠元", "", false],
    [null, null, "捐赠元", false],
  ])("of unit %s, measure %s, %s are countable: %s", (unit, measure, name, countable) =>
    expect(isCountable(unit, measure, name)).toBe(countable),
  );
});
