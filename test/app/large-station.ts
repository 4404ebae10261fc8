import { formatAddress } from "../../src/domain/grid/address";
import type { KeptCell, KeptSheet } from "./memory-workbook";

const HEAD = ["类型", "序号", "姓名", "职位", "岗位资格证/资质", "合同期限"];

/** An attendance table in which every worker of every month is on post without insurance and wage: six findings a worker. */
export function stationWithoutInsurance(workers: number): KeptSheet[] {
  const cells: Record<string, KeptCell> = {};
  const put = (row: number, column: number, value: string | number): void => {
    cells[formatAddress({ row, column })] = { value };
  };
  put(0, 0, "社工到岗情况统计表");
  put(1, 0, "年度服务协议时间:2024年1月1日至2024年12月31日");
  HEAD.forEach((text, column) => put(2, column, text));
  ["2024年1月", "2024年2月", "2024年3月"].forEach((month, index) => {
    put(2, 6 + index * 3, month);
    ["人员到位", "社保购买", "工资发放"].forEach((text, offset) => put(3, 6 + index * 3 + offset, text));
  });
  put(2, 15, "人员到岗小计");
  put(2, 16, "备注");
  for (let worker = 0; worker < workers; worker++) {
    const row = 4 + worker;
    if (worker === 0) put(row, 0, "持证社工");
    put(row, 1, worker + 1);
    put(row, 2, `社工${String(worker + 1).padStart(4, "0")}`);
    put(row, 3, "社工");
    put(row, 4, "中级社工师");
    put(row, 5, "2020/1/1-无固定期");
    for (const column of [6, 9, 12]) put(row, column, "√");
    put(row, 15, 0);
  }
  const merges = [
    `A5:A${4 + workers}`,
    "G3:I3",
    "J3:L3",
    "M3:O3",
    "P3:P4",
    "Q3:Q4",
    ...HEAD.map((_, column) => `${formatAddress({ row: 2, column })}:${formatAddress({ row: 3, column })}`),
  ];
  return [{ name: "到岗", cells, merges }];
}
