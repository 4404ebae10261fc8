import type { ScorePart } from "../tables/model";
import type { Mention, ProseText } from "./prose-text";

/** The scores that a text states: each part with its place, the total, and the grade where it stands right behind the total. */
export interface StatedScores {
  readonly parts: readonly { readonly part: ScorePart; readonly name: string; readonly mention: Mention }[];
  readonly total: Mention | null;
  readonly grade: string | null;
}

const PARTS: Readonly<Record<string, ScorePart>> = {
  监督方: "supervisor",
  购买方: "purchaser",
  督导中心: "supervision-centre",
  第三方: "third-party",
};

/** Reads 购买方评估得分：19.95分 … 总得分：86.74分，等级：良好 as official reports write them. */
export function scoresInText(text: ProseText): StatedScores {
  const parts: { part: ScorePart; name: string; mention: Mention }[] = [];
  let total: Mention | null = null;
  let grade: string | null = null;
  for (const match of text.plain.matchAll(/(购买方|监督方|督导中心|第三方)(?:专业)?评估得分:?(\d+(?:\.\d+)?)分/g)) {
    const mention = within(text, match);
    if (mention) parts.push({ part: PARTS[match[1]!]!, name: match[1]!, mention });
  }
  for (const match of text.plain.matchAll(/总(?:得)?分:?(\d+(?:\.\d+)?)分(?:,?(?:评估)?等级(?:为|:)?(优秀|良好|不合格|合格))?/g)) {
    total = within(text, match);
    grade = match[2] ?? grade;
  }
  return { parts, total, grade };
}

function within(text: ProseText, match: RegExpMatchArray): Mention | null {
  const start = match.index!;
  return text.mentions.find(({ from }) => from >= start && from < start + match[0].length) ?? null;
}
