import { verdictHolds, verdictOf } from "../../../src/domain/tables/verdict-words";
import { exact } from "../../../src/domain/values/exact";

describe("a word beside the figures", () => {
  test.each(["超额完成", "超额", "已超额", "超額完成任務", "超额达标"])("%s says that more was done than promised", (word) => {
    expect(verdictOf(word)).toBe("exceeded");
    expect([0.99, 1, 1.01].map((rate) => verdictHolds("exceeded", exact(rate)))).toEqual([false, false, true]);
  });

  test.each(["达标", "已达标", "完成", "已完成", "已全部完成", "如期完成", "达成", "達標", "完成指标"])(
    "%s says that the promise is kept",
    (word) => {
      expect(verdictOf(word)).toBe("reached");
      expect([0.99, 1, 1.01].map((rate) => verdictHolds("reached", exact(rate)))).toEqual([false, true, true]);
    },
  );

  test.each(["未完成", "未达标", "尚未完成", "没有完成", "不达标", "未達標", "未能完成"])("%s says that it is not", (word) => {
    expect(verdictOf(word)).toBe("not-reached");
    expect([0.99, 1].map((rate) => verdictHolds("not-reached", exact(rate)))).toEqual([true, false]);
  });

  test.each(["待定", "进行中", "基本完成", "部分完成", "推进中", "完成情况", "约九成", "完成10场", ""])(
    "“%s” says nothing that a figure contradicts",
    (word) => expect(verdictOf(word)).toBeNull(),
  );
});
