import { Zip, ZipPassThrough } from "fflate";

/** The oldest day that a zip can name: the same files give the same bytes on any day. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * A zip that grows file by file. What is finished lies with the browser, which keeps it on disk where it is large: never more than one file is
 * held here. Workbooks are packed already, so they are stored as they are.
 */
export class ZipOfFiles {
  private whole = new Blob([]);
  private pieces: Uint8Array<ArrayBuffer>[] = [];
  private readonly zip: Zip;

  constructor() {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.pieces.push(chunk as Uint8Array<ArrayBuffer>);
    });
  }

  add(path: string, bytes: Uint8Array): void {
    const entry = new ZipPassThrough(path);
    entry.mtime = FIXED_TIME;
    this.zip.add(entry);
    entry.push(bytes, true);
    this.keep();
  }

  finish(): Blob {
    this.zip.end();
    this.keep();
    return this.whole;
  }

  private keep(): void {
    this.whole = new Blob([this.whole, ...this.pieces], { type: "application/zip" });
    this.pieces = [];
  }
}
