import { useCallback, useState } from "react";
import { flushSync } from "react-dom";

/** Where the screen has room for one of both, the one in sight. */
export type Part = "grid" | "pane";

/** Which of grid and pane is in sight, and whether the pane is open at all, as in Excel. */
export interface ShownParts {
  readonly shown: Part;
  readonly paneOpen: boolean;
  /** Brings a part into sight at once, for the keyboard to enter it. */
  readonly bring: (part: Part) => void;
  /** Shows the part that was chosen; the pane is opened with it. */
  readonly show: (part: Part) => void;
  readonly closePane: () => void;
}

/** Begins with the grid, and the pane open beside it where there is room. */
export function useShownParts(): ShownParts {
  const [paneOpen, setPaneOpen] = useState(true);
  const [shown, setShown] = useState<Part>("grid");
  const bring = useCallback((part: Part) => flushSync(() => setShown(part)), []);
  const show = useCallback((part: Part) => {
    setPaneOpen(true);
    setShown(part);
  }, []);
  const closePane = useCallback(() => {
    setPaneOpen(false);
    setShown("grid");
  }, []);
  return { shown, paneOpen, bring, show, closePane };
}
