import type { Dice } from "./dice";
import { figureSpot, type FigureSpot } from "./figure-spot";
import type { Paper, Spot } from "./paper";

/** One part's score in hundredths, so that sums stay whole. */
export interface Part {
  readonly cap: number;
  hundredths: number;
  readonly spot: Spot;
}

/** A score table on its paper. */
export interface LaidScore {
  readonly kind: "score";
  readonly paper: Paper;
  readonly parts: readonly Part[];
  readonly total: FigureSpot;
  readonly grade: FigureSpot;
  readonly figures: readonly FigureSpot[];
  readonly topLeft: Spot;
  readonly spots: readonly Spot[];
}

const PARTS = [
  [["监督方", "项目监督方", "区民政局", "监督方（区民政局）"], 10],
  [["购买方", "项目购买方", "街道办事处", "购买方（街道办）"], 20],
  [["督导中心", "市督导中心"], 15],
  [["第三方", "第三方评估机构"], 55],
] as const;

export function gradeOf(hundredths: number): string {
  if (hundredths >= 9000) return "优秀";
  if (hundredths >= 8000) return "良好";
  return hundredths >= 6000 ? "合格" : "不合格";
}

/** Draws the four parts, their sum and the grade: under one another, or side by side. */
export function layScore(dice: Dice, paper: Paper, top: number, left: number): LaidScore {
  const drawn = paper.spots.length;
  const topLeft = paper.put(top, left, dice.pick(["评估得分表", "评估结果"]));
  const withCap = dice.chance(0.6);
  const across = dice.chance(0.3);
  // The line of labels, that of caps, that of scores; parts follow one another along the other way.
  const put = (along: number, line: number, value: string | number | null): Spot =>
    across ? paper.put(top + 1 + line, left + along, value) : paper.put(top + 1 + along, left + line, value);
  const scores = withCap ? 2 : 1;
  let along = 0;
  put(along, 0, dice.pick(["评估主体", "评估方", "项目"]));
  if (withCap) put(along, 1, dice.pick(["满分", "分值上限"]));
  put(along++, scores, dice.pick(["得分", "评估得分"]));
  const suffix = dice.pick(["评估", "评估得分", "评分", ""]);
  const parts = dice.shuffle(PARTS).map(([names, cap]): Part => {
    const name = dice.pick(names);
    put(along, 0, name.endsWith("）") ? name : `${name}${suffix}`);
    if (withCap) put(along, 1, cap);
    return { cap, hundredths: dice.int(Math.ceil(cap * (dice.chance(0.3) ? 30 : 80)), cap * 100), spot: put(along++, scores, null) };
  });
  put(along, 0, dice.pick(["总得分", "总分", "合计", "四方评估总得分"]));
  const sum = (): number => parts.reduce((total, { hundredths }) => total + hundredths, 0);
  const total = figureSpot(put(along++, scores, null), "score/sum", () => sum() / 100);
  put(along, 0, dice.pick(["等级", "评估等级"]));
  const grade = figureSpot(put(along, scores, null), "score/grade", () => gradeOf(sum()));
  return { kind: "score", paper, parts, total, grade, figures: [total, grade], topLeft, spots: paper.spots.slice(drawn) };
}

export function inscribeScore(dice: Dice, { parts }: LaidScore): void {
  for (const { spot, hundredths } of parts) {
    const text = (hundredths / 100).toFixed(2);
    spot.value = dice.chance(0.15) ? dice.pick([text, `${text}分`, `得分：${text}分`, `得分: ${text} 分`]) : hundredths / 100;
    spot.format = dice.chance(0.5) ? "0.00" : null;
  }
}
