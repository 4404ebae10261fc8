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

/** Rows `name: amount, amount`; a row without amounts states nothing. */
const statedSums = (rows: readonly string[], leftOut: readonly number[] = []) => {
  const read = rows.map((row) => ({ name: row.split(":")[0]!, amounts: (row.split(":")[1] ?? "").split(",").filter(Boolean).map(Number) }));
  const found = rowSums(
    read.map(({ name }) => (/计$/.test(name) ? name : "")),
    { name: (at) => read[at]!.name, amounts: (at) => read[at]!.amounts, leftOut: () => new Set(leftOut) },
  ).at(-1)!;
  return found.unproved ? "unproved" : `${found.of.join(",")}${found.taken ? ` less ${found.taken.join(",")}` : ""}`;
};

describe("which rows a 总计 behind a 合计 sums, by what it states", () => {
  const above = ["甲:1,2", "乙:3,4", "合计:4,6"];

  test("the 合计 and what follows it, or what follows it alone", () => {
    expect(statedSums([...above, "税费:5,6", "总计:9,12"])).toBe("0,1,3");
    expect(statedSums([...above, "税费:5,6", "总计:5,6"])).toBe("3");
    expect(statedSums([...above, "扣分项:2,1", "总计:2,5"])).toBe("0,1,3 less 3");
  });

  test("all sums above it", () => expect(statedSums([...above, "丙:5,6", "本期合计:5,6", "丁:7,8", "总计:9,12"])).toBe("0,1,3"));

  test("one amount may depart where the others prove the scope, and nothing is proved where each says something else, none fits or none stands", () => {
    expect(statedSums([...above, "税费:5,6", "总计:9,99"])).toBe("0,1,3");
    expect(statedSums([...above, "税费:5,6", "总计:9,6"])).toBe("unproved");
    expect(statedSums([...above, "税费:5,6", "总计:8,99"])).toBe("unproved");
    expect(statedSums([...above, "税费:5,6", "总计"])).toBe("unproved");
  });

  test("two sums of one name close a section each", () => expect(statedSums([...above, "丙:5,6", "合计:9,9"])).toBe("3"));

  test("rows that words leave out are left out where the sum says so", () => {
    expect(statedSums(["甲:1,2", "乙:3,4", "丙:9,9", "合计:4,6"], [2])).toBe("0,1");
    expect(statedSums(["甲:1,2", "乙:3,4", "丙:9,9", "合计:13,15"], [2])).toBe("0,1,2");
    expect(statedSums(["甲:1,2", "乙:3,4", "丙:9,9", "合计:5,7"], [2])).toBe("unproved");
  });
});
