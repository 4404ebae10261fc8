import type { Language } from "../domain/language";
import type { Audit } from "../domain/tables/audit";
import { PARAGRAPH_END } from "../prose/line-kinds";
import type { ProseText } from "../prose/text";
import type { CurrentAudit } from "./current-audit";
import { textOf } from "./json-file";
import type { Appendices } from "./report/appendices";
import { DOCX_TYPE } from "./report/docx-type";
import type { NamedFile } from "./result-sheets";
import type { OpenedDocument, SessionOptions } from "./session-options";

interface ReportCheckOptions extends Pick<SessionOptions, "loadReports"> {
  readonly language: () => Language;
}

/** A report that a person opened to be held against the tables. */
export interface OpenedReport {
  readonly name: string;
  readonly text: string;
  /** Null for a plain text, in which nothing can be commented. */
  readonly document: OpenedDocument | null;
}

/** A copy of a report with what was found written into it. */
export interface CommentedReport {
  readonly file: { readonly name: string; readonly type: string; readonly content: Uint8Array };
  readonly commented: number;
  readonly replaced: number;
}

/** A report of the station's own held against its tables: opened from a file, its appendices row by row, and the answer in a copy of the document. */
export class ReportCheck {
  constructor(
    private readonly current: CurrentAudit,
    private readonly options: ReportCheckOptions,
  ) {}

  /** Whether a report can be opened from a file here. */
  get offered(): boolean {
    return this.options.loadReports !== undefined;
  }

  /** Reads a .docx, .txt or .md; null for what is none of them, or cannot be read. */
  async open({ name, bytes }: NamedFile): Promise<OpenedReport | null> {
    if (/\.(?:txt|md)$/i.test(name)) {
      // As a text field holds it, so that places are found again.
      const text = textOf(bytes)?.replace(/\r\n?/g, "\n") ?? null;
      return text === null ? null : { name, text, document: null };
    }
    const read = await this.options.loadReports?.();
    const document = read?.(bytes, PARAGRAPH_END) ?? null;
    return document && { name, text: document.text, document };
  }

  /** The tables of a report that are the workbook's own, row by row; null where it holds no table, or nothing was read to hold it against. */
  async appendices({ tables }: Pick<ProseText, "tables">): Promise<Appendices | null> {
    const { latest } = this.current;
    if (!latest || tables.length === 0) return null;
    const [{ heldAppendices }, { proseSetting }] = await Promise.all([import("./report/appendices"), import("../prose/check")]);
    if (proseSetting(latest.audit) === "off") return null;
    return heldAppendices({ tables }, latest);
  }

  /**
   * A copy of the report with a comment at each figure that differs, contradicts the text or has none like it in the tables.
   * @param track gives the right figures as tracked changes too @returns null for a report in which nothing can be commented
   */
  async commented({ name, text, document }: OpenedReport, audit: Audit | null, track: boolean): Promise<CommentedReport | null> {
    if (!document) return null;
    const [{ checkProseAgainst }, { readProse }, { reportNotes, commentedName }] = await Promise.all([
      import("../prose/check"),
      import("../prose/text"),
      import("./report/report-notes"),
    ]);
    const language = this.options.language();
    const appendices = await this.appendices(readProse(text));
    const notes = reportNotes(checkProseAgainst(text, audit, [], appendices?.held), appendices, language, track);
    const { bytes, commented, replaced } = document.noted(notes);
    return { file: { name: commentedName(name, language), type: DOCX_TYPE, content: bytes }, commented, replaced };
  }
}
