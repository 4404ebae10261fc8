import type { Kind } from "./drawn-kind";

/** Two or three areas side by side, and what stands for all of them, each with promise and delivery; the percentage of the last alone. */
const areas = (names: readonly string[], rows: string): Pick<Kind, "rows" | "merges" | "mergesMatter"> => {
  const last = String.fromCharCode(64 + names.length * 2);
  const merges = names.slice(0, -1).map((_, at) => `${String.fromCharCode(66 + at * 2)}2:${String.fromCharCode(67 + at * 2)}2`);
  return {
    rows: `分片区服务量统计\n服务项目|${names.map((name) => `${name}|`).join("|")}|\n|${names.map(() => "指标量|完成量").join("|")}|完成率\n${rows}`,
    merges: [...merges, `${last}2:${String.fromCharCode(66 + names.length * 2)}2`, "A2:A3"],
    mergesMatter: true,
  };
};

const VISITS = "入户探访|320|336|280|259|600|595|99%\n";
const CASES = "个案服务|6|6|5|4|11|10|91%\n小组工作|24|25|18|18|42|43|102%\n社区活动|10|11|8|9|18|20|111%";
const RIGHT = `${VISITS}电话访问|200|214|180|171|380|385|101%\n${CASES}`;
const SLIP = `${VISITS}电话访问|200|214|180|171|380|358|94%\n${CASES}`;
const CHANGES = { G5: 385, H5: 1.01 };

/** Areas one under the other, each with its staff and two metrics. */
function staffed(staff: string, of: readonly string[]): Omit<Kind, "title"> {
  return {
    rows: `服务片|${staff}|困难群众探访|||居民活动||
||协议人次|完成人次|百分比|协议场次|完成场次|百分比
城东片|${of[0]}|400|400|100%|6|3|50%
城西片|${of[1]}|350|322|92%|6|6|100%
城南片|${of[2]}|500|450|90%|8|8|100%
合计|${of[3]}|1250|1172|94%|20|17|85%`,
    merges: ["A1:A2", "B1:B2", "C1:E1", "F1:H1"],
    mergesMatter: true,
  };
}

/** Areas side by side before a block that sums them under a name that does not say 合计. */
export const AREAS_AND_THEIR_WHOLE: readonly Kind[] = [
  { title: "a right 全站 behind two areas stays", ...areas(["东片", "西片", "全站"], RIGHT), quiet: true },
  { title: "a sum of areas under 全站 that slipped", ...areas(["东片", "西片", "全站"], SLIP), changes: CHANGES },
  { title: "a sum of areas under 整体 that slipped", ...areas(["南片区", "北片区", "整体"], SLIP), changes: CHANGES },
  { title: "a sum of areas under 两片 that slipped", ...areas(["河东", "河西", "两片"], SLIP), changes: CHANGES },
  { title: "a sum of areas under 全街道 that slipped", ...areas(["第一片区", "第二片区", "全街道"], SLIP), changes: CHANGES },
  { title: "a sum of areas under 总数 that slipped", ...areas(["城区", "郊区", "总数"], SLIP), changes: CHANGES },
  {
    title: "a block under 全站 that is none of the areas' sum stays",
    ...areas(
      ["东片", "西片", "全站"],
      "入户探访|320|336|280|259|60|59|98%\n电话访问|200|214|180|171|38|35|92%\n个案服务|6|6|5|4|20|10|50%\n小组工作|24|25|18|18|40|44|110%",
    ),
    quiet: true,
  },
  { title: "a third area beside two is not their sum", ...areas(["东片", "西片", "中片"], SLIP), changes: {} },
  ...["投入社工", "配备社工", "派驻社工", "专职人员", "投入人力"].map((staff): Kind => ({
    title: `${staff} over numbers is how many each area has`,
    ...staffed(staff, ["1", "1", "1", "4"]),
    changes: { B6: 3 },
  })),
  { title: "投入社工 over names is who they are", ...staffed("投入社工", ["社工01、社工02", "社工03", "社工04", ""]), quiet: true },
];
