import type { Kind } from "./drawn-kind";

/** 3 + 30 = 33 …: all lines but the last one, whose promise, delivery and rate a kind gives. */
const carried = (title: string, header: string, last: string): string =>
  `${title}\n${header}\n个案|3|30|33|29|87.88%\n小组|1|11|12|12|100%\n走访|0|800|800|744|93%\n培训|2|10|12|9|75%\n活动|5|36|41|41|100%\n${last}`;
const CARRIED = "指标名称|上年结转|本年指标|应完成数|实际完成|完成率";
const WAIVED =
  "内容|原协议量|减免|应完成量|完成量|完成率\n个案|40|10|30|27|90%\n小组|10|2|8|8|100%\n活动|30|6|24|18|75%\n探访|600|0|600|588|98%\n讲座|12|4|8|6|75%";
const LIST =
  "序号|内容|合同指标|实际完成|完成率\n1|个案服务|20|18|90%\n2|小组活动|12|8|100%\n3|社区活动|24|25|104.17%\n4|探访|600|588|89%\n5|项目宣传|10|9|90%";

/** Promises that were carried over, added to or waived: in columns of their own, and in notes that name some of them. */
export const PROMISES_CHANGED: readonly Kind[] = [
  {
    title: "a promise that lacks what was carried over is asked about, not its right rate",
    rows: carried("服务指标完成情况", CARRIED, "宣传|4|20|20|27|112.5%"),
    warns: ["D8"],
    more: { before: 4, row: "外展|6|60|66|33|50%" },
  },
  {
    title: "a promise that lacks what was waived",
    rows: `${WAIVED}\n宣传|20|4|18|16|100%`,
    warns: ["D7"],
  },
  {
    title: "a promise that lacks what was added",
    rows: carried("指标执行表", "服务|追加指标|年初计划|应完成任务|已完成|完成率", "宣传|4|20|20|27|112.5%"),
    warns: ["D8"],
  },
  {
    title: "a total waits for a promise that is to be checked",
    rows: `${carried("服务指标完成情况", CARRIED, "宣传|4|20|20|27|112.5%")}\n合计|15|907|922|862|93.49%`,
    warns: ["D8"],
    says: ["D9"],
  },
  {
    title: "a rate without what was carried over is wrong where all others take it in",
    rows: carried("服务指标（含上年结转）完成情况", CARRIED, "宣传|4|20|24|18|90%"),
    changes: { F8: 0.75 },
    more: { before: 4, row: "外展|6|60|66|33|50%" },
  },
  {
    title: "a rate of the old promise is wrong where all others take what was waived off",
    rows: `${WAIVED}\n宣传|20|4|16|12|60%`,
    changes: { F7: 0.75 },
  },
  {
    title: "promises carried over are right as they stand",
    rows: carried("服务指标（含上年结转）完成情况", CARRIED, "宣传|4|20|24|18|75%"),
    quiet: true,
  },
  ...[
    "注：经购买方同意（补充协议2024-03号），小组活动指标由12调整为8。",
    "备注：小组活动指标因场地原因核减4个；其余指标不变。",
    "说明：小组活动协议量变更为8个",
  ].map((note): Kind => ({
    title: `a wrong rate of a promise that no note changes: ${note}`,
    rows: `${LIST}\n${note}`,
    changes: { E5: 0.98 },
    more: { before: 3, row: "|暂未开展|/|/|/" },
  })),
  ...["注：各项指标均核减20%。", "注：因疫情，小组活动等指标核减。", "注：小组、探访指标由协议调减。", "注：经同意，指标有所调整。"].map(
    (note): Kind => ({
      title: `rates of promises that a note may change are left: ${note}`,
      rows: `${LIST}\n${note}`,
      says: ["E5"],
    }),
  ),
];
