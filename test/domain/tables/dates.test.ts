import { findDayRange, readContract } from "../../../src/domain/tables/dates";
import { plainText, textCell } from "../../../src/domain/grid/cell";

const range = (text: string): string | null => {
  const found = findDayRange(plainText(text));
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
  ])("%j is %s", (text, expected) => expect(range(text)).toBe(expected));

  test.each([["2024/1/25"], ["见合同"], ["2024/2/30-2025/1/1"], ["2025/1/1-2024/1/1"], ["2024/1/1、2025/1/1"]])(
    "%j cannot be read, and is not taken for no contract",
    (text) => expect(readContract(textCell(text), null).status).toBe("unreadable"),
  );

  test("an empty contract cell and a dash are no contract", () => {
    expect(readContract({ kind: "empty" }, null).status).toBe("empty");
    expect(readContract(textCell("——"), null).status).toBe("empty");
  });
});
