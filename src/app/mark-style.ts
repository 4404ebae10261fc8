import type { Severity } from "../domain/settings";

/** How a mark looks, in Excel and in files alike; severities differ in fill, in letter style and in the kind of border. */
export interface MarkStyle {
  /** `#RRGGBB` */
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** As Office.js names it; an empty cell has no letters, so its border tells the severity without colour. */
  readonly border: "Continuous" | "Dash" | "Dot";
}

export const MARK_STYLES: Readonly<Record<Severity, MarkStyle>> = {
  error: { fill: "#FFC7CE", font: "#9C0006", bold: true, italic: false, underline: true, border: "Continuous" },
  warning: { fill: "#FFEB9C", font: "#7F4F00", bold: false, italic: true, underline: false, border: "Dash" },
  info: { fill: "#DDEBF7", font: "#1F4E79", bold: false, italic: false, underline: false, border: "Dot" },
};

/** The formula of a mark's conditional format: always true, in any language of Excel, and known again in any file as ours. */
export function markFormula(severity: Severity): string {
  return `=N("station-audit:${severity}")=0`;
}

/** The severity of a conditional format's formula that is one of ours (with or without the leading `=`), else null. */
export function markSeverity(formula: string): Severity | null {
  const match = /^=?\s*N\(\s*"station-audit:(error|warning|info)"\s*\)\s*=\s*0$/i.exec(formula);
  return match ? (match[1]!.toLowerCase() as Severity) : null;
}

/** Begins every note that belongs to a mark, so that a note of the user's is never taken for ours. */
export const MARK_NOTE_LEAD = "【社工核算 Station Audit】";
