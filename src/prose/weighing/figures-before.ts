import type { ReportFigure } from "../../domain/tables/report";
import { itemAt } from "../../domain/values/present";
import type { NumberRow, Statement } from "./statements";
import type { Weighed } from "./weighed";

/** So far the next figure must be from the first to say which one a number states. */
const LIKELY = 0.8;
const JOINED = /^[、,和及与]*$/;

/** The figures that the numbers of a sentence have stated, of which those behind them speak: 39个，完成率78%; 小组14个、个案39个，与全年21个、50个相比. */
export class FiguresBefore {
  private stated: (ReportFigure | null)[] = [];
  /** How many stand before a row of numbers without names. */
  private base = 0;
  private sentence: string | null = null;
  /** Where in its row of numbers without a name each statement stands, and how long that is. */
  private readonly rows: readonly { readonly at: number; readonly length: number }[];

  constructor(private readonly statements: readonly Statement[]) {
    this.rows = rowsOf(statements);
  }

  /** The figure that a number goes on about, if it names none itself. */
  of({ sentence, group, inCell }: Statement, index: number): ReportFigure | null {
    // The cells of a row stand each under a column of its own.
    if (inCell) return null;
    const { at, length } = itemAt(this.rows, index);
    if (`${group}/${sentence}` !== this.sentence) return null;
    if (length === 1) return this.stated.at(-1) ?? null;
    if (at === 0) this.base = this.stated.length;
    return this.base < length ? null : (this.stated[this.base - length + at] ?? null);
  }

  /** The row of numbers without names that a number stands in: 全年指标分别是50个和75个. */
  row(index: number): NumberRow | null {
    const { at, length } = itemAt(this.rows, index);
    if (length === 1) return null;
    const row = this.statements.slice(index - at, index - at + length);
    const own = itemAt(row, at).mention.unit;
    const alike = row.some(({ mention }, other) => other !== at && mention.unit === own);
    return { at, length, lead: itemAt(row, 0).before, alike };
  }

  /** A number has been weighed: what it states. */
  note(own: Weighed, prior: ReportFigure | null): void {
    const { statement, agrees, candidates } = own;
    const { sentence, group, mention, around, named } = statement;
    const here = `${group}/${sentence}`;
    if (here !== this.sentence) this.stated = [];
    this.sentence = here;
    const figure = agrees?.figure ?? likely(candidates);
    // 39个（78%），剩余11个: the rate stands aside.
    const aside = mention.percent && prior !== null && around.words.topics.size + named.length === 0 && figure !== null;
    if (!aside) this.stated.push(figure);
  }
}

function likely([first, ...others]: Weighed["candidates"]): ReportFigure | null {
  if (!first?.named) return null;
  const next = others.find(({ figure }) => figure.value.compare(first.figure.value) !== 0);
  return next && first.weight - next.weight < LIKELY && next.subject !== first.subject ? null : first.figure;
}

/** Numbers in a row with nothing but marks between them. */
function rowsOf(statements: readonly Statement[]): { at: number; length: number }[] {
  const rows: { at: number; length: number }[] = [];
  let from = 0;
  for (let index = 1; index <= statements.length; index++) {
    const [before, own] = [statements[index - 1], statements[index]];
    if (before && own && goesOn(before, own)) continue;
    for (let at = from; at < index; at++) rows.push({ at: at - from, length: index - from });
    from = index;
  }
  return rows;
}

function goesOn(before: Statement, own: Statement): boolean {
  return (
    own.sentence === before.sentence &&
    own.group === before.group &&
    own.mention.percent === before.mention.percent &&
    before.after === "" &&
    own.gap !== "" &&
    JOINED.test(own.gap)
  );
}
