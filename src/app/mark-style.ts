import { SEVERITIES, SEVERITY_TEXTS, type Severity } from "../domain/settings";
import type { Localized } from "../domain/language";
import { groupOfMatch } from "../domain/values/present";

/** What a mark says of its cell: how bad the finding is that waits for a person there, or that it was wrong and has been corrected. */
export type MarkKind = Severity | "corrected";

/** The most pressing first. */
export const MARK_KINDS: readonly MarkKind[] = [...SEVERITIES, "corrected"];

/** How a mark looks, in Excel and in files alike; kinds differ in fill, in letter style and in the kind of border. */
export interface MarkStyle {
  /** `#RRGGBB` */
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** As Office.js names it; an empty cell has no letters, so its border tells the kind without colour. */
  readonly border: "Continuous" | "Dash" | "Dot" | "DashDot";
}

export const MARK_STYLES: Readonly<Record<MarkKind, MarkStyle>> = {
  error: { fill: "#FFC7CE", font: "#9C0006", bold: true, italic: false, underline: true, border: "Continuous" },
  warning: { fill: "#FFEB9C", font: "#7F4F00", bold: false, italic: true, underline: false, border: "Dash" },
  info: { fill: "#DDEBF7", font: "#1F4E79", bold: false, italic: false, underline: false, border: "Dot" },
  // Nothing waits there: quiet letters as they were.
  corrected: { fill: "#E2EFDA", font: "#375623", bold: false, italic: false, underline: false, border: "DashDot" },
};

/** What each kind of mark is called, in the legend beside the list and at the head of its reason in the sheet. */
export const MARK_TEXTS: Readonly<Record<MarkKind, Localized>> = { ...SEVERITY_TEXTS, corrected: { zh: "已修正", en: "Corrected" } };

/** The formula of a mark's conditional format: always true, in any language of Excel, and known again in any file as ours. */
export function markFormula(kind: MarkKind): string {
  return `=N("station-audit:${kind}")=0`;
}

/** The kind of mark whose conditional format has this formula (with or without the leading `=`); null where it is none of ours. */
export function markKind(formula: string): MarkKind | null {
  const match = /^=?\s*N\(\s*"station-audit:(error|warning|info|corrected)"\s*\)\s*=\s*0$/i.exec(formula);
  return match ? (groupOfMatch(match, 1).toLowerCase() as MarkKind) : null;
}

/** Begins every note that belongs to a mark, so that a note of the user's is never taken for ours. */
export const MARK_NOTE_LEAD = "【社工核算 Station Audit】";
