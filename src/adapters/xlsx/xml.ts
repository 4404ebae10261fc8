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

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
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

/** Applies splices that do not overlap; at one offset they go in the order given. */
export function splice(text: string, splices: readonly Splice[]): string {
  const sorted = splices.map((item, index) => ({ item, index })).sort((a, b) => a.item.from - b.item.from || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { item } of sorted) {
    pieces.push(text.slice(at, item.from), item.text);
    at = item.to;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** `_x000D_` escapes of OOXML texts. */
export function unescapeOoxml(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
