import type { Kind } from "./drawn-kind";

const TEAMS =
  "志愿服务队伍情况\n队伍名称|注册人数|活跃人数|活跃率|服务时数|人均服务时数\n夕阳红巡防队|45|36|80%|540|15\n巧手织爱队|28|21|75%|336|16\n青柚大学生队|60|33|55%|462|14\n邻里调解队|16|14|88%|182|13\n绿色环保队|35|20|57%|270|13.5";
const MEALS =
  "长者饭堂用餐统计\n街道|登记长者|用餐长者|用餐率\n东街|450|405|90%\n南街|280|196|70%\n西街|600|330|55%\n北街|160|136|85%\n中街|350|203|58%";
const STOCK =
  "物资发放\n物资|入库件数|出库件数|出库率\n棉被|450|405|90%\n大米|280|196|70%\n食油|600|330|55%\n口罩|160|136|85%\n药箱|350|203|58%";
const LETTERS =
  "来信来访办结统计\n来源|受理件数|办结件数|办结率\n窗口|48|36|75%\n热线|125|120|96%\n网络|80|72|90%\n信件|25|13|52%\n走访|60|57|95%";
const CLASSES =
  "课后托管出席\n班级|应到人次|实到人次|出席率\n一班|420|399|95%\n二班|380|323|85%\n三班|360|324|90%\n四班|400|372|93%\n五班|350|308|88%";

/** The same with running numbers before the names, and the word for the total among them. */
const numbered = (rows: string): string =>
  rows
    .split("\n")
    .map((row, index) =>
      index === 0
        ? row
        : index === 1
          ? `序号|${row}`
          : row.startsWith("合计")
            ? row.replace("合计", "合计|")
            : `${String(index - 1)}|${row}`,
    )
    .join("\n");

const kind = (title: string, rows: string, warns: string[], warnsNot: string[]): Kind => ({ title, rows, warns, warnsNot });

/** In tables that are none of ours: of a wrong total beside a rate that is right by the rows, the total is named, and no other rate is offered. */
export const TOTALS_BESIDE_RIGHT_RATES: readonly Kind[] = [
  kind("a total of hours that slipped beside the right mean a head", `${TEAMS}\n合计|184|124|67%|1970|14.44`, ["E8"], ["F8"]),
  kind("a total of people that slipped beside its right rate", `${MEALS}\n合计|1840|1720|69%`, ["C8"], ["D8"]),
  kind("the whole that slipped beside the right rate of stock", `${STOCK}\n合计|1480|1270|69%`, ["B8"], ["D8"]),
  kind("a total of letters that slipped beside its right rate", `${LETTERS}\n总计|338|268|88%`, ["C8"], ["D8"]),
  kind("a total of pupils that slipped above the classes", `${CLASSES}\n合计|1010|1726|90%`, ["B8"], ["D8"]),
  kind("a total that slipped in a numbered list beside its right rate", numbered(`${TEAMS}\n合计|184|124|67%|1970|14.44`), ["F8"], ["G8"]),
  kind("a rate of right totals that slipped is named itself", `${MEALS}\n合计|1840|1270|59%`, ["D8"], ["B8", "C8"]),
];
