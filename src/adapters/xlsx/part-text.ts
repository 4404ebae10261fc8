import { XlsxError } from "./xlsx-error";

/** How a part's characters are stored. Parts are UTF-8 or UTF-16; some programs write what Windows uses in their country. */
export type PartEncoding = "utf-8" | "utf-16le" | "utf-16be" | "other";

/**
 * The characters of an XML part. A byte-order mark stays in the text, so that writing it back gives the same bytes.
 * @throws XlsxError `damaged` where the bytes are no text
 */
export function decodePart(name: string, bytes: Uint8Array): { readonly text: string; readonly encoding: PartEncoding } {
  const label = encodingLabel(bytes);
  try {
    const text = new TextDecoder(label, { ignoreBOM: true, fatal: true }).decode(bytes);
    return { text, encoding: label === "utf-8" || label === "utf-16le" || label === "utf-16be" ? label : "other" };
  } catch {
    throw new XlsxError("damaged", name);
  }
}

/** Whether a part says that it is UTF-8, or nothing else. */
export function isUtf8(bytes: Uint8Array): boolean {
  return encodingLabel(bytes) === "utf-8";
}

function encodingLabel(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const declared = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[2]?.toLowerCase();
  // Text that declares UTF-16 and has not two bytes a character is UTF-8 whose declaration was left behind.
  return declared === undefined || declared.startsWith("utf-16") ? "utf-8" : declared;
}

const DECLARED = /^(<\?xml\s[^>]*?encoding\s*=\s*["'])([\w.-]+)/;

/** The bytes of a text in the encoding that its part came in; of other encodings, in UTF-8 with the declaration saying so. */
export function encodePart(text: string, encoding: PartEncoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "other") return new TextEncoder().encode(text.replace(DECLARED, "$1UTF-8"));
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), encoding === "utf-16le");
  return bytes;
}
