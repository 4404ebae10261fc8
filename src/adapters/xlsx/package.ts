import { unzipSync, zipSync, type UnzipFileInfo, type Zippable } from "fflate";
import { XlsxError } from "./xlsx-error";

export interface PackageLimits {
  /** Bytes that all parts together may expand to. */
  readonly totalBytes: number;
  /** Bytes that one part may expand to. */
  readonly partBytes: number;
  readonly parts: number;
}

/** Far above any station's workbook, far below what hurts a machine. */
export const DEFAULT_LIMITS: PackageLimits = { totalBytes: 1_500_000_000, partBytes: 500_000_000, parts: 20_000 };

/** A part may expand this many times before it is suspected; spreadsheets of equal rows reach about 100. */
const MAX_RATIO = 1_000;

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0];

/** An OOXML package: parts by name, read on demand, written back with everything that was not replaced as it was. */
export class XlsxPackage {
  private readonly replaced = new Map<string, Uint8Array | null>();
  private readonly loaded = new Map<string, Uint8Array>();

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly directory: ReadonlyMap<string, UnzipFileInfo>,
  ) {}

  /** @throws XlsxError for anything that is no readable workbook package */
  static open(bytes: Uint8Array, limits: PackageLimits = DEFAULT_LIMITS): XlsxPackage {
    if (bytes.length === 0) throw new XlsxError("empty");
    if (OLE_HEADER.every((byte, index) => bytes[index] === byte)) throw new XlsxError("encrypted-or-xls");
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxError("not-a-workbook");
    const directory = new Map<string, UnzipFileInfo>();
    let total = 0;
    try {
      unzipSync(bytes, {
        filter: (file) => {
          total += file.originalSize;
          if (directory.size >= limits.parts || total > limits.totalBytes || file.originalSize > limits.partBytes)
            throw new XlsxError("too-large", file.name);
          if (file.originalSize > 10_000_000 && file.originalSize > file.size * MAX_RATIO) throw new XlsxError("too-large", file.name);
          if (!file.name.endsWith("/")) directory.set(file.name, file);
          return false;
        },
      });
    } catch (error) {
      throw error instanceof XlsxError ? error : new XlsxError("damaged");
    }
    if (!directory.has("[Content_Types].xml")) throw new XlsxError(directory.size === 0 ? "damaged" : "not-a-workbook");
    return new XlsxPackage(bytes, directory);
  }

  get names(): string[] {
    const names = [...this.directory.keys()].filter((name) => this.replaced.get(name) !== null);
    for (const [name, content] of this.replaced) if (content && !this.directory.has(name)) names.push(name);
    return names;
  }

  has(name: string): boolean {
    return this.replaced.has(name) ? this.replaced.get(name) !== null : this.directory.has(name);
  }

  /** @throws XlsxError `missing-part`, or `damaged` when the part cannot be inflated to its declared size */
  part(name: string): Uint8Array {
    const replaced = this.replaced.get(name);
    if (replaced) return replaced;
    if (replaced === null || !this.directory.has(name)) throw new XlsxError("missing-part", name);
    const known = this.loaded.get(name);
    if (known) return known;
    let content: Uint8Array | undefined;
    try {
      content = unzipSync(this.bytes, { filter: (file) => file.name === name })[name];
    } catch {
      throw new XlsxError("damaged", name);
    }
    if (!content || content.length !== this.directory.get(name)!.originalSize) throw new XlsxError("damaged", name);
    this.loaded.set(name, content);
    return content;
  }

  /** A part as text; a byte-order mark stays, so that writing the text back gives the same bytes. */
  text(name: string): string {
    const bytes = this.part(name);
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
    const text = new TextDecoder(utf16, { ignoreBOM: true }).decode(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4_096))) throw new XlsxError("xml-entities", name);
    return text;
  }

  replace(name: string, content: string | Uint8Array): void {
    this.replaced.set(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  remove(name: string): void {
    this.replaced.set(name, null);
  }

  /** The whole package as a zip file. Dates are fixed, so that equal contents give equal bytes. */
  toBytes(): Uint8Array {
    const files: Zippable = {};
    for (const name of this.names) files[name] = [this.part(name), { level: 6, mtime: new Date(1980, 0, 2) }];
    return zipSync(files);
  }

  /** A copy on which edits can be tried without touching this one. */
  clone(): XlsxPackage {
    const copy = new XlsxPackage(this.bytes, this.directory);
    for (const [name, content] of this.replaced) copy.replaced.set(name, content);
    return copy;
  }
}
