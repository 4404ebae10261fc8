import type { Locator } from "playwright-core";

interface Sight {
  /** Pixels of the cards' own window that are in sight; all of it when left out. */
  readonly room?: number;
  /** The share of a card that must be seen: the whole when left out. */
  readonly share?: number;
}

/** How many findings a person sees without scrolling: nothing of them lies outside their window, nothing lies over their middle. */
export function cardsInSight(cards: Locator, { room = 100_000, share = 1 }: Sight = {}): Promise<number> {
  return cards.evaluateAll(
    (all, [most, least]) =>
      all.filter((card) => {
        const { top, bottom, left, right } = card.firstElementChild!.getBoundingClientRect();
        const end = Math.min(bottom, innerHeight, most);
        const over = document.elementFromPoint((left + right) / 2, (top + end) / 2);
        return bottom > top && top >= 0 && end - top >= least * (bottom - top) && card.contains(over);
      }).length,
    [room, share] as const,
  );
}

/** The screens on which three findings are seen at once after a run: a station's laptop, and a pane or a phone at its narrowest. */
export const SCREENS = [
  { width: 1366, height: 657 },
  { width: 320, height: 640 },
] as const;
