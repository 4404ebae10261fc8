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
  ["监督方", 10],
  ["购买方", 20],
  ["督导中心", 15],
  ["第三方", 55],
] as const;

export function gradeOf(hundredths: number): string {
  if (hundredths >= 9000) return "优秀";
  if (hundredths >= 8000) return "良好";
  return hundredths >= 6000 ? "合格" : "不合格";
}

/** Draws the four parts, their sum and the grade. */
export function layScore(dice: Dice, paper: Paper, top: number, left: number): LaidScore {
  const drawn = paper.spots.length;
  const topLeft = paper.put(top, left, dice.pick(["评估得分表", "评估结果"]));
  const withCap = dice.chance(0.6);
  const column = left + (withCap ? 2 : 1);
  let row = top + 1;
  paper.put(row, left, dice.pick(["评估主体", "评估方", "项目"]));
  if (withCap) paper.put(row, left + 1, dice.pick(["满分", "分值上限"]));
  paper.put(row++, column, dice.pick(["得分", "评估得分"]));
  const suffix = dice.pick(["评估", "评估得分", ""]);
  const parts = dice.shuffle(PARTS).map(([name, cap]): Part => {
    paper.put(row, left, `${name}${suffix}`);
    if (withCap) paper.put(row, left + 1, cap);
    return { cap, hundredths: dice.int(Math.ceil(cap * (dice.chance(0.3) ? 30 : 80)), cap * 100), spot: paper.put(row++, column, null) };
  });
  paper.put(row, left, dice.pick(["总得分", "总分", "合计"]));
  const sum = (): number => parts.reduce((total, { hundredths }) => total + hundredths, 0);
  const total = figureSpot(paper.put(row++, column, null), "score/sum", () => sum() / 100);
  paper.put(row, left, dice.pick(["等级", "评估等级"]));
  const grade = figureSpot(paper.put(row, column, null), "score/grade", () => gradeOf(sum()));
  return { kind: "score", paper, parts, total, grade, figures: [total, grade], topLeft, spots: paper.spots.slice(drawn) };
}

export function inscribeScore(dice: Dice, { parts }: LaidScore): void {
  for (const { spot, hundredths } of parts) {
    spot.value = dice.chance(0.1) ? (hundredths / 100).toFixed(2) : hundredths / 100;
    spot.format = dice.chance(0.5) ? "0.00" : null;
  }
}
