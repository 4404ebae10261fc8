import { contractTerm, readContract } from "../../../src/domain/tables/contract";
import { plainText, textCell } from "../../../src/domain/grid/cell";

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
