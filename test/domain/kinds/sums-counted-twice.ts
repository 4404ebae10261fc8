import type { Kind } from "./drawn-kind";

const SECTIONS =
  "服务人次\n类别|内容|协议人次|完成人次|完成率\n民生|探访|600|480|80%\n民生|电访|1200|1260|105%\n民生|小计|1800|1740|97%\n专业|个案|40|30|75%\n专业|小组|160|144|90%\n专业|小计|200|174|87%";
const AREAS =
  "服务片区|协议量|完成量|完成率\n一村|40|36|90%\n二村|50|35|70%\n东片小计|90|71|79%\n三村|30|33|110%\n四村|80|60|75%\n西片小计|110|93|85%";
const BUDGET =
  "经费执行情况（元）\n项目|预算|支出|执行率\n工资|240000|228000|95%\n社保|60000|57000|95%\n人员小计|300000|285000|95%\n物料|40000|30000|75%\n场地|10000|9000|90%\n活动小计|50000|39000|78%";
const STAFFING =
  "姓名|合同期限|5月人员到位|5月社保购买|5月工资发放|6月人员到位|6月社保购买|6月工资发放|人员到岗小计\n社工01|2023/1/1-2026/12/31|1|√|√|1|√|√|2\n社工02|2023/1/1-2026/12/31|1|√|√|1|√|√|2\n小计||2|2|2|2|2|2|4\n社工03|2023/1/1-2026/12/31|1|√|√|1|√|√|2\n社工04|2023/1/1-2026/12/31|1|√|√|1|√|√|2\n小计||2|2|2|2|2|2|4";

/** A total that takes in the lines and the sums of the same lines: the right sums above it prove by how much it is too high. */
export const SUMS_COUNTED_TWICE: readonly Kind[] = [
  {
    title: "a total of sections that counts their lines and subtotals",
    rows: `${SECTIONS}\n|总计|4000|3828|96%`,
    changes: { C9: 2000, D9: 1914 },
  },
  { title: "a right total of sections stays", rows: `${SECTIONS}\n|总计|2000|1914|96%`, quiet: true },
  {
    title: "a total of areas that counts them and their subtotals",
    rows: `${AREAS}\n合计|400|328|82%`,
    changes: { B8: 200, C8: 164 },
  },
  {
    title: "a total of a budget that counts its headings and their subtotals",
    rows: `${BUDGET}\n总计|700000|648000|93%`,
    changes: { B9: 350000, C9: 324000 },
  },
  {
    title: "a total of people that counts them and their subtotals",
    rows: `${STAFFING}\n总计||8|8|8|8|8|8|16`,
    changes: { C8: 4, D8: 4, E8: 4, F8: 4, G8: 4, H8: 4, I8: 8 },
  },
  {
    title: "a total that counts the subtotals, and lines that have none",
    rows: `${SECTIONS}\n其他|培训|100|86|86%\n|总计|4100|3914|95%`,
    changes: { C10: 2100, D10: 2000 },
  },
  {
    title: "a total twice as high whose lines have no subtotals is asked about",
    rows: "走访指标\n服务内容|指标量|完成量|完成率\n低保户|40|36|90%\n残障户|50|35|70%\n独居长者|30|33|110%\n困境儿童|80|76|95%\n合计|400|360|90%",
    warns: ["B7", "C7"],
  },
  {
    title: "a total that is twice as high in one column alone is asked about",
    rows: `${SECTIONS}\n|总计|4000|1900|48%`,
    warns: ["C9", "D9"],
  },
];
