import type { Locator } from "playwright-core";

/** How many findings a person sees whole without scrolling: nothing of them lies outside their window, nothing lies over their middle. */
export function cardsInSight(cards: Locator): Promise<number> {
  return cards.evaluateAll(
    (all) =>
      all.filter((card) => {
        const { top, bottom, left, right } = card.firstElementChild!.getBoundingClientRect();
        const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return bottom > top && top >= 0 && bottom <= innerHeight && card.contains(over);
      }).length,
  );
}

/** The screens on which three findings are seen at once after a run: a station's laptop, and a pane or a phone at its narrowest. */
export const SCREENS = [
  { width: 1366, height: 657 },
  { width: 320, height: 640 },
] as const;
