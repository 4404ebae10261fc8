import type { Kind } from "./drawn-kind";

const OLD = "2023/1/1-2026/12/31";

interface Hours {
  readonly presence: string;
  readonly sum: string;
  readonly title?: string;
}

/** Presence told in hours beside insurance and wages: a row's sum adds up its hours. */
const inHours = ({ presence, sum, title = "社工站工时表" }: Hours, wrong: boolean): Kind => ({
  title: `${presence} and ${sum}: ${wrong ? "a sum that is not that of the hours is mended" : "right sums of hours stay"}`,
  rows: `${title}
姓名|合同期限|2024年8月|||2024年9月|||${sum}
||${presence}|购买社保|发放工资|${presence}|购买社保|发放工资|
社工01|${OLD}|168|√|√|176|√|√|${wrong ? 334 : 344}
社工02|${OLD}|160|√|√|172|√|√|332
社工03|${OLD}|168|√|√|168.5|√|√|336.5
社工04|${OLD}|152|√|√|176|√|√|328`,
  merges: ["C2:E2", "F2:H2"],
  mergesMatter: true,
  ...(wrong ? { changes: { I4: 344 } } : { quiet: true }),
  more: { before: 6, row: `社工00|${OLD}|8|√|√|8|√|√|16` },
});

const WORDINGS: readonly Hours[] = [
  { presence: "到岗工时(小时)", sum: "工时合计(小时)" },
  { presence: "出勤工时", sum: "合计工时", title: "2024年8-9月人员出勤情况" },
  { presence: "在岗小时数", sum: "小时数合计", title: "社工在岗统计" },
  { presence: "到岗时数", sum: "时数小计", title: "人员到岗统计表" },
  { presence: "实际出勤(小时)", sum: "合计(小时)", title: "考勤汇总" },
];

/** Staffing tables whose presence is told in hours of work. */
export const STAFFING_IN_HOURS: readonly Kind[] = WORDINGS.flatMap((wording) => [inHours(wording, true), inHours(wording, false)]);
