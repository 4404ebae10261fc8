import { audit } from "../../src/domain/engine";
import type { Language } from "../../src/domain/language";
import type { Audit } from "../../src/domain/tables/audit";
import { paragraphText } from "../../src/domain/tables/report";
import { reportParagraphs } from "../../src/domain/report/paragraphs";
import { checkProseAgainst } from "../../src/prose/check";
import { buildCase } from "../generator/case";
import { Dice } from "../generator/dice";
import { ALL_FAULTS, recipeOf } from "../generator/recipe";

/** A score above its cap is told as it stands, and found again in the text. */
const FAULTS = ALL_FAULTS.filter((fault) => fault !== "score/cap");

/** A drawn workbook's audit, every second one with faults, and its own paragraphs as a report would carry them. */
function drawn(seed: number, language: Language = "zh"): { readonly audited: Audit; readonly text: string } {
  const faults = seed % 2 === 1 ? new Dice(seed).shuffle(FAULTS).slice(0, 3) : [];
  const { papers, settings } = buildCase(recipeOf(seed, faults));
  const audited = audit({ sheets: papers.map((paper) => paper.toSheet()) }, settings);
  const text = reportParagraphs(audited)
    .map((paragraph) => `${paragraph.title[language]}\n${paragraphText(paragraph, language)}`)
    .join("\n\n");
  return { audited, text };
}

const seeds = Array.from({ length: 60 }, (_, index) => 300 + index);

test("the paragraphs that a workbook gives are found to agree with it, figure by figure, and not to contradict themselves", () => {
  const odd = seeds.flatMap((seed) => {
    const { audited, text } = drawn(seed);
    const { verdicts, conflicts } = checkProseAgainst(text, audited);
    const around = (from: number): string => text.slice(Math.max(0, from - 20), from + 12);
    return [
      // How many indicators lag is no figure of the tables.
      ...verdicts
        .filter(({ verdict, mention }) => verdict !== "agrees" && mention.unit !== "项")
        .map(({ verdict, mention }) => `seed ${seed}: ${verdict} …${around(mention.originalFrom)}`),
      ...conflicts.map(({ kind, mentions }) => `seed ${seed}: ${kind} …${around(mentions[0]!.originalFrom)}`),
    ];
  });
  expect(odd).toEqual([]);
});

test("a figure changed in those paragraphs is found to differ, and the right one is told", () => {
  let changed = 0;
  const missed: string[] = [];
  for (const seed of seeds.slice(0, 30)) {
    const { audited, text } = drawn(seed);
    const dice = new Dice(seed);
    for (const { verdict, mention, figure } of checkProseAgainst(text, audited).verdicts) {
      if (verdict !== "agrees" || !figure || !dice.chance(0.3)) continue;
      const { originalFrom: from, originalTo: to, text: stated } = mention;
      const decimals = /\.(\d+)/.exec(stated)?.[1]?.length ?? 0;
      const other = `${(parseFloat(stated) + dice.pick([1, 3, 17])).toFixed(decimals)}${stated.endsWith("%") ? "%" : ""}`;
      const slip = text.slice(0, from) + other + text.slice(to);
      const found = checkProseAgainst(slip, audited).verdicts.find(({ mention: { originalFrom } }) => originalFrom === from);
      changed++;
      // 按协议配备23人 where 20 are required and 23 are there may speak of either.
      if (/按协议配备$/.test(text.slice(0, from)) && found?.verdict === "unmatched") continue;
      if (found?.verdict !== "differs" || found.figure?.id !== figure.id)
        missed.push(`seed ${seed}: ${stated} → ${other} …${text.slice(from - 20, from)}`);
    }
  }
  expect(missed).toEqual([]);
  expect(changed).toBeGreaterThan(200);
});

test("in English too nothing of those paragraphs is found to differ, most is found to agree, and of what agrees hardly a changed figure is missed", () => {
  const count = { all: 0, agrees: 0, changed: 0, found: 0 };
  const odd: string[] = [];
  for (const seed of seeds.slice(0, 16)) {
    const { audited, text } = drawn(seed, "en");
    const dice = new Dice(seed);
    const { verdicts, conflicts } = checkProseAgainst(text, audited);
    odd.push(...conflicts.map(({ kind, mentions }) => `seed ${seed}: ${kind} …${mentions[0]!.text}`));
    for (const { verdict, mention } of verdicts) {
      const { originalFrom: from, originalTo: to, text: stated } = mention;
      count.all++;
      if (verdict === "differs") odd.push(`seed ${seed}: ${stated} …${text.slice(from - 20, from)}`);
      if (verdict !== "agrees") continue;
      count.agrees++;
      if (!dice.chance(0.15)) continue;
      const slip = `${text.slice(0, from)}${stated.replace(/^\d+/, (whole) => String(Number(whole) + 17))}${text.slice(to)}`;
      const found = checkProseAgainst(slip, audited).verdicts.find(({ mention: { originalFrom } }) => originalFrom === from);
      count.changed++;
      if (found?.verdict === "differs") count.found++;
    }
  }
  console.info(count);
  expect(odd).toEqual([]);
  expect([count.agrees / count.all >= 0.9, count.found / count.changed >= 0.9]).toEqual([true, true]);
});
