import type { Dice } from "./dice";
import { Paper, type Raw } from "./paper";

/** Sheets that stand in stations' workbooks beside the drawn tables; what a family reads of them is right. */
const SHEETS: Readonly<Record<string, readonly (readonly Raw[])[]>> = {
  评分表: [
    ["社工站评估评分表"],
    ["一级指标", "二级指标", "三级指标", "分值", "评分"],
    ["项目管理", "人员配备", "到岗情况", 10, 9.5],
    ["项目管理", "人员配备", "资质情况", 5, 5],
    ["服务成效", "服务指标", "完成情况", 20, 18.6],
    ["合计", null, null, 35, 33.1],
  ],
  通讯录: [
    ["序号", "姓名", "岗位", "电话", "备注"],
    [1, "社工01", "站长", "020-00000001", null],
    [2, "社工02", "社工", "020-00000002", "2024年3月入职"],
  ],
  经费: [
    ["项目经费支出情况表"],
    ["科目", "预算", "支出", "执行率"],
    ["人员费用", 1000000, 350000, 0.35],
    ["服务费用", 300000, 90000, 0.3],
    ["合计", 1300000, 440000, 0.3385],
  ],
  说明: [["填表说明"], ["1.到岗以“√”表示，未到岗以“——”表示。"], ["2.社保购买、工资发放以凭证为准。"], ["3.指标完成情况按月累计。"]],
  活动记录: [
    ["日期", "活动名称", "地点", "参加人次", "负责人"],
    ["2024.3.28", "学雷锋志愿服务", "社区广场", 56, "社工01"],
    ["2024.3.28", "妇女节活动", "党群服务中心", 40, "社工02"],
  ],
};

/** The names of these sheets. */
export const BYSTANDERS: readonly string[] = Object.keys(SHEETS);

/** Adds a few such sheets among the others. */
export function addBystanders(dice: Dice, papers: Paper[], { y, m }: { readonly y: number; readonly m: number }): void {
  for (const name of dice.shuffle(BYSTANDERS).slice(0, dice.int(0, 3))) {
    const paper = new Paper(name);
    SHEETS[name]!.forEach((row, at) =>
      row.forEach((value, column) => {
        // The register is of the drawn term's months.
        if (value !== null) paper.put(at, column, typeof value === "string" ? value.replace(/^2024\.3\./, `${y}.${m}.`) : value);
      }),
    );
    papers.splice(dice.int(0, papers.length), 0, paper);
  }
}
