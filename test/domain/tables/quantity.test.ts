import { numberCell, textCell } from "../../../src/domain/grid/cell";
import { isCountable, readQuantity, readWrittenQuantity } from "../../../src/domain/tables/quantity";

const AT = { row: 3, column: 4 };
const amount = (text: string) => {
  const { reading, unit, notApplicable } = readQuantity(textCell(text), AT);
  return reading.status === "read" ? [reading.value, unit] : notApplicable ? "not applicable" : reading.status;
};
const written = (text: string, wanted: string | null = null) => {
  const { quantity, name } = readWrittenQuantity(textCell(text), AT, wanted);
  return [quantity.reading.status === "read" ? quantity.reading.value : quantity.reading.status, quantity.unit, name];
};

describe("an amount in a cell", () => {
  test.each([
    ["12", [12, null]],
    ["-3", [-3, null]],
    ["+3", [3, null]],
    ["1,234.5", [1234.5, null]],
    ["30人次", [30, "人次"]],
    ["2.5小时", [2.5, "小时"]],
    ["≥30", [30, null]],
    [">=30户", [30, "户"]],
    ["不少于3场", [3, "场"]],
    ["不低于3", [3, null]],
    ["至少3", [3, null]],
    ["共3个", [3, "个"]],
    ["共计3个", [3, "个"]],
    ["合计3个", [3, "个"]],
    ["累计3个", [3, "个"]],
    ["3个以上", [3, "个"]],
    ["３０人次", [30, "人次"]],
    ["/", "not applicable"],
    ["//", "not applicable"],
    ["不适用", "not applicable"],
    ["N/A", "not applicable"],
    ["n/a", "not applicable"],
    ["——", "not applicable"],
    ["", "empty"],
    ["约30", "unreadable"],
    ["30左右", "unreadable"],
    ["30/40", "unreadable"],
    ["若干", "unreadable"],
    ["不适用于本站", "unreadable"],
    ["9".repeat(400), "unreadable"],
  ])("%j", (text, expected) => expect(amount(text)).toEqual(expected));

  test.each(
    "人次 户次 场次 小时 万元 个月 个 份 次 场 节 人 名 支 篇 户 项 期 条 天 元 组 件 宗 部 批 本 套 家 队 例"
      .split(" ")
      .map((unit) => [unit]),
  )("with the measure word %s", (unit) => expect(amount(`3${unit}`)).toEqual([3, unit]));

  test("a number, with its place; neither errors nor ticks nor truth values nor dates are amounts", () => {
    expect(readQuantity(numberCell(5), AT)).toEqual({ cell: AT, reading: { status: "read", value: 5 }, notApplicable: false, unit: null });
    expect(readQuantity({ kind: "error", code: "#REF!" }, AT).reading).toEqual({ status: "unreadable", text: "#REF!" });
    expect(readQuantity(textCell("√"), AT).reading).toEqual({ status: "unreadable", text: "√" });
    expect(readQuantity({ kind: "boolean", value: true }, AT).reading).toEqual({ status: "unreadable", text: "boolean" });
    expect(readQuantity(textCell("约 30"), AT).reading).toEqual({ status: "unreadable", text: "约 30" });
    expect(readQuantity(textCell("/"), AT)).toEqual({ cell: AT, reading: { status: "empty" }, notApplicable: true, unit: null });
    expect(readQuantity(textCell("不适用"), AT)).toEqual({ cell: AT, reading: { status: "empty" }, notApplicable: true, unit: null });
  });
});

describe("an amount inside a sentence", () => {
  test.each([
    ["共建协议*3份", 3, "份", "共建协议"],
    ["共建协议×3份", 3, "份", "共建协议"],
    ["共建协议x3", 3, null, "共建协议"],
    ["共建协议X3", 3, null, "共建协议"],
    ["志愿者团队维系6个", 6, "个", "志愿者团队维系"],
    ["助力街道重点工作，共计300小时", 300, "小时", "助力街道重点工作"],
    ["新增2个社区社会组织", 2, "个", "新增社区社会组织"],
    ["服务17类人群30人次", 30, "人次", "服务17类人群"],
    ["2024年开展3场活动", 3, "场", "2024年开展活动"],
    ["3月开展活动5", 5, null, "3月开展活动"],
    ["22日走访5", 5, null, "22日走访"],
    ["60岁以上探访5", 5, null, "60岁以上探访"],
    ["1号楼探访5", 5, null, "1号楼探访"],
    ["2级案主5", 5, null, "2级案主"],
    ["满意率90%，问卷50", 50, null, "满意率90%,问卷"],
    ["第1期培训5", 5, null, "第1期培训"],
    ["〔2023〕号文，培训5", 5, null, "〔2023〕号文,培训"],
    ["[1]培训5", 5, null, "[1]培训"],
    ["新增两支志愿队", 2, "支", "新增志愿队"],
    ["开展十二场活动", 12, "场", "开展活动"],
    ["培训1,200人次", 1200, "人次", "培训"],
    ["不少于3场活动", 3, "场", "不少于活动"],
    ["活动：不少于3场", 3, "场", "活动"],
    ["个案，合计5", 5, null, "个案"],
    ["1.5小时培训", 1.5, "小时", "培训"],
    ["志愿培训3场/年", 3, "场", "志愿培训/年"],
    ["每季度1次，全年4次", 4, "次", "每季度1次,全年"],
    ["每月一次，一年十二次", 12, "次", "每月一次,一年"],
    ["讲座10场（每场20人）", 10, "场", "讲座(每场20人)"],
    ["每年2次", 2, "次", "每年"],
  ])("%s: %d %s of %s", (text, value, unit, name) => expect(written(text)).toEqual([value, unit, name]));

  test.each([
    ["开展3场活动，服务50人次", "开展3场活动,服务50人次"],
    ["开展活动", "开展活动"],
    ["活动3或4", "活动3或4"],
    ["第一场活动", "第一场活动"],
    ["甲*3乙*4", "甲*3乙*4"],
    [`活动${"9".repeat(400)}`, `活动${"9".repeat(400)}`],
    ["开展活动：共计", "开展活动"],
    ["每月1次主题党日", "每月1次主题党日"],
    ["每季度一次", "每季度一次"],
    ["走访2次/月", "走访2次/月"],
    ["每个社区不少于3场", "每个社区不少于3场"],
  ])("%s is not to be guessed", (text, name) => expect(written(text)).toEqual(["unreadable", null, name]));

  test("of several the one with the wanted unit counts; 支 and 个 count the same, and so do 场 and 次", () => {
    expect(written("开展3场活动，服务50人次", "场")).toEqual([3, "场", "开展活动,服务50人次"]);
    expect(written("开展3场活动，服务50人次", "人次")[0]).toBe(50);
    expect(written("开展3场活动，服务50人", "次")[0]).toBe(3);
    expect(written("3场次活动，50人", "次")[0]).toBe(3);
    expect(written("2支队伍，50人", "个")[0]).toBe(2);
    expect(written("2家单位，50人", "组")[0]).toBe(2);
    expect(written("2队，50人", "支")[0]).toBe(2);
    expect(written("50人，3场", "名")[0]).toBe(50);
    expect(written("50名，3场", "人")[0]).toBe(50);
    expect(written("3份，2本", "份")[0]).toBe(3);
    expect(written("3份，2份", "份")[0]).toBe("unreadable");
    expect(written("3份，2本", "场")[0]).toBe("unreadable");
    expect(written("活动3，又4场", "份")[0]).toBe(4);
  });

  test("a whole amount, a dash and a number need no sentence; a report pasted into a cell is none", () => {
    expect(written("30人次")).toEqual([30, "人次", ""]);
    expect(readWrittenQuantity(textCell("/"), AT)).toMatchObject({ quantity: { notApplicable: true }, name: "" });
    expect(readWrittenQuantity(textCell("不适用"), AT)).toMatchObject({ quantity: { notApplicable: true }, name: "" });
    expect(readWrittenQuantity(numberCell(5), AT)).toMatchObject({ quantity: { reading: { value: 5 } }, name: "" });
    expect(written(`${"好".repeat(998)}3场`)).toEqual([3, "场", "好".repeat(998)]);
    expect(written(`${"好".repeat(999)}3场`)).toEqual(["unreadable", null, ""]);
  });
});

describe("fractions", () => {
  test.each<[string | null, string | null, string, boolean]>([
    ["个", null, "", true],
    ["人次", null, "服务时数", true],
    ["小时", null, "", false],
    ["元", null, "", false],
    ["万元", null, "", false],
    ["天", null, "", false],
    ["个月", null, "", false],
    [null, "节数", "小组", true],
    [null, "时数", "", false],
    [null, null, "服务小时", false],
    [null, null, "时长", false],
    [null, null, "投入金额", false],
    [null, null, "活动经费", false],
    [null, null, "链接资金", false],
    [null, null, "资源(万元)", false],
    [null, null, "资源(元)", false],
    [null, null, "元旦活动", true],
    [null, null, "筹集善款", false],
    [null, null, "资源折合价值", false],
    [null, null, "服务满意率", false],
    ["课时", null, "培训", false],
    ["次/年", null, "走访", true],
    ["张", null, "海报", true],
  ])("of unit %s, measure %s, %s are countable: %s", (unit, measure, name, countable) =>
    expect(isCountable(unit, measure, name)).toBe(countable),
  );
});
