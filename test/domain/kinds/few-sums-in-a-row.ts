import type { Kind } from "./drawn-kind";

const FUND =
  "公益基金收支\n项目|摘要|金额（元）|备注\n一、收入\n1|街道配套|30000\n2|企业捐赠|18500\n3|居民众筹|6243.5\n收入合计||54743.5\n二、支出\n1|微心愿|12860\n2|应急救助|16000\n3|楼道改造|9875.2\n4|集市|3420";
const BOOK =
  "社区慈善基金流水\n月份|本月收入|本月支出|经手人\n1月|3000|2450|甲\n2月|1200|900|乙\n3月|5600|3180|甲\n4月|2400|4120|乙\n5月|3800|2675|甲\n6月|4100|3960|乙";
const ROLL =
  "志愿者服务记录\n志愿者|参加次数|服务时数|积分\n甲|12|30|300\n乙|8|18.5|185\n丙|20|44|440\n丁|5|10|100\n戊|9|27|270\n己|3|7.5|75\n庚|15|33|330";
const VISITS =
  "村（居）|走访户数|惠及人数|慰问金（元）\n上坝村|14|19|2800\n下坝村|9|11|1800\n新街居委|22|31|4400\n石桥村|7|9|1400\n双河村|16|21|3200\n马坪村|12|15|2400";
const SLIPS =
  "日期|摘要|票据张数|金额（元）\n3.4|材料|2|186.5\n3.12|横幅|1|90\n3.27|交通|6|74\n3月小计||9|350.5\n4.2|打印纸|1|125\n4.19|茶点|3|263.8\n4月小计||4|388.8\n5.8|架子|1|68\n5.16|绘本|4|412.3\n5.23|车票|5|61.5\n5.30|饮用水|2|96\n5月小计||12|637.8";
const HOURS =
  "姓名|直接服务|间接服务|行政|合计工时\n社工01|72|48|40|160\n社工02|104|36|20|160\n社工03|98.5|41.5|20|160\n社工04|88|52|12|152\n社工05|110|30|20|160";

const found = (title: string, rows: string, ...warns: string[]): Kind => ({ title, rows, warns });

/** In tables that are none of ours: a row that says it is a sum, of which one or two others are right, and one is a slip for what it should be. */
export const FEW_SUMS_IN_A_ROW: readonly Kind[] = [
  found("two figures that changed places in the sum of a section", `${FUND}\n支出合计||41255.2`, "C13"),
  { title: "right sums of two sections", rows: `${FUND}\n支出合计||42155.2`, warnsNot: ["C7", "C13"] },
  found("two figures that changed places in one of two sums", `${BOOK}\n合计|20100|17825|`, "C9"),
  { title: "two right sums", rows: `${BOOK}\n合计|20100|17285|`, warnsNot: ["B9", "C9"] },
  found("a nought that moved in one of three sums", `${ROLL}\n合计|72|107|1700`, "C10"),
  found("a digit that is wrong in the sum above its rows", VISITS.replace("\n", "\n合计|80|160|16000\n"), "C2"),
  found("a total of subtotals whose other sum is right", `${SLIPS}\n总计||25|1337.1`, "D14"),
  found(
    "an entry of a constant sum, and the sum of a column",
    `${HOURS.replace("12|152", "12|162")}\n合计|472.5|207.5|121|792`,
    "E5",
    "D7",
  ),
  { title: "constant sums of hours that are right", rows: `${HOURS}\n合计|472.5|207.5|112|792`, warnsNot: ["E5", "D7", "E7"] },
  { title: "a sum that is no slip for its column: people counted once", rows: `${VISITS}\n合计|80|67|16000`, warnsNot: ["C8"] },
  { title: "the mean under a total's word", rows: `${VISITS}\n合计|80|17.67|16000`, warnsNot: ["C8"] },
];
