import { useEffect, useState, type RefObject } from "react";
import { firstItem, present } from "../../domain/values/present";
import { readRibbon, type RibbonButton } from "../office/ribbon";
import type { Bench } from "./bench";
import { SAMPLES } from "./texts";

/** Sets the first workbook and the add-in into their places in the page. @returns the buttons that the add-in's manifest puts into the ribbon */
export function useBench(
  bench: Bench,
  grid: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLIFrameElement | null>,
): readonly RibbonButton[] {
  const [buttons, setButtons] = useState<readonly RibbonButton[]>([]);
  useEffect(() => {
    void bench.start(present(grid.current, "the grid's element"), present(frame.current, "the pane's frame"), firstItem(SAMPLES).file);
    void fetch("workbench/manifest.xml")
      .then((answer) => answer.text())
      .then((manifest) => setButtons(readRibbon(manifest)));
  }, [bench, grid, frame]);
  useEffect(() => {
    // Going over to the pane ends typing in the grid, as a click beside the cell does.
    const leave = () => bench.finishTyping();
    window.addEventListener("blur", leave);
    return () => window.removeEventListener("blur", leave);
  }, [bench]);
  return buttons;
}
