import { readRelationships, relationshipsPart } from "../xlsx/workbook-part";
import { appendInto, attribute, escapeXml, inOrder, prefixAt, readXml, splice, type Splice } from "../xlsx/xml";
import type { XlsxPackage } from "../xlsx/package";
import type { Source } from "./joined-lines";
import type { ReportDocument } from "./report-document";
import type { Frame, Run } from "./runs";
import type { NotedCopy, ReportNote } from "../../domain/report/report-note";
import { firstItem, itemAt, lastItem } from "../../domain/values/present";

const AUTHOR = "社工核算 Station Audit";
const INITIALS = "SA";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/**
 * A copy of the document with a comment at each place, and, where asked for, the right words as a tracked change; every part that need not
 * change keeps its very bytes. A note's or a text box's figure is commented where the note or the box hangs: Word allows no comment inside.
 */
export function commentedCopy(document: ReportDocument, notes: readonly ReportNote[]): NotedCopy {
  const { part, sources } = document;
  const pkg = document.pkg.clone();
  const xml = pkg.text(part);
  const placed = notes.flatMap((note) => placedNote(note, sources)).map((one, index) => ({ ...one, index }));
  if (placed.length === 0) return { bytes: pkg.toBytes(), commented: 0, replaced: 0 };
  const prefix = rootPrefix(part, xml);
  const first = firstFreeId(pkg, part);
  const writer = new RunWriter(xml, prefix, first);
  for (const one of placed) writer.note(one);
  pkg.replace(part, splice(xml, writer.splices()));
  writeComments(
    pkg,
    part,
    xml,
    prefix,
    placed.map(({ note, index }) => ({ id: first + index, text: note.comment })),
  );
  return { bytes: pkg.toBytes(), commented: placed.length, replaced: writer.replaced };
}

interface PlacedNote {
  readonly note: ReportNote;
  readonly index: number;
  /** The runs that hold the place, with the part of each run's own text that belongs to it; the whole run where it cannot be cut. */
  readonly runs: readonly { readonly run: Run; readonly from: number; readonly to: number; readonly cut: boolean }[];
}

function placedNote(note: ReportNote, sources: readonly Source[]): Omit<PlacedNote, "index">[] {
  const held = sources.filter(({ from, to }) => from < note.to && note.from < to);
  if (held.length === 0) return [];
  const runs = held.map(({ from, to, run, own }) => ({
    run,
    from: Math.max(note.from, from) - from,
    to: Math.min(note.to, to) - from,
    cut: own && run.text !== null,
  }));
  return [{ note, runs: runs.filter(({ run }, index) => index === 0 || run !== itemAt(runs, index - 1).run) }];
}

/** What happens to the text of one run, at offsets of its text. */
interface RunChange {
  readonly at: number;
  readonly to: number;
  readonly kind: "before" | "after" | "replace";
  readonly xml: string;
}

/**
 * Where a mark of a comment stands apart from the run: round the field, formula or content control that holds it, since LibreOffice shows the
 * comment as text, or loses the text, of what holds one, and a field that is updated loses it.
 */
function frameOf({ within }: Run): Frame | undefined {
  return within.find(({ to }) => to >= 0);
}

/** Gathers what is put around and into runs, and writes each of these runs anew once. */
class RunWriter {
  replaced = 0;
  private readonly marks: Splice[] = [];
  private readonly changes = new Map<Run, RunChange[]>();
  private nextChange: number;

  constructor(
    private readonly xml: string,
    private readonly prefix: string,
    private readonly firstId: number,
  ) {
    this.nextChange = firstRevision(xml);
  }

  note({ note, index, runs }: PlacedNote): void {
    const { prefix } = this;
    const id = this.firstId + index;
    const [start, end] = [firstItem(runs), lastItem(runs)];
    this.mark("before", start.run, start.cut ? start.from : 0, `<${prefix}commentRangeStart ${prefix}id="${id}"/>`);
    const replaceable = note.replacement !== null && runs.every(({ cut }) => cut);
    if (replaceable) {
      for (const { run, from, to } of runs) this.change(run, { at: from, to, kind: "replace", xml: "" });
      this.change(end.run, { at: end.to, to: 0, kind: "after", xml: this.inserted(note.replacement, end.run) });
      this.replaced++;
    }
    const reference = `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
    this.mark("after", end.run, end.cut ? end.to : Infinity, `<${prefix}commentRangeEnd ${prefix}id="${id}"/>${reference}`);
  }

  splices(): Splice[] {
    return inOrder([
      ...this.marks,
      ...[...this.changes].map(([run, changes]) => ({ from: run.from, to: run.to, text: this.rewritten(run, changes) })),
    ]);
  }

  private mark(kind: "before" | "after", run: Run, at: number, xml: string): void {
    const frame = frameOf(run);
    if (!frame) this.change(run, { at, to: 0, kind, xml });
    else {
      const place = kind === "before" ? frame.from : frame.to;
      this.marks.push({ from: place, to: place, text: xml });
    }
  }

  private change(run: Run, change: RunChange): void {
    const list = this.changes.get(run);
    if (list) list.push(change);
    else this.changes.set(run, [change]);
  }

  /** The words that are right, in the looks of the run whose words they take the place of. */
  private inserted(text: string, { properties }: Run): string {
    const { prefix } = this;
    const words = `<${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t>`;
    return `<${prefix}ins ${this.revision()}><${prefix}r>${properties}${words}</${prefix}r></${prefix}ins>`;
  }

  private revision(): string {
    const { prefix } = this;
    return `${prefix}id="${this.nextChange++}" ${prefix}author="${AUTHOR}"`;
  }

  private rewritten(run: Run, changes: readonly RunChange[]): string {
    const whole = this.xml.slice(run.from, run.to);
    const before = changes.filter(({ kind }) => kind === "before");
    const after = changes.filter(({ kind }) => kind === "after");
    if (run.text === null) return [...before.map(({ xml }) => xml), whole, ...after.map(({ xml }) => xml)].join("");
    const text = ownText(this.xml.slice(run.text.from, run.text.to));
    const cuts = [...new Set([0, text.length, ...changes.flatMap(({ at, to, kind }) => (kind === "replace" ? [at, to] : [at]))])]
      .map((cut) => Math.min(cut, text.length))
      .sort((a, b) => a - b);
    const pieces: string[] = [];
    let last = -1;
    for (const cut of cuts) {
      if (cut === last) continue;
      if (last >= 0)
        pieces.push(
          this.piece(
            run,
            text.slice(last, cut),
            changes.some(({ kind, at, to }) => kind === "replace" && at <= last && cut <= to),
          ),
        );
      // What ends here ends before what begins here.
      for (const { at, xml } of after) if (Math.min(at, text.length) === cut) pieces.push(xml);
      for (const { at, xml } of before) if (Math.min(at, text.length) === cut) pieces.push(xml);
      last = cut;
    }
    return pieces.join("");
  }

  private piece(run: Run, text: string, deleted: boolean): string {
    const { prefix } = this;
    const name = `${prefix}${deleted ? "delText" : "t"}`;
    const open = this.xml.slice(run.from, this.xml.indexOf(">", run.from) + 1);
    const own = `${open}${run.properties}<${name} xml:space="preserve">${escapeXml(text)}</${name}></${prefix}r>`;
    return deleted ? `<${prefix}del ${this.revision()}>${own}</${prefix}del>` : own;
  }
}

/** The characters of a text element as a reader sees them. */
function ownText(xml: string): string {
  let text = "";
  // The prefix of the piece is declared at the document's root; here it only has to be well-formed.
  readXml("w:t", xml, { text: (piece) => void (text += piece) });
  return text;
}

/** Numbers of tracked changes are one series in a document. */
function firstRevision(xml: string): number {
  let most = 0;
  readXml("document", xml, {
    open: (tag) => {
      if (/^(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|sectPrChange|tblPrChange|tcPrChange|trPrChange)$/.test(tag.name))
        most = Math.max(most, Number(attribute(tag, "id")) || 0);
    },
  });
  return most + 1;
}

function commentsPart(pkg: XlsxPackage, part: string): string | null {
  return readRelationships(pkg, part).find(({ type, target }) => type === "comments" && pkg.has(target))?.target ?? null;
}

function firstFreeId(pkg: XlsxPackage, part: string): number {
  const own = commentsPart(pkg, part);
  let most = -1;
  if (own !== null)
    readXml(own, pkg.text(own), {
      open: (tag) => void (tag.name === "comment" && (most = Math.max(most, Number(attribute(tag, "id")) || 0))),
    });
  return most + 1;
}

/** Puts comments behind those that the document has, or makes the part that holds them. */
function writeComments(
  pkg: XlsxPackage,
  part: string,
  xml: string,
  prefix: string,
  comments: readonly { readonly id: number; readonly text: string }[],
): void {
  const drawn = (own: string): string =>
    comments
      .map(
        ({ id, text }) =>
          `<${own}comment ${own}id="${id}" ${own}author="${AUTHOR}" ${own}initials="${INITIALS}"><${own}p><${own}r><${own}annotationRef/></${own}r>` +
          `<${own}r><${own}t xml:space="preserve">${escapeXml(text)}</${own}t></${own}r></${own}p></${own}comment>`,
      )
      .join("");
  const there = commentsPart(pkg, part);
  if (there !== null) {
    pkg.replace(there, appendInto(there, pkg.text(there), "comments", drawn));
    return;
  }
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const free = firstFree(
    (number) => `comments${number === 0 ? "" : number}.xml`,
    (name) => pkg.has(folder + name),
  );
  pkg.replace(folder + free, `${HEAD}<${prefix}comments ${namespaceOf(xml, prefix)}>${drawn(prefix)}</${prefix}comments>`);
  const types = "[Content_Types].xml";
  pkg.replace(
    types,
    appendInto(types, pkg.text(types), "Types", (own) => `<${own}Override PartName="/${folder}${free}" ContentType="${COMMENTS_TYPE}"/>`),
  );
  const relations = relationshipsPart(part);
  const text = pkg.has(relations) ? pkg.text(relations) : `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  const ids = new Set(readRelationships(pkg, part).map(({ id }) => id));
  const id = firstFree(
    (number) => `rIdStationAudit${number + 1}`,
    (name) => ids.has(name),
  );
  const type = `${xml.includes("http://purl.oclc.org/ooxml/wordprocessingml/main") ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}/comments`;
  pkg.replace(
    relations,
    appendInto(relations, text, "Relationships", (own) => `<${own}Relationship Id="${id}" Type="${type}" Target="${free}"/>`),
  );
}

/** The namespace prefix of the document's own elements. */
function rootPrefix(part: string, xml: string): string {
  let root = -1;
  readXml(part, xml, { open: (_, from) => void (root = root < 0 ? from : root) }, true);
  return prefixAt(xml, root);
}

/** The declaration of the document's own namespace, as its root writes it. */
function namespaceOf(xml: string, prefix: string): string {
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  const at = xml.indexOf(`${name}=`);
  const quote = xml.charAt(at + name.length + 1);
  return xml.slice(at, xml.indexOf(quote, at + name.length + 2) + 1);
}

/** The first of the names in order that is not taken. */
function firstFree(name: (number: number) => string, taken: (name: string) => boolean): string {
  let number = 0;
  while (taken(name(number))) number++;
  return name(number);
}
