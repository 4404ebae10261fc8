import type { Kind } from "./drawn-kind";

const AREAS =
  "各社区服务指标完成情况\n社区|协议指标||实际完成||完成率|\n|个案(个)|活动(场)|个案(个)|活动(场)|个案(个)|活动(场)\n东湖社区|10|20|8|18|80%|90%\n桂花社区|12|16|9|20|75%|125%\n和平社区|8|24|8|18|100%|75%";
const AREAS_MERGED = ["A2:A3", "B2:C2", "D2:E2", "F2:G2"];
const HOURS =
  "社工继续教育及督导时数统计\n编号|社工|应完成时数||已完成时数||完成比例|\n||培训|督导|培训|督导|培训|督导\n1|社工01|40|16|36|12|90%|75%\n2|社工02|40|16|40|16|100%|100%\n3|社工03|50|24|42|18|84%|75%";
const HOURS_MERGED = ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"];
const SERVICES =
  "服务内容|指标量|||完成量|||完成率||\n|上半年|下半年|全年|上半年|下半年|全年|上半年|下半年|全年\n个案|10|10|20|8|12|20|80%|120%|100%\n小组|20|20|40|18|18|36|90%|90%|90%\n活动|40|60|100|20|66|86|50%|110%|86%\n走访|30|50|80|30|40|70|100%|80%|88%";
const SERVICES_MERGED = ["A1:A2", "B1:D1", "E1:G1", "H1:J1"];

const kind = (title: string, rows: string, merges: string[], changes?: Kind["changes"]): Kind => ({
  title,
  rows,
  merges,
  ...(changes ? { changes } : { quiet: true }),
});

/** Promise, delivery and percentage each over the same kinds of services: the lower row of the header is no line. */
export const BY_KIND: readonly Kind[] = [
  kind("right communities by kind of service", `${AREAS}\n合计|30|60|25|56|83%|93%`, AREAS_MERGED),
  kind(
    "communities by kind of service: a rate and two sums slipped",
    `${AREAS.replace("|75%|125%", "|75%|80%")}\n合计|30|61|25|56|83%|93%`,
    AREAS_MERGED,
    {
      G5: 1.25,
      C7: 60,
    },
  ),
  kind("right hours of workers by kind of learning", `${HOURS}\n|合计|130|56|118|46|91%|82%`, HOURS_MERGED),
  kind(
    "hours of workers by kind of learning: a rate, and a sum of hours due",
    `${HOURS.replace("|100%|100%", "|90%|100%")}\n|合计|130|58|118|46|91%|82%`,
    HOURS_MERGED,
    {
      G5: 1,
      D7: 56,
    },
  ),
  kind("right services by halves of the year and the whole", SERVICES, SERVICES_MERGED),
  kind("services by halves of the year: a rate of the second half", SERVICES.replace("|100%|80%|88%", "|100%|60%|88%"), SERVICES_MERGED, {
    I6: 0.8,
  }),
  kind(
    "services by halves of the year: what was done in the year is the sum of both",
    SERVICES.replace("|18|18|36|90%", "|18|18|34|90%"),
    SERVICES_MERGED,
    { G4: 36 },
  ),
  {
    title: "services by halves of the year whose promises do not add up are told",
    rows: SERVICES.replace("小组|20|20|40", "小组|20|20|45"),
    merges: SERVICES_MERGED,
    says: ["E1"],
    quiet: true,
  },
  kind(
    "done stands before the promise",
    "社区|完成数||任务数||完成率|\n|个案|小组|个案|小组|个案|小组\n大坪社区|12|6|16|8|75%|75%\n石油路社区|9|3|12|5|70%|60%\n两路口社区|14|4|10|4|140%|100%",
    ["A1:A2", "B1:C1", "D1:E1", "F1:G1"],
    { F4: 0.75 },
  ),
];
