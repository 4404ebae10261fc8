import { SaxesParser } from "saxes";
import { XlsxError } from "./xlsx-error";

/** A start tag: its name without namespace prefix, and its attributes as written. */
export interface StartTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isSelfClosing: boolean;
}

export interface XmlHandlers {
  /** `from` is the offset of `<`, `to` the one after `>`; both 0 unless positions were asked for. */
  readonly open?: (tag: StartTag, from: number, to: number) => void;
  readonly text?: (text: string) => void;
  /** The same for an end tag; for a self-closing tag `from` equals `to`. */
  readonly close?: (name: string, from: number, to: number) => void;
}

/** Reads a whole XML text, calling back for each tag. @throws XlsxError `damaged` when it is not well-formed */
export function readXml(part: string, xml: string, handlers: XmlHandlers, positions = false): void {
  const parser = new SaxesParser({ xmlns: false, position: positions });
  const shift = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  parser.on("error", () => {
    throw new XlsxError("damaged", part);
  });
  parser.on("doctype", () => {
    throw new XlsxError("xml-entities", part);
  });
  if (handlers.open) {
    const { open } = handlers;
    parser.on("opentag", (tag) => {
      const to = positions ? parser.position + shift : 0;
      // Well-formed attribute values hold no `<`, so the last one before the tag's end began it.
      const from = positions ? xml.lastIndexOf("<", to - 1) : 0;
      open({ name: localName(tag.name), attributes: tag.attributes as Record<string, string>, isSelfClosing: tag.isSelfClosing }, from, to);
    });
  }
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  if (handlers.close) {
    const { close } = handlers;
    parser.on("closetag", (tag) => {
      const to = positions ? parser.position + shift : 0;
      const from = !positions ? 0 : tag.isSelfClosing ? to : xml.lastIndexOf("<", to - 1);
      close(localName(tag.name), from, to);
    });
  }
  parser.write(shift ? xml.slice(1) : xml).close();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The namespace prefix, with its colon, of the element whose tag begins at `from`; "" where it has none. */
export function prefixAt(xml: string, from: number): string {
  return /^<([^\s:/>]+:)/.exec(xml.slice(from, from + 200))?.[1] ?? "";
}

/** An attribute by its name without prefix (r:id is written with whatever prefix the file chose). */
export function attribute(tag: StartTag, name: string): string | undefined {
  const direct = tag.attributes[name];
  if (direct !== undefined) return direct;
  for (const key in tag.attributes) if (key.endsWith(`:${name}`)) return tag.attributes[key];
  return undefined;
}

export function escapeXml(text: string): string {
  return (
    text
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
      // eslint-disable-next-line no-control-regex -- characters that XML 1.0 cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  );
}

/** A change of a text: the characters from `from` up to `to` become `text`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies splices; at one offset insertions come first, in the order given. @throws RangeError where two overlap: one would eat the other's text. */
export function splice(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const item of inOrder(splices)) {
    assertApart(at, item);
    pieces.push(text.slice(at, item.from), item.text);
    at = item.to;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** Splices by their places; what is inserted where another begins stands before it. */
export function inOrder<T extends { readonly from: number; readonly to: number }>(splices: readonly T[]): T[] {
  return splices
    .map((item, index) => ({ item, index }))
    .sort((a, b) => a.item.from - b.item.from || Number(a.item.to > a.item.from) - Number(b.item.to > b.item.from) || a.index - b.index)
    .map(({ item }) => item);
}

/** @throws RangeError where a splice begins before the one ahead of it has ended, or ends before it begins */
export function assertApart(end: number, { from, to }: { readonly from: number; readonly to: number }): void {
  if (from < end || to < from) throw new RangeError(`splices overlap: ${from} to ${to} after one that ends at ${end}`);
}

/** A start tag's text with an attribute changed where it has it; its quotes and spaces stay. */
export function changeAttribute(tag: string, name: string, change: (value: string) => string): string {
  return tag.replace(
    new RegExp(`(\\s${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`),
    (_, lead: string, double: string | undefined, single = "") =>
      double === undefined ? `${lead}'${change(single)}'` : `${lead}"${change(double)}"`,
  );
}

/** The same, adding the attribute at the end where the tag does not have it. */
export function setAttribute(tag: string, name: string, value: string): string {
  let there = false;
  const changed = changeAttribute(tag, name, () => {
    there = true;
    return value;
  });
  return there ? changed : tag.replace(/(?<!\s)\s*\/?>$/, (end) => ` ${name}="${value}"${end}`);
}

/**
 * Puts text at the end of the first element of a name. A self-closing tag is opened in a way that `closeEmpty` knows again,
 * so that taking the text out leaves the part as it was.
 */
export function appendInto(part: string, xml: string, element: string, text: (prefix: string) => string): string {
  const found = findElement(part, xml, element);
  if (!found) throw new XlsxError("damaged", part);
  const { from, openTo, end, selfClosing } = found;
  const prefix = prefixAt(xml, from);
  if (!selfClosing) return splice(xml, [{ from: end, to: end, text: text(prefix) }]);
  const open = xml.slice(from, openTo).replace(/\/>$/, " >");
  return splice(xml, [{ from, to: openTo, text: `${open}${text(prefix)}</${prefix}${element}>` }]);
}

/** Makes an element self-closing again that `appendInto` opened and that is empty now. */
export function closeEmpty(part: string, xml: string, element: string): string {
  const found = findElement(part, xml, element);
  if (!found || found.selfClosing || found.openTo !== found.end) return xml;
  const open = xml.slice(found.from, found.openTo);
  return open.endsWith(" >") ? splice(xml, [{ from: found.from, to: found.to, text: open.replace(/ >$/, "/>") }]) : xml;
}

interface FoundElement {
  readonly from: number;
  readonly openTo: number;
  /** Offset of the end tag. */
  end: number;
  to: number;
  readonly selfClosing: boolean;
}

function findElement(part: string, xml: string, element: string): FoundElement | null {
  let found: FoundElement | null = null;
  let depth = 0;
  readXml(
    part,
    xml,
    {
      open: (tag, from, to) => {
        if (found && tag.name === element) depth++;
        if (!found && tag.name === element) found = { from, openTo: to, end: -1, to: -1, selfClosing: tag.isSelfClosing };
      },
      close: (name, from, to) => {
        if (!found || name !== element) return;
        if (depth-- === 0 && found.end < 0) Object.assign(found, { end: from, to });
      },
    },
    true,
  );
  return found;
}

/** A text as OOXML stores it: what XML cannot hold, or would change, and what looks like an escape, as `_xHHHH_`. */
export function escapeOoxml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(UNSTORABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** Control characters, line ends that XML readers would turn into others, halves of characters, and what is no character. */
const UNSTORABLE =
  // eslint-disable-next-line no-control-regex -- characters that XML 1.0 cannot hold
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `_x000D_` escapes of OOXML texts. */
export function unescapeOoxml(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
