import type { Kind } from "./drawn-kind";

const AREAS = "社区|协议量|完成量|完成率\n甲|100|50|50%\n乙|20|20|100%\n丙|30|27|90%";
const LIST = "服务内容|协议量|完成量|完成率\n个案|100|50|50%\n小组|20|20|100%\n活动|30|27|90%";
const more = { before: 2, row: "暂未开展|/|/|/" };

/** Rates that are meant in another way than done ÷ target, and are right as they stand. */
export const RATES_OF_THEIR_OWN: readonly Kind[] = [
  { title: "the rate of a total of areas may be the mean of the rates above", rows: `${AREAS}\n合计|150|97|80%`, quiet: true },
  { title: "the rate of a total of areas may be what the sums come to", rows: `${AREAS}\n合计|150|97|65%`, quiet: true },
  { title: "the rate of a list's total may be the mean of the rates above", rows: `${LIST}\n合计|150|97|80%`, quiet: true, more },
  { title: "a total that says its rate is a mean", rows: `${LIST}\n合计（完成率为平均值）|150|97|80%`, quiet: true, more },
  { title: "a total called 平均/合计", rows: `${AREAS}\n平均/合计|150|97|80%`, quiet: true },
  {
    title: "a mean said in a note is no more than probable",
    rows: `${LIST}\n合计|150|97|70%\n注：合计完成率为各项完成率的算术平均。`,
    warns: ["D5"],
    more,
  },
  { title: "a rate of a total that is neither is wrong", rows: `${LIST}\n合计|150|97|70%`, changes: { D5: 0.65 }, more },
];
