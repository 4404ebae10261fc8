import type { Kind } from "./drawn-kind";

const LEVELS = "服务内容|市级指标|完成量|区级指标|完成率\n个案|20|18|18|90%\n小组|10|9|8|90%\n";

/** Two promises beside one delivery, promises in an unusual order, and lists that keep no rate: which promise a rate is of the lines tell, or nothing is written. */
export const SEVERAL_TARGETS: readonly Kind[] = [
  {
    title: "of two levels' targets around what was done the rates tell which is meant",
    rows: `${LEVELS}活动|40|40|44|80%\n培训|12|9|10|75%`,
    changes: { E4: 1 },
    more: { before: 4, row: "探访|30|30|40|100%" },
  },
  {
    title: "a rate of the other level's target is only probably wrong",
    rows: `${LEVELS}活动|40|33|44|75%\n培训|12|9|10|75%`,
    warns: ["E4"],
  },
  {
    title: "an adjusted target behind what was done is the one that counts",
    rows: "服务内容|原指标|完成量|调整后指标|完成率\n个案|20|16|16|100%\n小组|10|8|8|100%\n活动|40|27|30|80%\n培训|12|6|8|75%",
    changes: { E4: 0.9 },
  },
  {
    title: "words that say why a target was adjusted change nothing of it",
    rows: "服务内容|单位|原协议量|调整后指标|完成量|完成率|备注\n个案|个|40|30|27|90%|经购买方同意减免10个\n小组|个|10|10|11|110%|\n社区活动|场|30|24|25|92%|减免20%\n探访|户次|600|600|588|98%|",
    changes: { F4: 1.04 },
  },
  {
    title: "a rate before names, what was done before its promise",
    rows: "完成率|项目|已完成|尚欠|任务数\n90%|个案|18|2|20\n100%|小组|10|0|10\n80%|活动|27|3|30\n104%|探访|312|0|300",
    changes: { A4: 0.9 },
  },
  {
    title: "a station's promises without a rate and a total are read all the same",
    rows: "服务内容|协议数量|实际完成\n个案接案数|20|18\n个案结案数|20|22\n探访|400|390",
    errors: ["C3"],
  },
];
