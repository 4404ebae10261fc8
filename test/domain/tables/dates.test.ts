import type { CalendarDay } from "../../../src/domain/values/calendar";
import { contractTerm, readContract } from "../../../src/domain/families/attendance/recognise/contract";
import { clauses, findDates, findDayRange, findDayRanges, findMonthDays, findMonthRange, readDay } from "../../../src/domain/tables/dates";
import { numberCell, plainText, textCell } from "../../../src/domain/grid/cell";
import { displayFormat } from "../../../src/domain/grid/display-format";

const range = (text: string): string | null => {
  const found = contractTerm(plainText(text));
  const day = (value: { year: number; month: number; day: number } | null): string =>
    value ? `${value.year}/${value.month}/${value.day}` : "open";
  return found && `${day(found.start)} ${day(found.end)}`;
};

describe("a contract's term is read however it is written", () => {
  test.each([
    ["2016/5/16-无固定期", "2016/5/16 open"],
    ["2016/5/16-\n无固定期限", "2016/5/16 open"],
    ["2016年5月16日起长期", "2016/5/16 open"],
    ["2024.1.25-2025.1.24", "2024/1/25 2025/1/24"],
    ["2024-01-25至2025-01-24", "2024/1/25 2025/1/24"],
    ["20240125-20250124", "2024/1/25 2025/1/24"],
    ["20240125 ~ 20250124", "2024/1/25 2025/1/24"],
    ["2024年1月25日至2025年1月24日", "2024/1/25 2025/1/24"],
    ["2024年1月25日 —— 2025年1月24日", "2024/1/25 2025/1/24"],
    ["２０２４／１／２５－２０２５／１／２４", "2024/1/25 2025/1/24"],
    ["2024年3月1日至8月31日", "2024/3/1 2024/8/31"],
    ["45316-45681", "2024/1/25 2025/1/24"],
    ["2023年9月1日起", "2023/9/1 open"],
    ["3年（2021.10.1-2024.9.30）", "2021/10/1 2024/9/30"],
    ["2024.1.25-2025.1.24，试用期3个月", "2024/1/25 2025/1/24"],
    ["2024.1.25-2025.1.24（2024.1.20签订）", "2024/1/25 2025/1/24"],
    ["2022.1.1-2023.12.31\n2024.1.1-2025.12.31", "2022/1/1 2025/12/31"],
    ["2022/1/1-2023/12/31，2024/1/1-无固定期限", "2022/1/1 open"],
    ["23.9.1-24.8.31", "2023/9/1 2024/8/31"],
    ["2023.9-2024.2", "2023/9/1 2024/2/29"],
    ["2023年9月至2024年8月", "2023/9/1 2024/8/31"],
    ["2023.9-长期", "2023/9/1 open"],
    ["无固定期限", "open open"],
    ["长期", "open open"],
  ])("%j is %s", (text, expected) => expect(range(text)).toBe(expected));

  test.each([
    ["2024/1/25"],
    ["见合同"],
    ["2024/2/30-2025/1/1"],
    ["2025/1/1-2024/1/1"],
    ["2024/1/1、2025/1/1"],
    ["2022.1.1-2022.12.31\n2023.3.1-2024.2.29"],
    ["2024.9"],
    ["劳务合同"],
  ])("%j cannot be read, and is not taken for no contract", (text) => expect(readContract(textCell(text), null).status).toBe("unreadable"));

  test("an empty contract cell and a dash are no contract", () => {
    expect(readContract({ kind: "empty" }, null).status).toBe("empty");
    expect(readContract(textCell("——"), null).status).toBe("empty");
  });
});

describe("days within texts", () => {
  const days = (text: string): string[] => findDates(plainText(text)).map(({ day }) => `${day.year}/${day.month}/${day.day}`);

  test.each([
    ["2024年1月5日", ["2024/1/5"]],
    ["2024年1月5", ["2024/1/5"]],
    ["2024.1.5、2024-02-06、2024/3/7", ["2024/1/5", "2024/2/6", "2024/3/7"]],
    ["20240105", ["2024/1/5"]],
    ["120240105", []],
    ["202401051", []],
    ["2024/2/30", []],
    ["2024/1/252024/3/1", ["2024/1/25", "2024/3/1"]],
    ["2024/1/123", []],
    ["24/1/5", []],
    ["", []],
  ])("%j: %j", (text, expected) => expect(days(text)).toEqual(expected));

  test("with the characters that they take", () => {
    expect(findDates("于2024年1月5日到岗")).toEqual([{ day: { year: 2024, month: 1, day: 5 }, from: 1, to: 10 }]);
    expect(findMonthDays("于4月22日到岗", () => 2024)).toEqual([{ day: { year: 2024, month: 4, day: 22 }, from: 1, to: 6 }]);
  });

  test("without a year take the year of their month, where that is known", () => {
    const found = (text: string, year: number | null = 2024) => findMonthDays(text, () => year).map(({ day }) => `${day.month}/${day.day}`);
    expect(found("4月22日入职，5月3日离职")).toEqual(["4/22", "5/3"]);
    expect(found("4月22日", null)).toEqual([]);
    expect(found("2024年4月22日")).toEqual([]);
    expect(found("4月31日")).toEqual([]);
    expect(found("4月22")).toEqual([]);
    expect(findMonthDays("2月29日", (month) => 2020 + month)).toEqual([]);
    expect(findMonthDays("2月29日", (month) => 2022 + month)).toHaveLength(1);
  });
});

describe("a stretch of days in one text", () => {
  const stretch = (text: string): string | null => {
    const found = findDayRange(plainText(text));
    const day = (value: CalendarDay | null): string => (value ? `${value.year}/${value.month}/${value.day}` : "open");
    return found && `${day(found.start)} ${day(found.end)}`;
  };

  test.each([
    ["2024年1月25日至2024年8月31日", "2024/1/25 2024/8/31"],
    ["年度服务协议时间：2024年1月25日到2024年8月31日止", "2024/1/25 2024/8/31"],
    ["2024/1/25~2024/8/31", "2024/1/25 2024/8/31"],
    ["2024/1/25起至2024/8/31", "2024/1/25 2024/8/31"],
    ["(2024/1/25)-(2024/8/31)", "2024/1/25 2024/8/31"],
    ["2024/1/25—2024/8/31", "2024/1/25 2024/8/31"],
    ["2024年1月25日至8月31日", "2024/1/25 2024/8/31"],
    ["2024年9月1日至8月31日", "2024/9/1 2025/8/31"],
    ["2024年9月1日至9月1日", "2024/9/1 2024/9/1"],
    ["2024.9.1-8.31", "2024/9/1 2025/8/31"],
    ["2024/1/25到8/31", "2024/1/25 2024/8/31"],
    ["2024年1月25日——8月31日", "2024/1/25 2024/8/31"],
    ["2024/1/25-无固定期限", "2024/1/25 open"],
    ["2024/1/25至今", "2024/1/25 open"],
    ["2024/1/25，长期", "2024/1/25 open"],
    ["2024/1/25永久", "2024/1/25 open"],
    ["2024/1/25不定期", "2024/1/25 open"],
    ["45316-45681", "2024/1/25 2025/1/24"],
    ["45316~45681", "2024/1/25 2025/1/24"],
    ["45316至45681", "2024/1/25 2025/1/24"],
    ["45316到45681", "2024/1/25 2025/1/24"],
    ["45681-45316", null],
    ["45316-456811", null],
    ["第45316-45681", null],
    ["2024/1/25", null],
    ["2024/1/25、2024/8/31", null],
    ["2024/8/31-2024/1/25", null],
    ["2024年1月25日至8月32日", null],
    ["2024年1月25日至8月", null],
    ["社工到岗情况统计表", null],
  ])("%j is %s", (text, expected) => expect(stretch(text)).toBe(expected));
});

describe("a single day in a cell", () => {
  const read = (cell: Parameters<typeof readDay>[0]) => {
    const reading = readDay(cell);
    return reading.status === "read"
      ? `${reading.value.year}/${reading.value.month}/${reading.value.day}`
      : reading.status === "unreadable"
        ? [reading.text]
        : reading.status;
  };

  test("is a date, a serial, eight digits or a text", () => {
    expect(read(numberCell(45316, displayFormat("yyyy/m/d")))).toBe("2024/1/25");
    expect(read(numberCell(45316))).toBe("2024/1/25");
    expect(read(numberCell(20240125))).toBe("2024/1/25");
    expect(read(numberCell(19000101))).toBe("1900/1/1");
    expect(read(numberCell(22001231))).toBe("2200/12/31");
    expect(read(textCell("2024年1月25日"))).toBe("2024/1/25");
  });

  test("or none, and says what stands there", () => {
    expect(read({ kind: "empty" })).toBe("empty");
    expect(read(textCell("/"))).toBe("empty");
    expect(read(numberCell(19000100))).toEqual(["19000100"]);
    expect(read(numberCell(22001232))).toEqual(["22001232"]);
    expect(read(numberCell(20241301))).toEqual(["20241301"]);
    expect(read(numberCell(5))).toEqual(["5"]);
    expect(read(textCell("入职 时"))).toEqual(["入职 时"]);
    expect(read({ kind: "error", code: "#REF!" })).toEqual(["#REF!"]);
    expect(read({ kind: "boolean", value: true })).toEqual(["boolean"]);
  });
});

describe("every stretch of days in a text", () => {
  const all = (plain: string, gap = " ") => findDayRanges(plain, gap).map(({ from, to }) => plain.slice(from, to));

  test("left to right, in one cell or over several", () => {
    expect(all("协议2024/1/25-2024/8/31评估2024/1/25-2024/4/30")).toEqual(["2024/1/25-2024/8/31", "2024/1/25-2024/4/30"]);
    expect(all("2024-01-25 2024-08-31")).toEqual(["2024-01-25 2024-08-31"]);
    expect(all("2024-01-25 至 2024-08-31")).toEqual(["2024-01-25 至 2024-08-31"]);
    expect(all("2024-01-25 协议结束日期: 2024-08-31")).toEqual(["2024-01-25 协议结束日期: 2024-08-31"]);
    expect(all("2024-01-25 填表日期 2024-08-31")).toEqual([]);
    expect(all("2024/8/31-2024/1/25")).toEqual([]);
    expect(all("无日期")).toEqual([]);
  });
});

describe("days without a year", () => {
  const days = (plain: string) => findMonthDays(plain, () => 2024).map(({ day }) => `${day.month}/${day.day}`);

  test.each([["4月22日离职"], ["4月22号离职"], ["4.22离职"], ["4/22离职"]])("%s", (text) => expect(days(text)).toEqual(["4/22"]));

  test.each(["加班1.5倍", "4.5小时", "4.5%", "2.3万元", "3/4人", "1.2.3", "2024.4", "13.1", "4.31"])("none in %s", (text) =>
    expect(days(text)).toEqual([]),
  );
});

test("the clauses of a remark end at lines, commas, semicolons and full stops", () => {
  expect(clauses("甲，乙,丙；丁;戊。己\n庚\r\n 辛 ，，")).toEqual(["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]);
  expect(clauses("  ")).toEqual([]);
});

describe("more of contracts", () => {
  test.each([
    ["2024.1.25-2025.1.24(2024.1.20签订)", "2024/1/25 2025/1/24"],
    ["2022/1/1-2022/12/31；2023/1/1-2023/12/31；2024/1/1-2024/12/31", "2022/1/1 2024/12/31"],
    ["2024/1/1-2024/12/31，2022/1/1-2023/12/31", "2022/1/1 2024/12/31"],
    ["2022/1/1-2024/12/31，2023/1/1-2023/12/31", "2022/1/1 2024/12/31"],
    ["2022/1/1-无固定期限，2023/1/1-2023/12/31", "2022/1/1 open"],
    ["2022/1/1-2022/12/31，2023/1/2-2023/12/31", null],
    ["2024年1月25日起", "2024/1/25 open"],
    ["(2024年1月25日起)", "2024/1/25 open"],
    ["2024年1月25日起生效", null],
    ["长期，2024/1/25", "2024/1/25 open"],
    ["2024年1月至2024年12月", "2024/1/1 2024/12/31"],
    ["2024-01-2024-12", "2024/1/1 2024/12/31"],
    ["2024/1~2024/2", "2024/1/1 2024/2/29"],
    ["2024.1-2024.13", null],
    ["2024.1-2024.0", null],
    ["2024.13-2025.1", null],
    ["2024.5-2024.1", null],
    ["2024.1和2024.5", null],
    ["2024.1-无固定期", "2024/1/1 open"],
    ["2024.1-待定", null],
    ["23年9月1日-24年8月31日", "2023/9/1 2024/8/31"],
    ["123.9.1-24.8.31", null],
    ["2024/5/1-2024/1/1，2025/1/1-2025/12/31", null],
    ["至今", "open open"],
    ["长期（2024.1.25签订）", "2024/1/25 open"],
    ["2024.1.25至法定退休", "2024/1/25 open"],
    ["2024.1.25至劳动合同终止", "2024/1/25 open"],
    ["起：2024/1/25\n止：2025/1/24", "2024/1/25 2025/1/24"],
    ["开始日期2024年1月25日 结束日期：2025年1月24日", "2024/1/25 2025/1/24"],
    ["2024-01-25 00:00:00至2025-01-24 00:00:00", "2024/1/25 2025/1/24"],
    ["2024.1.25/2025.1.24", "2024/1/25 2025/1/24"],
    ["2024年1月25号至2025年1月24号", "2024/1/25 2025/1/24"],
  ])("%j is %s", (text, expected) => expect(range(text)).toBe(expected));

  test("kept in two cells: the first day and the last", () => {
    const two = (start: string, end: string) => {
      const reading = readContract(textCell(start), textCell(end));
      return reading.status === "read" ? [reading.value.start, reading.value.end] : reading;
    };
    const first = { year: 2024, month: 1, day: 1 };
    expect(two("2024-01-01", "2024-12-31")).toEqual([first, { year: 2024, month: 12, day: 31 }]);
    expect(two("2024-01-01", "长期")).toEqual([first, null]);
    expect(two("2024-01-01", "2023-12-31")).toEqual({ status: "unreadable", text: "" });
    expect(two("2024-01-01", "待定")).toEqual({ status: "unreadable", text: "待定" });
    expect(two("2024-01-01", "")).toEqual({ status: "unreadable", text: "" });
    expect(two("待定", "2024-12-31")).toEqual({ status: "unreadable", text: "待定" });
    expect(two("/", "2024-12-31")).toEqual({ status: "empty" });
  });

  test("where the table has first days alone, the last day is not known", () => {
    const first = (cell: Parameters<typeof readContract>[0]) => readContract(cell, null, true);
    const open = { status: "read", value: { start: { year: 2024, month: 1, day: 25 }, end: null } };
    expect(first(numberCell(45316, displayFormat("yyyy/m/d")))).toEqual(open);
    expect(first(textCell("2024年1月25日"))).toEqual(open);
    expect(first(textCell("2024/1/25-2025/1/24"))).toMatchObject({ value: { end: { year: 2025 } } });
    expect(first(textCell("待补"))).toEqual({ status: "unreadable", text: "待补" });
    expect(first(textCell("/"))).toEqual({ status: "empty" });
  });

  test("a number, a date or an error alone is no term, and is shown as it stands", () => {
    expect(readContract(numberCell(5), null)).toEqual({ status: "unreadable", text: "5" });
    expect(readContract(numberCell(45316, displayFormat("yyyy/m/d")), null)).toEqual({ status: "unreadable", text: "2024-01-25" });
    expect(readContract({ kind: "error", code: "#REF!" }, null)).toEqual({ status: "unreadable", text: "error" });
    expect(readContract(textCell("见 合同"), null)).toEqual({ status: "unreadable", text: "见 合同" });
  });
});

describe("whole months that a title names", () => {
  const months = (text: string): string | null => {
    const found = findMonthRange(plainText(text));
    return found && `${found.start.year}/${found.start.month}/${found.start.day} ${found.end!.year}/${found.end!.month}/${found.end!.day}`;
  };

  test.each([
    ["2024年1月至4月指标完成情况表", "2024/1/1 2024/4/30"],
    ["指标完成情况表（2024年1月-6月）", "2024/1/1 2024/6/30"],
    ["2024年9-12月", "2024/9/1 2024/12/31"],
    ["2023年7月至2024年2月", "2023/7/1 2024/2/29"],
    ["2024年上半年", "2024/1/1 2024/6/30"],
    ["2024年度下半年", "2024/7/1 2024/12/31"],
    ["2024年第一季度", "2024/1/1 2024/3/31"],
    ["2024年4季度", "2024/10/1 2024/12/31"],
  ])("%s", (text, expected) => expect(months(text)).toBe(expected));

  test.each(["2024年度指标完成情况表", "2024年6月", "1月至6月", "2024年13月至14月", "2024年6月至3月", "2024年1月25日至4月30日"])(
    "%s names none",
    (text) => expect(months(text)).toBeNull(),
  );
});
