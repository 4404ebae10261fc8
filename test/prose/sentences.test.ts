import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkProseAgainst, type ProseVerdict } from "../../src/prose/check";
import { figureText } from "../../src/domain/tables/report";
import { auditSheets } from "../app/report/audited";

interface Marked {
  readonly text: string;
  readonly figures: readonly { readonly from: number; readonly to: number; readonly mark: string; readonly right: number | null }[];
}

function marked(block: string): Marked {
  let text = "";
  const figures: Marked["figures"][number][] = [];
  for (const part of block.split(/(⟦[^⟧]*⟧)/)) {
    const figure = /^⟦([^⟧]*?)([=?~x]|!([\d.]+))⟧$/.exec(part);
    if (!figure) {
      text += part;
      continue;
    }
    const from = text.length;
    text += figure[1]!;
    figures.push({ from, to: text.length, mark: figure[2]![0]!, right: figure[3] === undefined ? null : Number(figure[3]) });
  }
  return { text, figures };
}

const ALLOWED: Readonly<Record<string, readonly ProseVerdict["verdict"][]>> = {
  "=": ["agrees"],
  "!": ["differs"],
  "?": ["unmatched"],
  "~": ["agrees", "unmatched"],
  x: ["differs", "unmatched"],
};

const number = (text: string): number => Number(text.replace("%", ""));

function departures({ text, figures }: Marked, verdicts: readonly ProseVerdict[]): string[] {
  const found: string[] = [];
  for (const { verdict, mention, figure } of verdicts) {
    const own = figures.find(({ from, to }) => from < mention.originalTo && mention.originalFrom < to);
    if (own) continue;
    // What adds up within the text is not held against the tables.
    if (figure) found.push(`${mention.text} ${verdict}, though nothing was to be said of it`);
  }
  for (const { from, to, mark, right } of figures) {
    const own = verdicts.find(({ mention }) => from < mention.originalTo && mention.originalFrom < to);
    const verdict = own?.verdict ?? "unmatched";
    const shown = own?.figure ? figureText(own.figure) : "nothing";
    if (!ALLOWED[mark]!.includes(verdict)) found.push(`${text.slice(from, to)} ${verdict} (${shown}), marked ${mark}`);
    else if (right !== null && number(shown) !== right) found.push(`${text.slice(from, to)} is right as ${shown}, not ${right}`);
  }
  return found;
}

describe.each(["station-with-slips", "station-other-wordings"])("what a report says of %s", (sample) => {
  const source = readFileSync(join(__dirname, `sentences.${sample}.txt`), "utf8").replace(/^(?:# .*\n){3}/, "");
  const audited = auditSheets(`${sample}.xlsx`);

  test.each(source.trim().split(/\n---\n/))("%s", async (block) => {
    const sentence = marked(block);
    expect(departures(sentence, checkProseAgainst(sentence.text, await audited).verdicts)).toEqual([]);
  });
});
