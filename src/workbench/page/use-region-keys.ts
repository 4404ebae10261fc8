import { useEffect, type RefObject } from "react";

const FOCUSABLE = ":is(button, select, input, [tabindex='0'], [contenteditable='true']):not(:disabled)";

/**
 * F6 goes from one part of the page to the next and Shift+F6 back, as in Excel: Tab alone never leaves the grid, where it goes to the
 * next cell. Where only one of grid and pane has room, `bring` has the one that is entered shown. The parts are the elements marked `data-region`, in their order; the pane's frame is part of the last one.
 */
export function useRegionKeys(
  page: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLIFrameElement | null>,
  bring: (part: "grid" | "pane") => void,
): void {
  useEffect(() => {
    const last = new Map<Element, HTMLElement>();
    let latest: Element | null = null;
    const remember = ({ target }: FocusEvent): void => {
      const region = target instanceof HTMLElement ? target.closest("[data-region]") : null;
      if (!region) return;
      last.set(region, target as HTMLElement);
      latest = region;
    };
    const move = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const shown = page.current;
      if (!shown) return;
      const regions = [...shown.querySelectorAll<HTMLElement>("[data-region]")].filter((region) => region.offsetParent !== null);
      // A button that is out of use while its work runs has lost the keyboard to the page; before anything had it, it belongs to the grid.
      const nobody = document.activeElement === document.body;
      const at = nobody ? (latest ?? shown.querySelector("[data-region='grid']")) : document.activeElement;
      const inside = regions.findIndex((region) => region.contains(at));
      // Whoever chose between grid and pane stands at the one that is shown.
      const isGrid = ({ dataset }: HTMLElement): boolean => dataset.region === "grid";
      const now = inside < 0 && shown.dataset.shown === "grid" ? regions.findIndex(isGrid) : inside;
      const next = event.shiftKey ? regions.at(now <= 0 ? -1 : now - 1) : regions[(now + 1) % regions.length];
      if (next) enter(next);
    };
    const enter = (region: HTMLElement): void => {
      if (region.contains(frame.current)) bring("pane");
      else if (region.dataset.region === "grid") bring("grid");
      const pane = region.contains(frame.current) ? frame.current : null;
      const inside = pane?.contentDocument;
      if (pane && inside) {
        pane.focus();
        inside.querySelector<HTMLElement>(FOCUSABLE)?.focus();
        return;
      }
      const known = last.get(region);
      const field = region.dataset.region === "grid" ? region.querySelector<HTMLElement>("[contenteditable='true']") : null;
      (known?.isConnected ? known : (field ?? region.querySelector<HTMLElement>(FOCUSABLE)))?.focus();
    };
    // The pane's page is loaded anew for each workbook, and keys pressed in it do not come out of its frame.
    const listenInside = (): void => frame.current?.contentWindow?.addEventListener("keydown", move, true);
    const element = frame.current;
    document.addEventListener("keydown", move, true);
    document.addEventListener("focusin", remember);
    element?.addEventListener("load", listenInside);
    return () => {
      document.removeEventListener("keydown", move, true);
      document.removeEventListener("focusin", remember);
      element?.removeEventListener("load", listenInside);
    };
  }, [page, frame, bring]);
}
