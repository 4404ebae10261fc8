import { attribute } from "../xlsx/xml";
import { childOf, childrenOf, drawnText, readTree, type Element } from "./part-tree";

/** What a diagram says, a line for each of its shapes: those below another stand behind it, as items below what leads them. */
export interface DiagramLine {
  readonly text: string;
  /** Others stand below it. */
  readonly leads: boolean;
}

const SHAPES = new Set(["node", "asst"]);
const MOST_SHAPES = 500;

/** Reads the data of a SmartArt diagram (word/diagrams/data1.xml). @throws XlsxError where it is damaged or larger than any diagram */
export function readDiagram(part: string, xml: string): DiagramLine[] {
  const model = childOf(readTree(part, xml), "dataModel");
  const points = new Map<string, Element>();
  for (const point of childrenOf(childOf(model, "ptLst"), "pt")) points.set(attribute(point.tag, "modelId") ?? "", point);
  const below = childrenBelow(model);
  const lines: DiagramLine[] = [];
  const seen = new Set<string>();
  const shapes = [...points].filter(([, { tag }]) => SHAPES.has(attribute(tag, "type") ?? "node")).map(([id]) => id);
  const waiting = [...(below.get(rootOf(points)) ?? []), ...shapes].reverse();
  for (let id = waiting.pop(); id !== undefined && lines.length < MOST_SHAPES; id = waiting.pop()) {
    const point = points.get(id);
    if (!point || seen.has(id) || !SHAPES.has(attribute(point.tag, "type") ?? "node")) continue;
    seen.add(id);
    const own = (below.get(id) ?? []).filter((child) => drawnText(childOf(points.get(child), "t")) !== "");
    const text = drawnText(childOf(point, "t"));
    if (text !== "") lines.push({ text, leads: own.length > 0 });
    waiting.push(...own.slice().reverse());
  }
  return lines;
}

/** The point that stands for the diagram as a whole. */
function rootOf(points: ReadonlyMap<string, Element>): string {
  for (const [id, { tag }] of points) if (attribute(tag, "type") === "doc") return id;
  return "";
}

/** By the id of a shape: those below it, in their order. */
function childrenBelow(model: Element | undefined): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, { readonly id: string; readonly order: number }[]>();
  for (const { tag } of childrenOf(childOf(model, "cxnLst"), "cxn")) {
    if ((attribute(tag, "type") ?? "parOf") !== "parOf") continue;
    const above = attribute(tag, "srcId") ?? "";
    const child = { id: attribute(tag, "destId") ?? "", order: Number(attribute(tag, "srcOrd")) || 0 };
    const others = found.get(above);
    if (others) others.push(child);
    else found.set(above, [child]);
  }
  return new Map([...found].map(([id, children]) => [id, children.sort((a, b) => a.order - b.order).map((child) => child.id)]));
}
