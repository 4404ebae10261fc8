import type { Language } from "../domain/language";
import type { AuditEngine } from "./audit-engine";
import type { NoticeFormat } from "./report/notice-files";
import type { ResultFile, ResultFormat } from "./report/result-files";
import type { SessionOptions } from "./session-options";
import type { SessionStore } from "./session-store";
import type { TaskRunner } from "./task-runner";
import type { WorkbookPort } from "./workbook-port";

interface ResultSheetOptions extends Pick<SessionOptions, "now" | "loadXlsx" | "loadDocx"> {
  readonly engine: () => Promise<AuditEngine>;
  readonly language: () => Language;
}

/** A file that a person chose. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type EvaluationFiles = typeof import("./report/evaluation-file");

/** What became of a template, and the file to hand out where it was filled. */
export type FilledTemplateFile = NonNullable<ReturnType<EvaluationFiles["filledTemplateFile"]>>;
export type TemplateNames = ReturnType<EvaluationFiles["templateNames"]>;

/**
 * What a run found, written into the workbook or handed out as a file. The sheet is no part of 撤销: it holds nothing of the station's,
 * is replaced as a whole, and goes when a person says so.
 */
export class ResultSheets {
  constructor(
    private readonly port: WorkbookPort,
    private readonly store: SessionStore,
    private readonly tasks: TaskRunner,
    private readonly options: ResultSheetOptions,
  ) {}

  /** The forms in which the result can be handed out. */
  get formats(): readonly ResultFormat[] {
    return this.options.loadXlsx ? ["xlsx", "html", "csv", "json"] : ["html", "csv", "json"];
  }

  /** 写入核查结果: writes the list as it stands into a sheet of its own, in the place of an earlier one, and shows it. */
  async write(): Promise<void> {
    await this.tasks.perform("write-result-sheet", async (context) => {
      const { resultSheetOf } = await import("./report/result-files");
      const sheet = resultSheetOf(this.store.getSnapshot(), await this.circumstances());
      if (!sheet) return null;
      context.onProgress({ done: 0.2, stage: "writing" });
      const name = await this.port.writeResultSheet(sheet, context);
      context.wrote();
      // The sheet stands there whether or not it can be shown.
      await this.port.goTo({ sheet: name, row: 0, column: 0 }).catch(() => undefined);
      return { kind: "result-written", sheet: name };
    });
  }

  /** Takes our result sheet out of the workbook. */
  async remove(): Promise<void> {
    await this.tasks.perform("remove-result-sheet", async () => {
      await this.port.removeResultSheet();
      return { kind: "result-removed" };
    });
  }

  /** The list as it stands as a file; null before anything was read. */
  async file(format: ResultFormat): Promise<ResultFile | null> {
    const { resultFile } = await import("./report/result-files");
    const xlsx = format === "xlsx" ? await this.options.loadXlsx?.() : undefined;
    return resultFile(format, this.store.getSnapshot(), await this.circumstances(), xlsx);
  }

  /** The forms in which the notice to the station can be handed out. */
  get noticeFormats(): readonly NoticeFormat[] {
    return [...(this.options.loadDocx ? (["docx"] as const) : []), ...(this.options.loadXlsx ? (["xlsx"] as const) : []), "html"];
  }

  /** 整改通知: what waits for the station, as a file to hand over; null before anything was read. */
  async notice(format: NoticeFormat): Promise<ResultFile | null> {
    const { noticeFile } = await import("./report/notice-files");
    const { loadDocx, loadXlsx } = this.options;
    return noticeFile(format, this.store.getSnapshot(), await this.circumstances(), {
      docx: format === "docx" ? (await loadDocx?.())?.notice : undefined,
      xlsx: format === "xlsx" ? await loadXlsx?.() : undefined,
    });
  }

  /** Whether the evaluation report can be handed out as a Word document. */
  get writesReport(): boolean {
    return this.options.loadDocx !== undefined;
  }

  /** 评估报告: the report that the tables give, as a Word document in a language; null before anything was read. */
  async evaluation(language: Language): Promise<ResultFile | null> {
    const [{ evaluationFile }, docx] = await Promise.all([import("./report/evaluation-file"), this.options.loadDocx?.()]);
    return docx ? evaluationFile(this.store.getSnapshot(), { language, made: this.options.now() }, docx.evaluation) : null;
  }

  /** A user's own .docx with named places, filled in a language; null where it is none, or before anything was read. */
  async filledTemplate(template: NamedFile, language: Language): Promise<FilledTemplateFile | null> {
    const [{ filledTemplateFile }, docx] = await Promise.all([import("./report/evaluation-file"), this.options.loadDocx?.()]);
    const fill = docx?.template(template.bytes);
    if (!fill) return null;
    return filledTemplateFile(this.store.getSnapshot(), { language, made: this.options.now() }, { name: template.name, fill });
  }

  /** The names that a template may use for this workbook, with what each gives. */
  async templateNames(language: Language): Promise<TemplateNames> {
    const { templateNames } = await import("./report/evaluation-file");
    return templateNames(this.store.getSnapshot(), { language, made: this.options.now() });
  }

  private async circumstances(): Promise<{ readonly engine: AuditEngine; readonly language: Language; readonly made: Date }> {
    return { engine: await this.options.engine(), language: this.options.language(), made: this.options.now() };
  }
}
