import { chineseNumeral } from "../../../src/domain/values/chinese-numeral";

describe("numbers written in Chinese numerals", () => {
  test.each([
    ["零", 0],
    ["〇", 0],
    ["一", 1],
    ["二", 2],
    ["两", 2],
    ["三", 3],
    ["四", 4],
    ["五", 5],
    ["六", 6],
    ["七", 7],
    ["八", 8],
    ["九", 9],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["九十九", 99],
    ["一百", 100],
    ["两百", 200],
    ["二百零五", 205],
    ["一百一十", 110],
    ["一千零一", 1001],
    ["三千四百五十六", 3456],
    ["一千〇五十", 1050],
  ])("%s is %d", (text, number) => expect(chineseNumeral(text)).toBe(number));

  test.each([
    ["百"],
    ["千"],
    ["二三"],
    ["二〇"],
    ["零百"],
    ["零十"],
    ["一百百"],
    ["一百十"],
    ["12"],
    [""],
    ["十万"],
    ["第三"],
    ["第十"],
    ["三个"],
  ])("%j is none", (text) => expect(chineseNumeral(text)).toBeNull());
});
