import fc from "fast-check";
import { audit } from "../../src/domain/engine";
import type { Language } from "../../src/domain/language";
import { reportParagraphs } from "../../src/domain/report/paragraphs";
import type { Audit } from "../../src/domain/tables/audit";
import { paragraphText } from "../../src/domain/tables/report";
import { checkProseAgainst, type ProseVerdict } from "../../src/prose/check";
import { fuzz } from "../fuzz";
import { listWorkbooks } from "./drawn-lists";
import type { DrawnWorkbook } from "./drawn-workbooks";

/** The paragraphs that the lists beside attendance and indicators give. */
const LISTED = /^(?:registers|survey|budget|scoresheet|hours\/.*)$/;

function written({ sheets, settings }: DrawnWorkbook, language: Language): { readonly audited: Audit; readonly text: string } {
  const audited = audit({ sheets }, settings);
  const text = reportParagraphs(audited)
    .filter(({ id }) => LISTED.test(id))
    .map((paragraph) => `${paragraph.title[language]}\n${paragraphText(paragraph, language)}`)
    .join("\n\n");
  return { audited, text };
}

const shown = (text: string, { verdict, mention, figure }: ProseVerdict): string =>
  `${verdict} …${text.slice(Math.max(0, mention.originalFrom - 20), mention.originalTo + 6)}… ${figure?.id ?? ""}`;

/** Another number in the same writing. */
function changed(stated: string, by: number): string {
  const decimals = /\.(\d+)/.exec(stated)?.[1]?.length ?? 0;
  return `${(parseFloat(stated) + by).toFixed(decimals)}${stated.endsWith("%") ? "%" : ""}`;
}

describe.each(["zh", "en"] as const)("sentences on a station's lists (%s)", (language) => {
  test("whatever stands in the lists, what is written of them agrees with them and not against itself", () => {
    let told = 0;
    fc.assert(
      fc.property(listWorkbooks, (drawn) => {
        const { audited, text } = written(drawn, language);
        const { verdicts, conflicts } = checkProseAgainst(text, audited);
        told += verdicts.length;
        expect(verdicts.filter(({ verdict, figure }) => verdict !== "agrees" || !figure).map((one) => shown(text, one))).toEqual([]);
        expect(conflicts).toEqual([]);
      }),
      fuzz(100),
    );
    expect(told).toBeGreaterThan(150);
  });

  test("a figure changed in them is found to differ, and no other", () => {
    let told = 0;
    fc.assert(
      fc.property(listWorkbooks, fc.nat(1000), fc.constantFrom(1, 3, 17), (drawn, which, by) => {
        const { audited, text } = written(drawn, language);
        const { verdicts } = checkProseAgainst(text, audited);
        if (verdicts.length === 0) return;
        const { mention, figure } = verdicts[which % verdicts.length]!;
        const { originalFrom: from, originalTo: to } = mention;
        const slip = text.slice(0, from) + changed(mention.text, by) + text.slice(to);
        const found = checkProseAgainst(slip, audited).verdicts.filter(({ verdict }) => verdict !== "agrees");
        told++;
        expect(found.map((one) => shown(slip, one))).toHaveLength(1);
        expect(found).toMatchObject([{ verdict: "differs", figure: { id: figure!.id }, mention: { originalFrom: from } }]);
      }),
      fuzz(100),
    );
    expect(told).toBeGreaterThan(40);
  });
});
