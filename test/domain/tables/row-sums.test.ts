import { rowSums } from "../../../src/domain/tables/row-sums";

const sums = (...labels: string[]) =>
  rowSums(labels).map(({ at, of, whole }) => `${labels[at]}@${at}: ${of.join(",")}${whole ? " all" : ""}`);

describe("which rows a 小计, 合计 or 总计 sums", () => {
  test("the only one sums everything above it, or below it where it stands on top", () => {
    expect(sums("甲", "乙", "合计")).toEqual(["合计@2: 0,1 all"]);
    expect(sums("甲", "乙", "小计")).toEqual(["小计@2: 0,1 all"]);
    expect(sums("合计", "甲", "乙")).toEqual(["合计@0: 1,2 all"]);
    expect(sums("甲", "合计", "乙")).toEqual(["合计@1: 0 all"]);
    expect(sums("甲", "乙")).toEqual([]);
    expect(sums("合计")).toEqual(["合计@0:  all"]);
  });

  test("of several each sums its own rows, and the last without rows of its own sums everything", () => {
    expect(sums("甲", "乙", "小计", "丙", "丁", "小计", "总计")).toEqual(["小计@2: 0,1", "小计@5: 3,4", "总计@6: 0,1,3,4 all"]);
    expect(sums("甲", "合计", "乙", "合计")).toEqual(["合计@1: 0", "合计@3: 2"]);
    expect(sums("甲", "乙", "小计", "合计")).toEqual(["小计@2: 0,1", "合计@3: 0,1 all"]);
    expect(sums("甲", "合计", "合计")).toEqual(["合计@1: 0", "合计@2: 0 all"]);
  });

  test("合计 among 小计 sums everything, though rows stand between", () =>
    expect(sums("甲", "小计", "乙", "合计")).toEqual(["小计@1: 0", "合计@3: 0,2 all"]));

  test("heads of groups sum what follows them", () =>
    expect(sums("总计", "兜底小计", "甲", "乙", "治理小计", "丙")).toEqual(["总计@0: 2,3,5 all", "兜底小计@1: 2,3", "治理小计@4: 5"]));
});
