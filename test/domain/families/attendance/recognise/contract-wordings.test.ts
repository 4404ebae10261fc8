import { numberCell, plainText, textCell } from "../../../../../src/domain/grid/cell";
import { contractTerm, readContract } from "../../../../../src/domain/families/attendance/recognise/contract";

const term = (text: string): string | null => {
  const found = contractTerm(plainText(text));
  const day = (value: { year: number; month: number; day: number } | null): string =>
    value === null ? "open" : `${value.year}/${value.month}/${value.day}`;
  return found && `${day(found.start)} ${day(found.end)}`;
};

describe("a contract's days with words around them", () => {
  test.each([
    // Each label of a first and a last day.
    ["起：2024/1/25 止：2025/1/24", "2024/1/25 2025/1/24"],
    ["起始：2024/1/25 终止：2025/1/24", "2024/1/25 2025/1/24"],
    ["起始日期：2024/1/25 截止日期：2025/1/24", "2024/1/25 2025/1/24"],
    ["开始：2024年1月25日 结束：2025年1月24日", "2024/1/25 2025/1/24"],
    ["开始时间2024.1.25结束时间:2025.1.24", "2024/1/25 2025/1/24"],
    ["自2024年1月25日止：2025年1月24日", "2024/1/25 2025/1/24"],
    // What a database writes behind a day.
    ["2024-01-25 00:00至2025-01-24 00:00", "2024/1/25 2025/1/24"],
    ["2024-01-25T00:00:00至2025-01-24T00:00:00", "2024/1/25 2025/1/24"],
    ["2024/1/25(-)2025/1/24", "2024/1/25 2025/1/24"],
    // Days of signing in brackets before the term.
    ["（签订于2024.1.20）2024.1.25-2025.1.24", "2024/1/25 2025/1/24"],
    ["2024.1.25-2025.1.24（2024.1.20签订，2024.1.22备案）", "2024/1/25 2025/1/24"],
    ["2024/1/1-2024/12/31，2023/1/1-2024/12/31", "2023/1/1 2024/12/31"],
    ["2024.1至2024.12", "2024/1/1 2024/12/31"],
    ["2024.12-2025.1", "2024/12/1 2025/1/31"],
    ["至退休", "open open"],
    ["合同终止", "open open"],
  ])("%j is %s", (text, expected) => expect(term(text)).toBe(expected));

  test.each([
    ["2024年1月25日一起签订"],
    ["原定：起：2024/1/25 止：2025/1/24"],
    ["起：2024/1/25 止：2025/1/24，2026/1/1"],
    ["（甲方）2024年1月25日，2024.3.1-2025.1.24"],
    ["长期（2024.1.20、2024.1.22签订）"],
    ["于2024.1至2024.12"],
    ["2024.0-2024.5"],
    ["2024.1-2024.00"],
    ["2024.1-2024.99"],
    ["2024.13-长期"],
    ["2024/2/30起无固定期"],
  ])("%j states no term", (text) => expect(term(text)).toBeNull());

  test("无固定期限 alone has neither first nor last day", () => {
    expect(contractTerm("无固定期限")).toEqual({ start: null, end: null });
  });
});

describe("a contract in two cells", () => {
  const two = (start: string | number, end: string | number) =>
    readContract(
      typeof start === "number" ? numberCell(start) : textCell(start),
      typeof end === "number" ? numberCell(end) : textCell(end),
    );

  test("ends on the day that the second says, be it a serial number", () => {
    expect(two(45316, 45681)).toEqual({
      status: "read",
      value: { start: { year: 2024, month: 1, day: 25 }, end: { year: 2025, month: 1, day: 24 } },
    });
  });

  test("is none without its first day, whatever the second says", () => {
    expect(two("", "长期")).toEqual({ status: "empty" });
    expect(two("待定", "长期")).toEqual({ status: "unreadable", text: "待定" });
  });
});
