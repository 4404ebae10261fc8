import { readRemark } from "../../../src/domain/tables/attendance-remark";
import { textCell } from "../../../src/domain/grid/cell";

const remark = (text: string) => readRemark(textCell(text), () => 2024);

describe("a remark tells who joined, left, was transferred and who paid the insurance", () => {
  test("a joining date", () => {
    expect(remark("2024年4月26日到岗,\n机构买社保")).toMatchObject({
      joined: { year: 2024, month: 4, day: 26 },
      left: null,
      saysLeft: false,
      selfPaidMonths: null,
    });
    expect(remark("入职时间：2024.3.22").joined).toEqual({ year: 2024, month: 3, day: 22 });
    expect(remark("4月22日入职").joined).toEqual({ year: 2024, month: 4, day: 22 });
  });

  test("a leaving date and a transfer", () => {
    expect(remark("2024年3月19日离职")).toMatchObject({ left: { year: 2024, month: 3, day: 19 }, saysLeft: true, saysTransferred: false });
    expect(remark("2024年4月22日调岗")).toMatchObject({
      transferred: { year: 2024, month: 4, day: 22 },
      saysTransferred: true,
      saysLeft: false,
    });
    expect(remark("已于2024/3/19辞职").left).toEqual({ year: 2024, month: 3, day: 19 });
    expect(remark("3月离职")).toMatchObject({ left: null, saysLeft: true });
  });

  test("an intention without a date is no leaving, and neither is its denial", () => {
    expect(remark("拟于下半年离职").saysLeft).toBe(false);
    expect(remark("未离职").saysLeft).toBe(false);
  });

  test("joining and leaving in one remark keep their own dates", () => {
    expect(remark("2024年2月1日入职，2024年3月31日离职")).toMatchObject({
      joined: { year: 2024, month: 2, day: 1 },
      left: { year: 2024, month: 3, day: 31 },
    });
  });

  test.each([
    ["2024年3月22日入职,\n3月自己购买社保", [3]],
    ["3月自行购买社保", [3]],
    ["3-4月个人购买社保", [3, 4]],
    ["2月、3月社保由个人缴纳", [2, 3]],
    ["2024年3月本人自行缴纳社保", [3]],
    ["自己购买社保", []],
    ["2024年3月22日入职3月自己购买社保", [3]],
  ])("%j: the worker paid for months %j", (text, months) => expect(remark(text).selfPaidMonths).toEqual(months));

  test.each([["机构买社保"], ["单位购买社保"], ["非个人购买社保，由机构购买"], ["社保个人缴交部分由机构代扣"], [""], ["兼职"]])(
    "%j does not say that the worker paid",
    (text) => expect(remark(text).selfPaidMonths).toBeNull(),
  );
});
