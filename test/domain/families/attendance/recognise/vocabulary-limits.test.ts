import { plainText } from "../../../../../src/domain/grid/cell";
import { headerField, isGroupBanner, isGroupHeading, sumLabel } from "../../../../../src/domain/families/attendance/recognise/vocabulary";

const field = (text: string) => headerField(plainText(text))?.field ?? null;

describe("a header is known by the whole of its words", () => {
  test.each([
    ["实际人次", "subtotal"],
    ["实人次", "subtotal"],
    ["实到人次", "subtotal"],
    ["实到岗月数", "subtotal"],
    ["有效月", "subtotal"],
    ["到岗人次（√）", "presence"],
    ["到岗√", "presence"],
    ["社工证书号码", null],
    ["证书号码及资格", "qualification"],
    ["本人最高学历", null],
    ["第一学历及专业", "education"],
    ["非专业", null],
    ["专业名称要求", null],
    ["未实到", null],
    ["实到岗率", null],
    ["社保凭证编号", null],
    ["养老保险个人账户", null],
    ["工资发放日", null],
    ["未发薪", null],
    ["发薪日", null],
    ["小计说明栏", null],
    ["应到岗月数", null],
    ["到岗月数表", null],
    ["未累计到岗", null],
    ["累计到岗率", null],
    ["工作人员电话", null],
    ["非工作人员", null],
    ["原劳动合同终止日期", null],
    ["合同期限说明书", null],
    ["聘用期限内", null],
    ["新聘用期限", null],
    ["人数到位", null],
    ["情况", null],
    ["计数", null],
  ])("%s: %s", (text, expected) => expect(field(text)).toBe(expected));

  test("a month with nothing behind it but a weight is no mark, and what stands in brackets behind a mark does not matter", () => {
    expect(headerField("1月")).toBeNull();
    expect(headerField("1月(计0.5)")).toBeNull();
    expect(headerField("3月到岗(以打卡为准)")).toMatchObject({ field: "presence", month: { month: 3 } });
    expect(headerField("3月备注")).toBeNull();
  });
});

describe("a group's label alone in a row", () => {
  test.each([["持证社工"], ["一、持证社工"], ["非持证社工"], ["一二三四五六七八持证社工"]])("%s is one", (text) =>
    expect(isGroupBanner(text)).toBe(true),
  );

  test.each([
    ["一二三四五六七八九持证社工"],
    ["持证社工到岗表"],
    ["持证情况"],
    ["专业社工站"],
    ["社工证持证类型"],
    ["专业"],
    ["持证类型"],
    ["后勤人员"],
  ])("%s is none", (text) => expect(isGroupBanner(text)).toBe(false));
});

describe("a numbered heading over people", () => {
  test.each([["三、后勤人员"], ["十一、后勤人员"], ["(三)督导社工"], ["(十二)后勤人员"], ["四.志愿者队伍"], ["三、行政后勤保洁安保人员"]])(
    "%s is one",
    (text) => expect(isGroupHeading(text)).toBe(true),
  );

  test.each([
    ["后勤人员"],
    ["附三、后勤人员"],
    ["三、后勤人员名单"],
    ["3、后勤人员"],
    ["(3)后勤人员"],
    ["(甲)后勤人员"],
    ["三、2024年人员"],
    ["三、到岗表人员"],
    ["三、人员"],
    ["三、行政后勤及保洁安保人员"],
  ])("%s is none", (text) => expect(isGroupHeading(text)).toBe(false));
});

test("a rate that is not the stable one is no row of sums", () => {
  expect(sumLabel("到岗率")).toBeNull();
  expect(sumLabel("社工01")).toBeNull();
  expect(sumLabel("合计率")).toEqual({ kind: "sum", scope: "unknown" });
});
