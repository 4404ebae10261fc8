import type { Kind } from "./drawn-kind";

const TERM = "2023/1/1-2026/12/31";
const PRESENCE = `社工站人员四有核查（2024年第二季度）
（一）人员到位情况
序号|姓名|合同期限|2024年4月|2024年5月|2024年6月|有效人次小计
1|社工01|${TERM}|√|√|√|3
2|社工02|${TERM}|√|√|√|3
3|社工03|${TERM}|√|√|√|3
4|社工04|${TERM}|√|√|√|3
合计|||4|4|4|12`;
const MONTHS = "2024年4月|2024年5月|2024年6月";
const ALL = "√|√|√";

/** A block of one kind of marks: the people's rows under a header with a column of its own before and behind the months. */
const block = (heading: string, [before, behind]: readonly [string, string], rows: readonly string[], months = MONTHS): string =>
  [heading, `序号|姓名|${before}|${months}|${behind}`, ...rows.map((row, at) => `${String(at + 1)}|${row}`)].join("\n");
const people = (own: string, marks: Readonly<Record<number, string>> = {}): string[] =>
  [1, 2, 3, 4].map((number) => `社工0${String(number)}|${own}|${marks[number] ?? ALL}|`);

const WAGES = block("（三）工资发放情况", ["发放方式", "备注"], people("银行代发"));

/** Presence, insurance and wages of the same people and months one under another, each with columns of its own. */
export const STACKED_BLOCKS: readonly Kind[] = [
  {
    title: "a month without insurance in a block below counts nothing",
    rows: `${PRESENCE}\n${block("（二）社保购买情况", ["缴纳单位", "备注"], people("本机构", { 3: "√|—|√" }))}\n${WAGES}`,
    changes: { G6: 2, G8: 11 },
    errors: ["E13"],
    saysNot: ["B11", "B13", "A11"],
    quiet: true,
  },
  {
    title: "a wrong sum beside right blocks below",
    rows: `${PRESENCE.replace(`2|社工02|${TERM}|√|√|√|3`, `2|社工02|${TERM}|√|√|√|2`)}\n${block("（二）社保购买情况", ["缴纳单位", "备注"], people("本机构"))}\n${WAGES}`,
    changes: { G5: 3 },
    saysNot: ["B11", "A11"],
    quiet: true,
  },
  {
    title: "right blocks are quiet",
    rows: `${PRESENCE}\n${block("（二）参保情况", ["参保地", "说明"], people("本市"))}\n${WAGES}`,
    saysNot: ["B11", "A11"],
    quiet: true,
  },
  {
    title: "a remark beside insurance in a block below is told",
    rows: `${PRESENCE}\n${block("（二）社保购买情况", ["缴纳单位", "备注"], people("本机构")).replace(`社工02|本机构|${ALL}|`, `社工02|本机构|${ALL}|5月个人购买社保`)}\n${WAGES}`,
    says: ["B12"],
  },
  {
    title: "amounts beside insurance in a block below are told",
    rows: `${PRESENCE}\n${block("（二）社保购买情况", ["缴费基数", "备注"], people("5284"))}\n${WAGES}`,
    says: ["B11", "B14"],
    quiet: true,
  },
  {
    title: "insurance of other months belongs to no month above: nobody is counted against",
    rows: `${PRESENCE}\n${block("（二）社保购买情况", ["缴纳单位", "备注"], people("本机构", { 3: "√|—|√" }), "2024年1月|2024年2月|2024年3月")}\n${WAGES}`,
  },
  {
    title: "insurance of other people belongs to nobody above",
    rows: `${PRESENCE}\n${block("（二）社保购买情况", ["缴纳单位", "备注"], people("本机构").slice(0, 3))}\n${WAGES}`,
  },
];
