import type { CSSProperties } from "react";
import type { BorderEdge, CellStyle } from "../../adapters/xlsx/looks/cell-style";
import type { Cell } from "../../domain/grid/cell";
import { shownCell } from "../../domain/grid/cell";

const ALIGN = ["", "left", "center", "right", "justify", "", "center"] as const;
const VERTICAL = ["", "flex-start", "center", "flex-end"] as const;
const WRAP = 3;
const DASHED = new Set([3, 4, 5, 6, 9, 10, 11, 12]);
const THICK = new Set([8, 9, 10, 11, 12]);

/** A cell's own look as the page draws it; colours of the file are kept, on a sheet that is white in every theme. */
export function cellCss(style: CellStyle | undefined, cell: Cell): CSSProperties {
  const shown = shownCell(cell);
  const align =
    ALIGN[style?.ht ?? 0] ||
    (shown.kind === "number" || shown.kind === "date" ? "right" : shown.kind === "boolean" || shown.kind === "error" ? "center" : "left");
  const turned = style?.tr?.v === 1;
  return {
    textAlign: align,
    justifyContent: align === "right" ? "flex-end" : align === "center" ? "center" : "flex-start",
    alignItems: VERTICAL[style?.vt ?? 0] || "flex-end",
    ...((style?.tb === WRAP && shown.kind !== "number") || turned ? { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } : {}),
    ...(style?.bl ? { fontWeight: 600 } : {}),
    ...(style?.it ? { fontStyle: "italic" } : {}),
    ...(style?.ul ? { textDecoration: "underline" } : style?.st ? { textDecoration: "line-through" } : {}),
    ...(style?.fs ? { fontSize: `${Math.min(24, style.fs)}pt` } : {}),
    ...(style?.cl?.rgb ? { color: style.cl.rgb } : {}),
    ...(style?.bg?.rgb ? { backgroundColor: style.bg.rgb } : {}),
    ...(style?.bd ? edges(style.bd) : {}),
    ...(turned ? { writingMode: "vertical-rl", textOrientation: "upright" } : {}),
  };
}

function edges({ l, r, t, b }: NonNullable<Exclude<CellStyle["bd"], void>>): CSSProperties {
  return {
    ...(l ? { borderInlineStart: edge(l) } : {}),
    ...(r ? { borderInlineEnd: edge(r) } : {}),
    ...(t ? { borderBlockStart: edge(t) } : {}),
    ...(b ? { borderBlockEnd: edge(b) } : {}),
  };
}

function edge({ s, cl }: BorderEdge): string {
  return `${THICK.has(s) ? 2 : 1}px ${s === 7 ? "double" : DASHED.has(s) ? "dashed" : "solid"} ${cl.rgb || "#000000"}`;
}
