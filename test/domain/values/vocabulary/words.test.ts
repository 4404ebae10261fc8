import { plainText } from "../../../../src/domain/values/vocabulary/plain-text";
import { SIMPLIFIED, TRADITIONAL } from "../../../../src/domain/values/vocabulary/simplified-characters";
import { indicatorField } from "../../../../src/domain/values/vocabulary/indicator-headers";
import { headerField, insuranceKind } from "../../../../src/domain/values/vocabulary/attendance-headers";
import { sumScope } from "../../../../src/domain/values/vocabulary/row-labels";
import { WORDS } from "../../../../src/domain/values/vocabulary/words";

describe("the one list of words", () => {
  const words = WORDS.flatMap(([texts]) => texts.split(" "));

  test("each word stands once", () => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test("words stand as texts are compared: simplified, half width, lower case", () => {
    expect(words.filter((word) => plainText(word).toLowerCase() !== word)).toEqual([]);
  });
});

describe("a text is compared without its looks", () => {
  test.each([
    ["達標率", "达标率"],
    ["社 保\n購 買", "社保购买"],
    ["（計０．５）", "(计0.5)"],
    ["人員到崗", "人员到岗"],
    ["合　計", "合计"],
  ])("%j reads %s", (text, plain) => expect(plainText(text)).toBe(plain));

  test("each traditional character has one simplified, which is not itself traditional", () => {
    expect(SIMPLIFIED).toHaveLength(TRADITIONAL.length);
    expect(new Set(TRADITIONAL).size).toBe(TRADITIONAL.length);
    expect(plainText(SIMPLIFIED)).toBe(SIMPLIFIED);
  });
});

describe("headers of an indicator table in other words", () => {
  test.each([
    ["議定水平", "target"],
    ["实际水平", "done"],
    ["達標率", "rate"],
    ["协议量", "target"],
    ["承诺数量", "target"],
    ["完成數", "done"],
    ["組別", "area"],
    ["服務內容", "content"],
    ["Target", "target"],
    ["Actual", "done"],
    ["Completion Rate", "rate"],
  ])("%s is %s", (text, field) => expect(indicatorField(plainText(text))).toBe(field));

  test.each(["上年完成", "去年完成量", "未完成", "水平"])("%s is none of ours", (text) =>
    expect(indicatorField(plainText(text))).toBeNull(),
  );
});

describe("rows of sums of an indicator table in other words", () => {
  test.each([
    ["汇总", "all"],
    ["总数", "all"],
    ["全部", "all"],
    ["本页合计", "all"],
    ["合共", "all"],
    ["Total", "all"],
    ["全站总计", "all"],
    ["片区一合计", "group"],
    ["Subtotal", "group"],
  ])("%s sums %s", (text, scope) => expect(sumScope(plainText(text))).toBe(scope));

  test.each(["总人次", "服务人次合计", "活动汇总表", "全部服务"])("%s is an indicator's own name", (text) =>
    expect(sumScope(text)).toBeNull(),
  );
});

describe("a column of one insurance", () => {
  test.each([
    ["养老", "pension"],
    ["医疗保险缴纳", "medical"],
    ["工傷保險", "injury"],
    ["失业", "unemployment"],
    ["生育", "maternity"],
    ["社保", null],
    ["工资", null],
  ])("%s: %s", (text, kind) => expect(insuranceKind(plainText(text))).toBe(kind));

  test.each(["医疗费报销", "养老院", "工伤赔偿", "保险柜"])("%s is no insurance", (text) => expect(headerField(text)).toBeNull());
});
