import { cellKey } from "../grid/address";
import type { FormulaValues, Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import type { Settings } from "../settings";
import { agrees } from "../tables/agreement";
import {
  doubtText,
  evidenceOf,
  evidenceText,
  isBorneOut,
  isDoubtable,
  isDoubted,
  meaningOf,
  rivalText,
  type Evidence,
  type Tried,
} from "../tables/evidence";
import type { WorkbookFacts } from "../tables/facts";
import type { Alternative, TableFamily, TableSubject } from "../tables/family";
import type { Figure } from "../tables/figure";
import { JudgedFigure, type Judgement } from "../tables/judged-figure";
import type { AppliedPolicy, Table } from "../tables/model";
import { present, valueFor } from "../values/present";
import { OwnFormulas } from "./own-formulas";
import { placeOf } from "./settled-figure";

/** How a table is counted, and what of it is doubted. */
export interface Choice {
  readonly subject: TableSubject;
  readonly policy: AppliedPolicy | null;
  /** Why nothing of these meanings is written. */
  readonly doubts: ReadonlyMap<string, Localized>;
  /** Why single cells are left: another way of counting, which more of their kind keep, comes to what they state. */
  readonly rivals: ReadonlyMap<string, Localized>;
}

/** Counts the table, and where its own figures speak against that, in the way that explains the most of them. */
export function choose(
  family: TableFamily,
  table: Table,
  settings: Settings,
  facts: WorkbookFacts,
  formulas: FormulaValues | null,
): Choice {
  const subject = ofOwnCells(family.count(table, settings, facts));
  const first = evidenceWith(formulas, table.sheet, subject.figures, settings);
  const doubted = [...first].filter(([, evidence]) => isDoubted(evidence)).map(([meaning]) => meaning);
  const open = doubted.length > 0 ? doubted : [...first].filter(([, evidence]) => isOpen(evidence)).map(([meaning]) => meaning);
  if (open.length === 0) return { ...CERTAIN, subject };
  const alternatives = (family.alternatives?.(table, settings, facts) ?? []).filter(({ unspoken }) => doubted.length > 0 || unspoken);
  const others = alternatives.map((alternative): Counted => {
    const counted = ofOwnCells(alternative.count());
    return { alternative, counted, evidence: evidenceWith(formulas, table.sheet, counted.figures, settings) };
  });
  if (doubted.length === 0) {
    return { ...CERTAIN, subject, rivals: rivalsOf(table.sheet, { first, open }, others, settings.tolerance) };
  }
  const explained = (evidence: ReadonlyMap<string, Evidence>): number =>
    doubted.reduce((sum, meaning) => sum + (evidence.get(meaning)?.agreeing ?? 0), 0);
  const best = others
    .filter(({ evidence }) => doubted.some((meaning) => isBorneOut(evidence.get(meaning) ?? NONE)))
    .filter(({ evidence }) => [...evidence].every(([meaning, one]) => doubted.includes(meaning) || !isDoubted(one)))
    .sort((a, b) => explained(b.evidence) - explained(a.evidence))[0];
  const taken = best && explained(best.evidence) > explained(first) ? best : null;
  const evidence = taken?.evidence ?? first;
  const doubts = new Map<string, Localized>();
  for (const [meaning, one] of evidence) {
    if (!isDoubted(one)) continue;
    const tried = others.flatMap(({ alternative: { name }, evidence: own }): Tried[] => {
      const found = own.get(meaning);
      return found ? [{ name, evidence: found }] : [];
    });
    doubts.set(meaning, doubtText(one, tried));
  }
  if (!taken) return { ...CERTAIN, subject, doubts };
  const told = taken.evidence;
  const meaning = present(
    doubted.find((one) => isBorneOut(told.get(one) ?? NONE)),
    "the doubt that was settled",
  );
  const text = evidenceText(taken.alternative.name, valueFor(told, meaning));
  return { ...CERTAIN, subject: taken.counted, policy: { id: taken.alternative.id, text, cell: null }, doubts };
}

/** Nothing is counted otherwise than the header says, and nothing doubted. */
const CERTAIN: Omit<Choice, "subject"> = { policy: null, doubts: new Map(), rivals: new Map() };

/** A table counted in another way, and how well that explains what it states. */
interface Counted {
  readonly alternative: Alternative<TableSubject>;
  readonly counted: TableSubject;
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** Enough is stated to tell of a meaning, and it is neither doubted nor borne out. */
function isOpen(evidence: Evidence): boolean {
  return isDoubtable(evidence) && !isDoubted(evidence) && !isBorneOut(evidence);
}

/** Cells that differ from a meaning which is not borne out, and agree with another one which is and explains more: either may be meant. */
function rivalsOf(
  sheet: Sheet,
  own: { readonly first: ReadonlyMap<string, Evidence>; readonly open: readonly string[] },
  others: readonly Counted[],
  tolerance: number,
): Map<string, Localized> {
  const rivals = new Map<string, Localized>();
  for (const meaning of own.open) {
    const plain = own.first.get(meaning) ?? NONE;
    const agreeingIn = ({ evidence }: Counted): number => evidence.get(meaning)?.agreeing ?? 0;
    const best = others
      .filter(({ evidence }) => isBorneOut(evidence.get(meaning) ?? NONE))
      .filter((other) => agreeingIn(other) > plain.agreeing)
      .sort((a, b) => agreeingIn(b) - agreeingIn(a))[0];
    if (!best) continue;
    const why = rivalText(plain, { name: best.alternative.name, evidence: best.evidence.get(meaning) ?? NONE });
    for (const figure of best.counted.figures)
      if (meaningOf(figure) === meaning && agrees(sheet.cell(figure.row, figure.column), figure, tolerance) === true)
        rivals.set(cellKey(placeOf(sheet, figure)), why);
  }
  return rivals;
}

/** Of a table whose sheet is laid out anew the figures of cells that there are; a formula of theirs would name cells as they were read. */
function ofOwnCells(subject: TableSubject): TableSubject {
  const { places } = subject.table.sheet;
  if (places === null) return subject;
  const own = subject.figures.filter((figure) => places.isOwn(figure));
  return { ...subject, figures: own.map((figure) => new JudgedFigure(figure, VALUE_ALONE)) };
}

/** No formula of ours is written for it. */
const VALUE_ALONE: Judgement = { formula: null };

/** The evidence of what cells show; where that would doubt a meaning, also of what the formulas among them come to as the sheet stands. */
function evidenceWith(formulas: FormulaValues | null, sheet: Sheet, figures: readonly Figure[], settings: Settings): Map<string, Evidence> {
  const shown = evidenceOf(sheet, figures, settings.tolerance);
  if (formulas === null || ![...shown.values()].some(isDoubted)) return shown;
  const own = new OwnFormulas(sheet, [], formulas, settings);
  return evidenceOf(sheet, figures, settings.tolerance, (figure) => own.judge(figure)?.kind === "right");
}

const NONE: Evidence = { stated: 0, agreeing: 0, oneARow: true };
