import { createContext, useContext } from "react";

/** The element that scrolls the pane; long lists measure themselves against it. */
export const ScrollerContext = createContext<HTMLElement | null>(null);

export function useScroller(): HTMLElement | null {
  return useContext(ScrollerContext);
}
