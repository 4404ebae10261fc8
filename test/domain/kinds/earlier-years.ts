import type { Kind } from "./drawn-kind";

const ITEMS = "人员支出|62.5|68|51|75%\n公用支出|9.8|10|6.5|65%\n活动支出|14.2|16|12.8|80%\n培训支出|2.6|3|1.5|50%";
const TOTAL = "合计|89.1|97|71.8|74%";
const budget = (title: string, head: string, rows: string, changes?: Kind["changes"]): Kind => ({
  title,
  rows: `经费执行对照表(万元)\n${head}\n${rows}`,
  ...(changes ? { changes } : { quiet: true }),
});
const YEARS = "科目|2024年决算|2025年预算|2025年支出|执行率";

/** An earlier year's money beside this year's: summed like the rest, and no part of any balance or rate. */
export const EARLIER_YEARS: readonly Kind[] = [
  budget("a right budget beside last year's final account", YEARS, `${ITEMS}\n${TOTAL}`),
  budget("last year's total beside years in the headers", YEARS, `${ITEMS}\n${TOTAL.replace("89.1", "90")}`, { B7: 89.1 }),
  budget("a rate beside last year's final account", YEARS, `${ITEMS.replace("80%", "90%")}\n${TOTAL}`, { E5: 0.8 }),
  budget("上年决算 is summed", "科目|上年决算|本年预算|本年支出|执行率", `${ITEMS}\n${TOTAL.replace("89.1", "88")}`, { B7: 89.1 }),
  budget("去年同期支出 is summed", "科目|去年同期支出|本年预算|本年支出|执行率", `${ITEMS}\n${TOTAL.replace("89.1", "81.9")}`, {
    B7: 89.1,
  }),
  budget("2023年度支出 is summed", "科目|2023年度支出|2024年度预算|2024年度支出|执行率", `${ITEMS}\n${TOTAL.replace("89.1", "98.1")}`, {
    B7: 89.1,
  }),
];
