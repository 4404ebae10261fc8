import { readRemark } from "../../../../../src/domain/families/attendance/recognise/remark";
import { numberCell, textCell } from "../../../../../src/domain/grid/cell";

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

describe("each word for coming and going", () => {
  const day = { year: 2024, month: 3, day: 19 };

  test.each(["到岗", "入职", "上岗", "报到", "到任", "调入"])("%s is joining", (word) =>
    expect(remark(`2024年3月19日${word}`)).toMatchObject({
      joined: day,
      left: null,
      transferred: null,
      saysLeft: false,
      saysTransferred: false,
    }),
  );

  test.each(["离职", "辞职", "离岗", "退休", "辞退", "解除合同", "解除劳动合同", "终止合同", "终止劳动合同", "解聘"])(
    "%s is leaving",
    (word) =>
      expect(remark(`2024年3月19日${word}`)).toMatchObject({
        joined: null,
        left: day,
        transferred: null,
        saysLeft: true,
        saysTransferred: false,
      }),
  );

  test.each(["调岗", "调出", "调离", "转岗", "调往", "调动"])("%s is a transfer", (word) =>
    expect(remark(`2024年3月19日${word}`)).toMatchObject({
      joined: null,
      left: null,
      transferred: day,
      saysLeft: false,
      saysTransferred: true,
    }),
  );

  test.each(["拟离职", "预计离职", "计划离职", "将于年底离职", "未离职", "没有离职", "不离职", "预计5月起办理离职", "未到离职时间"])(
    "%s is none",
    (text) => expect(remark(text)).toMatchObject({ left: null, saysLeft: false }),
  );

  test("a date settles an intention, but not a denial", () => {
    expect(remark("拟于2024年3月19日离职")).toMatchObject({ left: day, saysLeft: true });
    expect(remark("2024年3月19日未离职")).toMatchObject({ left: null, saysLeft: false });
    expect(remark("2024年3月19日没有离职")).toMatchObject({ left: null, saysLeft: false });
  });

  test("the date before the word is its own, else the one after it", () => {
    expect(remark("离职时间2024年3月19日")).toMatchObject({ left: day });
    expect(remark("2024年3月1日提出2024年3月19日离职").left).toEqual(day);
    expect(remark("2024年3月19日离职2024年4月1日办结").left).toEqual(day);
    expect(remark("3月19日离职")).toMatchObject({ left: day });
    expect(remark("2024年3月19日到岗、2024年4月1日离职")).toMatchObject({ joined: day, left: { month: 4, day: 1 } });
  });

  test.each(["24年3月19日", "24.3.19", "3月19号", "3.19", "3/19", "2024年3月19号"])("the day may be written %s", (date) => {
    expect(remark(`${date}离职`)).toMatchObject({ left: day });
    expect(remark(`调入日期${date}`)).toMatchObject({ joined: day });
  });

  test("调至 another station is a transfer, to this one a joining, and within the station neither", () => {
    expect(remark("2024年3月19日调至荔湾站")).toMatchObject({ transferred: day, joined: null });
    expect(remark("2024年3月19日由荔湾站调至本站")).toMatchObject({ transferred: null, joined: day });
    expect(remark("2024年3月19日调至第二片区")).toMatchObject({ transferred: null, joined: null, saysTransferred: false });
  });

  test("each clause speaks for itself, and the last word counts", () => {
    expect(remark("2024年1月1日入职，2024年3月19日入职").joined).toEqual(day);
    expect(remark("2024年3月19日离职，已离职")).toMatchObject({ left: day, saysLeft: true });
    expect(remark("2024年3月19日调岗；已调出")).toMatchObject({ transferred: day, saysTransferred: true });
    expect(remark("拟离职，2024年3月19日到岗")).toMatchObject({ joined: day, saysLeft: false });
  });
});

describe("who paid the insurance", () => {
  test.each<[string, number[]]>([
    ["自费购买社保", []],
    ["本人缴纳社保", []],
    ["个人缴交五险", []],
    ["自己交社保", []],
    ["自行付社会保险", []],
    ["自己承担社保", []],
    ["自己参保", []],
    ["社保自己购买", []],
    ["社保由个人交", []],
    ["五险一金本人自费缴", []],
    ["社会保险自行承担", []],
    ["12月至2月自己购买社保", []],
    ["1至3月自己购买社保", [1, 2, 3]],
    ["1月到3月自己购买社保", [1, 2, 3]],
    ["1~2月自己购买社保", [1, 2]],
    ["1、3月自己购买社保", [1, 3]],
    ["1月和3月自己购买社保", [1, 3]],
    ["1月及3月自己购买社保", [1, 3]],
    ["13月自己购买社保", []],
    ["0月自己购买社保", []],
    ["2024年12月自己购买社保", [12]],
    ["1月自己购买社保，2月自己购买社保", [1, 2]],
  ])("%s: the worker, for months %j", (text, months) => expect(remark(text).selfPaidMonths).toEqual(months));

  test.each([
    ["不是自己购买社保"],
    ["无需个人缴纳社保"],
    ["没有自己购买社保"],
    ["未自行购买社保"],
    ["自己离职，机构购买社保"],
    ["个人信息由单位购买社保时填报"],
    ["社保由机构购买"],
    ["社保个人交部分已扣"],
    ["社保个人缴纳部分由机构代扣"],
    ["3月社保"],
  ])("%s: not the worker", (text) => expect(remark(text).selfPaidMonths).toBeNull());
});

test("what is no text says nothing, but is kept where it is no dash", () => {
  const nothing = { joined: null, left: null, transferred: null, saysLeft: false, saysTransferred: false, selfPaidMonths: null };
  const read = (cell: Parameters<typeof readRemark>[0]) => readRemark(cell, () => 2024);
  expect(read({ kind: "empty" })).toEqual({ ...nothing, text: "" });
  expect(read(textCell("——"))).toEqual({ ...nothing, text: "" });
  expect(read(textCell("√"))).toEqual({ ...nothing, text: "√" });
  expect(read(numberCell(5))).toEqual({ ...nothing, text: "5" });
  expect(remark("兼 职")).toEqual({ ...nothing, text: "兼职" });
});
