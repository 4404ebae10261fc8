import { decodePart, encodePart, type PartEncoding } from "./part-text";
import { inflateEntry, readZipDirectory, writeZip, type ZipEntry, type ZipLimits, type ZipPart } from "./zip";
import { XlsxError } from "./xlsx-error";

export type PackageLimits = ZipLimits;

/** Far above any station's workbook, far below what hurts a machine. */
const DEFAULT_LIMITS: PackageLimits = { totalBytes: 1_500_000_000, partBytes: 500_000_000, parts: 20_000 };

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0];

/** An OOXML package: parts by name, read on demand, written back with everything that was not replaced as it was. */
export class XlsxPackage {
  private readonly replaced = new Map<string, Replaced | null>();
  private readonly loaded = new Map<string, Uint8Array>();
  private readonly encodings = new Map<string, PartEncoding>();
  /** The text that was read last, for whoever asks for it next: one large sheet is looked at several times. */
  private lastRead: { readonly part: string; readonly text: string } | null = null;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly directory: ReadonlyMap<string, ZipEntry>,
    /** Names as OPC compares them, which is without regard to case. */
    private readonly written: ReadonlyMap<string, string>,
  ) {}

  /** @throws XlsxError for anything that is no readable workbook package */
  static open(bytes: Uint8Array, limits: PackageLimits = DEFAULT_LIMITS): XlsxPackage {
    if (bytes.length === 0) throw new XlsxError("empty");
    if (OLE_HEADER.every((byte, index) => bytes[index] === byte)) throw new XlsxError("encrypted-or-xls");
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxError("not-a-workbook");
    const directory = new Map<string, ZipEntry>();
    const written = new Map<string, string>();
    for (const entry of readZipDirectory(bytes, limits)) {
      if (entry.name.endsWith("/")) continue;
      // Which of two parts with one name counts, each program decides in its own way.
      if (written.has(equivalent(entry.name))) throw new XlsxError("damaged", entry.name);
      written.set(equivalent(entry.name), entry.name);
      directory.set(entry.name, entry);
    }
    const pkg = new XlsxPackage(bytes, directory, written);
    if (!pkg.has("[Content_Types].xml")) throw new XlsxError("not-a-workbook");
    return pkg;
  }

  /** Bytes that its XML takes unpacked, as its directory says: what reading it takes is a multiple of that. */
  get unpacked(): number {
    return [...this.directory.values()].reduce((sum, { name, size }) => sum + (name.endsWith(".xml") ? size : 0), 0);
  }

  get names(): string[] {
    const names = [...this.directory.keys()].filter((name) => this.replaced.get(name) !== null);
    for (const [name, content] of this.replaced) if (content && !this.directory.has(name)) names.push(name);
    return names;
  }

  /** The name under which the package holds a part that may be written in other ways: case, backslashes, %20. */
  nameOf(name: string): string {
    return this.directory.has(name) ? name : (this.written.get(equivalent(name)) ?? name);
  }

  has(name: string): boolean {
    const own = this.nameOf(name);
    return this.replaced.has(own) ? this.replaced.get(own) !== null : this.directory.has(own);
  }

  /** @throws XlsxError `missing-part`, or `damaged` when the part is not what the directory says */
  part(name: string): Uint8Array {
    const own = this.nameOf(name);
    const replaced = this.replaced.get(own);
    if (replaced)
      return replaced.text === null ? replaced.bytes : (replaced.bytes ??= encodePart(replaced.text, this.encodings.get(own) ?? "utf-8"));
    const entry = this.directory.get(own);
    if (replaced === null || !entry) throw new XlsxError("missing-part", name);
    let content = this.loaded.get(own);
    if (!content) this.loaded.set(own, (content = inflateEntry(this.bytes, entry)));
    return content;
  }

  /** Bytes of a part unpacked, without reading it; 0 where there is none. */
  sizeOf(name: string): number {
    const own = this.nameOf(name);
    const replaced = this.replaced.get(own);
    return replaced ? (replaced.text ?? replaced.bytes).length : (this.directory.get(own)?.size ?? 0);
  }

  /** A part as text; a byte-order mark stays, so that writing the text back gives the same bytes. */
  text(name: string): string {
    const own = this.nameOf(name);
    const written = this.replaced.get(own)?.text ?? null;
    if (written !== null) return written;
    if (this.lastRead?.part === own) return this.lastRead.text;
    const { text, encoding } = decodePart(name, this.part(name));
    this.encodings.set(own, encoding);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4_096))) throw new XlsxError("xml-entities", name);
    this.lastRead = { part: own, text };
    return text;
  }

  /** Text is stored as the part's old text was. */
  replace(name: string, content: string | Uint8Array): void {
    const own = this.nameOf(name);
    if (this.lastRead?.part === own) this.lastRead = null;
    this.loaded.delete(own);
    this.replaced.set(own, typeof content === "string" ? { text: content, bytes: null } : { text: null, bytes: content });
  }

  remove(name: string): void {
    const own = this.nameOf(name);
    if (this.lastRead?.part === own) this.lastRead = null;
    this.replaced.set(own, null);
  }

  /** Whether no part was replaced, added or taken away. */
  get isUnchanged(): boolean {
    return this.replaced.size === 0;
  }

  /** The whole package as a zip file: what was not replaced keeps its very bytes. @throws XlsxError `damaged` rather than copy damage */
  toBytes(): Uint8Array {
    return writeZip(
      this.names.map((name): ZipPart => {
        const entry = this.directory.get(name);
        const content = this.replaced.get(name) ? this.part(name) : null;
        if (entry && !content && !this.loaded.has(name)) inflateEntry(this.bytes, entry);
        return entry ? { from: this.bytes, entry, content } : { name, content: content ?? this.part(name) };
      }),
    );
  }

  /** A copy on which edits can be tried without touching this one. */
  clone(): XlsxPackage {
    const copy = new XlsxPackage(this.bytes, this.directory, this.written);
    for (const [name, content] of this.replaced) copy.replaced.set(name, content);
    for (const [name, encoding] of this.encodings) copy.encodings.set(name, encoding);
    return copy;
  }
}

/** New content of a part: as text, whose bytes are made when they are asked for, or as bytes. */
type Replaced = { readonly text: string; bytes: Uint8Array | null } | { readonly text: null; readonly bytes: Uint8Array };

function equivalent(name: string): string {
  const plain = name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();
  try {
    return plain.includes("%") ? decodeURIComponent(plain) : plain;
  } catch {
    return plain;
  }
}
