import type { Kind } from "./drawn-kind";

const HEAD = "专家打分汇总\n评估维度|满分|专家一|专家二|专家三|专家四|专家五|平均分";
const LINES = ["项目管理|20|17|18|18.5|17.5|18|17.8", "人力资源|20|16|17|16.5|18|17.5|17", "服务过程|30|26|25|27|26.5|25.5|26"];
const sheet = (last: string, total: string, head = HEAD): string => [head, ...LINES, last, total].join("\n");
const OUTCOME = "服务成效|30|25|26|24.5|26|27|25.7";

/** What several raters gave to each part, with what each gave in all. */
export const RATERS_AND_THEIR_TOTALS: readonly Kind[] = [
  { title: "right totals of raters and their mean stay", rows: sheet(OUTCOME, "总分|100|84|86|86.5|88|88|86.5"), quiet: true },
  { title: "a rater's total that slipped", rows: sheet(OUTCOME, "总分|100|84|86|85.6|88|88|86.5"), changes: { E7: 86.5 } },
  {
    title: "a rater's total that slipped beside a wrong mean of a part",
    rows: sheet("服务成效|30|25|26|24.5|26|27|26.7", "总分|100|84|86|85.6|88|88|86.5"),
    changes: { E7: 86.5, H6: 25.7 },
  },
  {
    title: "the total's mean that is none of the raters' totals is asked about",
    rows: sheet(OUTCOME, "总分|100|84|86|86.5|88|88|85.6"),
    warns: ["H7"],
  },
  {
    title: "a judge's total that slipped",
    rows: sheet(OUTCOME, "合计|100|84|86|86.5|88|89|86.5", HEAD.replace(/专家/g, "评委")),
    changes: { G7: 88 },
  },
  {
    title: "rows that raters' totals do not add up are not written over",
    rows: sheet(OUTCOME, "总分|100|90|91|92|93|94|92"),
    says: ["C7"],
  },
  { title: "raters' totals that nobody filled in stay blank", rows: sheet(OUTCOME, "总分|100||||||"), quiet: true },
];
