import type { Localized } from "../language";

/** A figure that stands large, with what explains it; a known share is drawn as a ring. */
export interface FigureTile {
  readonly title: Localized;
  /** null where it is no share, or not known. */
  readonly share: number | null;
  readonly text: Localized;
  /** Below what the agreement asks for. */
  readonly low: boolean;
  readonly notes: readonly Localized[];
}

/** A figure as a bar: what is due, what is there, or a part of that. */
export interface FigureBar {
  readonly label: Localized;
  readonly value: number;
  readonly meaning: "due" | "there" | "part";
}

/** How far what is there lies above (盈余) or below (缺口) what is due. */
export interface FigureBalance {
  readonly label: Localized;
  readonly surplus: number;
}

/** What one table comes to, for a page that draws figures. */
export interface FigurePanel {
  readonly title: Localized;
  readonly sheet: string;
  readonly tiles: readonly FigureTile[];
  readonly bars: readonly FigureBar[];
  readonly balances: readonly FigureBalance[];
  /** In what the bars are counted. */
  readonly unit: Localized;
}

/** A figure that is not known. */
export const UNKNOWN_FIGURE: Localized = { zh: "未能得出", en: "Not known" };
