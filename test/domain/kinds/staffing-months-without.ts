import type { Kind } from "./drawn-kind";

const OLD = "2023/1/1-2025/12/31";

interface Lacking {
  /** The header that tells in which months it did not hold. */
  readonly header: string;
  /** The mark that every month has. */
  readonly other: string;
  /** Of the one who lacks May. */
  readonly may: string;
  /** Of those who lack no month. */
  readonly none: string;
}

const rows = ({ header, other, may, none }: Lacking, stated: number, sum: number): string => `2024年4-6月社工到岗情况表
序号|姓名|合同期限|${header}|2024年4月||2024年5月||2024年6月||人员到岗小计
||||人员到位|${other}|人员到位|${other}|人员到位|${other}|
1|社工01|${OLD}|${none}|√|√|√|√|√|√|3
2|社工02|${OLD}|${may}|√|√|√|√|√|√|${stated}
3|社工03|${OLD}|${none}|√|√|√|√|√|√|3
4|社工04|${OLD}|${none}|√|√|√|√|√|√|3
5|社工05|${OLD}|${may}|√|√|√|√|√|√|${may === none ? 3 : 2}
合计||||5|5|5|5|5|5|${sum}`;

const MERGES = ["E2:F2", "G2:H2", "I2:J2", "A9:C9"];

const read = (lacking: Lacking): Kind => ({
  title: `${lacking.header} (${lacking.none || "blank"} for none): a month that stands there does not count`,
  rows: rows(lacking, 3, 13),
  merges: MERGES,
  mergesMatter: true,
  changes: { K5: 2 },
  errors: ["D5", "D8"],
  more: { before: 6, row: `|社工00|${OLD}|${lacking.none}|0||0||0||0` },
});

const right = (lacking: Lacking): Kind => ({
  title: `${lacking.header} ${lacking.may}: counted right, nothing is written`,
  rows: rows(lacking, lacking.may === lacking.none ? 3 : 2, lacking.may === lacking.none ? 15 : 13),
  merges: MERGES,
  mergesMatter: true,
  ...(lacking.may === lacking.none ? { quiet: true } : { errors: ["D5", "D8"] }),
});

/** Neither read nor taken for the mark: nothing is written, and nobody is asked whether it is the mark. */
const unread = (lacking: Lacking): Kind => ({
  title: `${lacking.header} ${lacking.may}: is neither read nor asked about as if it were the mark`,
  rows: rows(lacking, 3, 14),
  merges: MERGES,
  mergesMatter: true,
  says: ["K5"],
  asksNot: ["D2"],
});

const INSURANCE = { other: "工资发放", may: "5月", none: "无" };
const WAGE = { other: "社保购买", may: "5月", none: "无" };

/** Columns that tell in which months somebody was not insured or not paid. */
export const MONTHS_WITHOUT: readonly Kind[] = [
  read({ ...INSURANCE, header: "社保断缴月份" }),
  read({ ...INSURANCE, header: "社保欠缴月份", none: "" }),
  read({ ...INSURANCE, header: "未缴社保月份", none: "—" }),
  read({ ...INSURANCE, header: "未购买社保月份", none: "/", may: "2024年5月" }),
  read({ ...INSURANCE, header: "停保期间", none: "" }),
  read({ ...INSURANCE, header: "漏缴月份（社保）", none: "无" }),
  read({ ...WAGE, header: "工资停发月份" }),
  read({ ...WAGE, header: "欠薪月份", none: "—" }),
  read({ ...WAGE, header: "未发工资月份", none: "" }),
  read({ ...WAGE, header: "拖欠工资月份", may: "5月份" }),
  right({ ...INSURANCE, header: "社保断缴月份" }),
  right({ ...INSURANCE, header: "社保未缴月份", may: "无" }),
  right({ ...INSURANCE, header: "断保月份", none: "" }),
  right({ ...WAGE, header: "工资未发月份", none: "" }),
  right({ ...WAGE, header: "工资欠发月份", may: "无" }),
  unread({ ...INSURANCE, header: "社保补缴月份" }),
  unread({ ...INSURANCE, header: "社保断缴月数", may: "1", none: "0" }),
  unread({ ...INSURANCE, header: "社保断缴月份", may: "见附件" }),
  unread({ ...INSURANCE, header: "社保缓缴" }),
  unread({ ...WAGE, header: "工资补发月份", none: "" }),
  unread({ ...WAGE, header: "是否欠薪", may: "是", none: "否" }),
];
