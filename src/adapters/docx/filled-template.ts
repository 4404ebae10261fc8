import type { EvaluationTable } from "../../domain/report/evaluation-report";
import { placeKey, ROW_PLACES, type FilledTemplate, type PlaceFiller, type ReportPlaces } from "../../domain/report/report-places";
import { XlsxPackage } from "../xlsx/package";
import { XlsxError } from "../xlsx/xlsx-error";
import { escapeXml, splice, type Splice } from "../xlsx/xml";
import { readTemplatePart, type TemplateParagraph, type TemplateRow } from "./template-part";
import { groupOfMatch, itemAt, textOfMatch } from "../../domain/values/present";

/** {{名称}}, typed in either width. */
const PLACE = /[{｛]{2}([^{}｛｝\n]{1,80})[}｝]{2}/g;

/** Where templates may have places. */
const PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** Opens a user's template. null for what is no .docx that can be read @throws XlsxError where it is too large */
export function openTemplate(bytes: Uint8Array): PlaceFiller | null {
  let template: XlsxPackage;
  try {
    template = XlsxPackage.open(bytes);
    for (const name of template.names) if (PARTS.test(name)) readTemplatePart(name, template.text(name));
  } catch (error) {
    if (error instanceof XlsxError && error.code !== "too-large") return null;
    throw error;
  }
  return template.has("word/document.xml") ? (places, notGiven) => filledTemplate(template, places, notGiven) : null;
}

/**
 * Fills the named places of a user's .docx: text into the run that holds the place's beginning, in its own look; paragraphs and tables in the
 * place's paragraph, in its style; a row with 指标 once for each indicator. Every part without a place keeps its very bytes, and a part with
 * places every character beside them. @param notGiven what is written where the tables do not give what a place asks for
 */
export function filledTemplate(template: XlsxPackage, places: ReportPlaces, notGiven: string): FilledTemplate {
  const pkg = template.clone();
  const filler = new Filler(places, notGiven);
  for (const name of pkg.names) {
    if (!PARTS.test(name)) continue;
    const xml = pkg.text(name);
    const written = filler.part(name, xml);
    if (written !== xml) pkg.replace(name, written);
  }
  const { unknown, empty, misplaced, filled, used } = filler;
  return {
    bytes: unknown.size + misplaced.size > 0 ? null : pkg.toBytes(),
    filled,
    unknown: [...unknown],
    empty: [...empty],
    misplaced: [...misplaced],
    used,
  };
}

interface FoundPlace {
  readonly name: string;
  readonly key: string;
  /** Offsets in the paragraph's text. */
  readonly from: number;
  readonly to: number;
}

class Filler {
  filled = 0;
  readonly unknown = new Set<string>();
  readonly empty = new Set<string>();
  readonly misplaced = new Set<string>();
  readonly used = new Set<string>();

  constructor(
    private readonly places: ReportPlaces,
    private readonly notGiven: string,
  ) {}

  part(name: string, xml: string): string {
    const paragraphs = readTemplatePart(name, xml);
    const repeated = outermost(paragraphs.flatMap((one) => (one.row && this.namesRow(one) ? [one.row] : [])));
    const splices: Splice[] = [];
    let [next, own]: [number, TemplateParagraph[]] = [0, []];
    const writeRow = (): void => {
      const row = own.length > 0 ? repeated[next] : undefined;
      if (row) splices.push({ from: row.from, to: row.to, text: this.rows(row, own, xml) });
      own = [];
    };
    for (const one of paragraphs) {
      for (let row = repeated[next]; row && row.to <= one.from; row = repeated[++next]) writeRow();
      const row = repeated[next];
      if (row && row.from <= one.from) own.push(one);
      else splices.push(...this.paragraph(one, xml));
    }
    writeRow();
    return splices.length === 0 ? xml : splice(xml, splices);
  }

  private found({ text }: TemplateParagraph): FoundPlace[] {
    return [...text.matchAll(PLACE)].map((match) => ({
      name: groupOfMatch(match, 1).trim(),
      key: placeKey(groupOfMatch(match, 1)),
      from: match.index,
      to: match.index + match[0].length,
    }));
  }

  /** Whether a paragraph names a row's place, so that the innermost row around it is repeated. */
  private namesRow(paragraph: TemplateParagraph): boolean {
    return this.found(paragraph).some(({ key }) => this.rowKeys.has(key) && !this.places.contents.get(key));
  }

  private readonly rowKeys: ReadonlySet<string> = new Set(ROW_PLACES.flatMap(({ name }) => [placeKey(name.zh), placeKey(name.en)]));

  /** A row once for each indicator; what marks a paragraph as one of its kind stays with the first. */
  private rows(row: TemplateRow, paragraphs: readonly TemplateParagraph[], xml: string): string {
    const plain = xml.slice(row.from, row.to);
    // Without an indicator the row stays and says so.
    const rows = this.places.rows.length > 0 ? this.places.rows : [new Map([...this.rowKeys].map((key) => [key, this.notGiven]))];
    return rows
      .map((texts, index) => {
        const splices = paragraphs
          .flatMap((one) => this.paragraph(one, xml, texts))
          .map(({ from, to, text }) => ({ from: from - row.from, to: to - row.from, text }));
        const written = splice(plain, splices);
        return index === 0 ? written : withoutIds(written);
      })
      .join("");
  }

  private paragraph(paragraph: TemplateParagraph, xml: string, row?: ReadonlyMap<string, string>): Splice[] {
    const found = this.found(paragraph);
    const [only] = found;
    if (only && found.length === 1 && !paragraph.holdsOthers && paragraph.text.trim() === paragraph.text.slice(only.from, only.to)) {
      const content = this.places.contents.get(only.key);
      if (content?.kind === "blocks") {
        this.count(only);
        return [{ from: paragraph.from, to: paragraph.to, text: drawnBlocks(paragraph, content.blocks) }];
      }
    }
    const texts = found.flatMap((one) => {
      const text = this.textOf(one, row);
      return text === null ? [] : [{ ...one, text }];
    });
    return texts.length === 0 ? [] : replacedTexts(paragraph, texts, xml);
  }

  private textOf(one: FoundPlace, row: ReadonlyMap<string, string> | undefined): string | null {
    const own = row?.get(one.key);
    if (own !== undefined) {
      this.count(one);
      return own;
    }
    const content = this.places.contents.get(one.key);
    if (content === undefined) {
      this.unknown.add(one.name);
      return null;
    }
    this.count(one);
    if (content === null) {
      this.empty.add(one.name);
      return this.notGiven;
    }
    if (content.kind === "text") return content.text;
    if (content.blocks.some((block) => typeof block !== "string")) {
      this.misplaced.add(one.name);
      return null;
    }
    return content.blocks.join("");
  }

  private count({ key }: FoundPlace): void {
    this.filled++;
    this.used.add(key);
  }
}

/** Rows without those that stand in another of them: what is repeated with that one is not repeated once more. In the order in which they begin. */
function outermost(rows: readonly TemplateRow[]): TemplateRow[] {
  const kept: TemplateRow[] = [];
  for (const row of [...rows].sort((a, b) => a.from - b.from)) if (row.from >= (kept.at(-1)?.to ?? 0)) kept.push(row);
  return kept;
}

/** The texts of a paragraph with places replaced: the new text stands where the place began, in that run's look. */
function replacedTexts(
  { pieces }: TemplateParagraph,
  texts: readonly { readonly from: number; readonly to: number; readonly text: string }[],
  xml: string,
): Splice[] {
  let first = 0;
  return pieces.flatMap((piece): Splice[] => {
    const end = piece.at + piece.text.length;
    while ((texts[first]?.to ?? Infinity) <= piece.at) first++;
    let behind = first;
    while ((texts[behind]?.from ?? Infinity) < end) behind++;
    const touching = texts.slice(first, behind);
    if (touching.length === 0 || piece.from < 0) return [];
    let [written, at] = ["", 0];
    for (const { from, to, text } of touching) {
      const [start, end] = [Math.max(0, from - piece.at), Math.min(piece.text.length, to - piece.at)];
      written += piece.text.slice(at, start) + (from >= piece.at ? text : "");
      at = end;
    }
    written += piece.text.slice(at);
    const tag = textOfMatch(/(?<=^<)[\w:]+/, xml.slice(piece.from, piece.from + 40));
    return [{ from: piece.from, to: piece.to, text: `<${tag} xml:space="preserve">${escapeXml(written)}</${tag}>` }];
  });
}

/** Paragraphs and tables in the place of one paragraph: its properties and those of its first run count for all. */
function drawnBlocks(
  { prefix, properties, runProperties, inCell }: TemplateParagraph,
  blocks: readonly (string | EvaluationTable)[],
): string {
  const section = new RegExp(`<${prefix}sectPr\\b[\\s\\S]*?</${prefix}sectPr>`).exec(properties)?.[0] ?? "";
  const plain = section === "" ? properties : properties.replace(section, "");
  const paragraph = (text: string, own = plain): string =>
    `<${prefix}p>${own}<${prefix}r>${runProperties}<${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r></${prefix}p>`;
  const drawn = blocks.map((block) => (typeof block === "string" ? paragraph(block) : drawnTable(block, prefix, runProperties)));
  const last = blocks.at(-1);
  // A cell ends with a paragraph, and so does a section.
  const end =
    section !== "" || (inCell && typeof last !== "string")
      ? `<${prefix}p>${section === "" ? "" : `<${prefix}pPr>${section}</${prefix}pPr>`}</${prefix}p>`
      : "";
  return drawn.join("") + end;
}

function drawnTable({ columns, rows }: EvaluationTable, w: string, runProperties: string): string {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const side = (name: string): string => `<${w}${name} ${w}val="single" ${w}sz="4" ${w}space="0" ${w}color="auto"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("");
  const cell = (text: string, column: number, align: string): string =>
    `<${w}tc><${w}tcPr><${w}tcW ${w}w="${Math.round((itemAt(columns, column).share / all) * 5000)}" ${w}type="pct"/></${w}tcPr>` +
    `<${w}p><${w}pPr><${w}jc ${w}val="${align}"/></${w}pPr><${w}r>${runProperties}<${w}t xml:space="preserve">${escapeXml(text)}</${w}t></${w}r></${w}p></${w}tc>`;
  const row = (texts: readonly string[], head: boolean): string =>
    `<${w}tr><${w}trPr><${w}cantSplit/>${head ? `<${w}tblHeader/>` : ""}</${w}trPr>${texts.map((text, index) => cell(text, index, head ? "center" : itemAt(columns, index).align)).join("")}</${w}tr>`;
  return (
    `<${w}tbl><${w}tblPr><${w}tblW ${w}w="5000" ${w}type="pct"/><${w}tblBorders>${borders}</${w}tblBorders></${w}tblPr>` +
    `<${w}tblGrid>${columns.map(({ share }) => `<${w}gridCol ${w}w="${Math.round((share / all) * 9000)}"/>`).join("")}</${w}tblGrid>` +
    row(
      columns.map(({ title }) => title),
      true,
    ) +
    rows.map((texts) => row(texts, false)).join("") +
    `</${w}tbl>`
  );
}

/** A copy of a row repeats no mark that names one paragraph, and no bookmark. */
function withoutIds(xml: string): string {
  return xml.replace(/ w14:(?:paraId|textId)="[^"]*"/g, "").replace(/<[\w]+:bookmark(?:Start|End)\b[^>]*\/>/g, "");
}
