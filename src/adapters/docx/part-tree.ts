import { attribute, readXml, type StartTag } from "../xlsx/xml";
import { XlsxError } from "../xlsx/xlsx-error";

/** An element of a small part, with what is in it. */
export interface Element {
  readonly tag: StartTag;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** Far above any chart or diagram: a tree of more would be a burden. */
const LARGEST_PART = 4_000_000;
const DEEPEST = 100;
/** What newer programs add, and second forms of what stands there already. */
const PASSED_OVER = new Set(["extLst", "Fallback"]);

/** A small part as a tree. @throws XlsxError where it is too large or damaged */
export function readTree(part: string, xml: string): Element {
  if (xml.length > LARGEST_PART) throw new XlsxError("too-large", part);
  const root = { tag: { name: "", attributes: {}, isSelfClosing: false }, children: [] as Element[], text: "" };
  const open: (typeof root)[] = [root];
  let passed = 0;
  readXml(part, xml, {
    open: (tag) => {
      if (passed > 0 || PASSED_OVER.has(tag.name)) {
        passed++;
        return;
      }
      if (open.length > DEEPEST) throw new XlsxError("damaged", part);
      const element = { tag, children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (text) => {
      const at = open.at(-1);
      if (passed === 0 && at) at.text += text;
    },
    close: () => {
      if (passed > 0) passed--;
      else open.pop();
    },
  });
  return root;
}

export function childOf(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => at?.children.find(({ tag }) => tag.name === name), element);
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter(({ tag }) => tag.name === name) ?? [];
}

/** All elements of a name within another, in the order of the part. */
export function within(element: Element | undefined, name: string): Element[] {
  return element?.children.flatMap((child) => (child.tag.name === name ? [child] : within(child, name))) ?? [];
}

/** The `val` of a child, "" where it has none. */
export function valueOf(element: Element | undefined, name: string): string {
  const child = childOf(element, name);
  return child ? (attribute(child.tag, "val") ?? "") : "";
}

/** Whether a switch such as `c:showVal` is on. */
export function isSet(element: Element | undefined, name: string): boolean {
  const child = childOf(element, name);
  return child !== undefined && !/^(?:0|false)$/.test(attribute(child.tag, "val") ?? "");
}

/** The words of DrawingML text (`a:p`, `a:r`, `a:t`) within an element, its paragraphs parted by a space. */
export function drawnText(element: Element | undefined): string {
  return oneLine(
    within(element, "p")
      .map((paragraph) =>
        within(paragraph, "t")
          .map(({ text }) => text)
          .join(""),
      )
      .join(" "),
  );
}

/** Words on one line, without what parts the cells of a row. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\|/g, "｜").trim();
}
