import type { Language, Localized } from "../domain/language";
import type { Audit } from "../domain/tables/audit";
import type { Workbook } from "../domain/grid/sheet";
import type { ComparisonReport, OpenVersion } from "../domain/report/comparison-sheet";
import type { Settings } from "../domain/settings";
import { withWords } from "../domain/values/vocabulary/taught-words";
import type { AuditEngine } from "./audit-engine";
import { AuditedWorkbook } from "./audited-workbook";
import type { CurrentAudit } from "./current-audit";
import type { ComparisonFormat } from "./report/comparison-file";
import type { ResultFile } from "./report/result-files";
import type { OtherVersion, SessionOptions } from "./session-options";
import type { SessionStore } from "./session-store";
import type { TaskContext, TaskRunner } from "./task-runner";
import type { TaughtHere } from "./taught-here";
import type { WorkbookPort } from "./workbook-port";
import { present } from "../domain/values/present";

interface ComparisonOptions extends Pick<SessionOptions, "now" | "loadXlsx" | "readVersion"> {
  readonly engine: () => Promise<AuditEngine>;
  readonly language: () => Language;
  readonly words: () => TaughtHere;
  /** Loads what the workbook keeps. */
  readonly start: () => Promise<void>;
}

/** The open workbook held against another version of it. */
export interface ComparedVersions {
  readonly report: ComparisonReport;
  readonly open: OpenVersion;
  /** Of the open workbook, as it was when they were compared: once another stands, the list is of yesterday. */
  readonly audit: Audit | null;
}

/** What the open workbook is called beside the other version's file. */
const OPEN_WORKBOOK: Localized = { zh: "打开的工作簿", en: "the open workbook" };

/** Compares the open workbook with another version of it, read from a file: nothing is written unless a person asks for the sheet. */
export class VersionComparison {
  private other: { readonly name: string; readonly version: OtherVersion } | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly store: SessionStore,
    private readonly tasks: TaskRunner,
    private readonly current: CurrentAudit,
    private readonly options: ComparisonOptions,
  ) {}

  /** Whether another version can be read here. */
  get offered(): boolean {
    return this.options.readVersion !== undefined;
  }

  /** Whether the comparison can be handed out as a workbook. */
  get formats(): readonly ComparisonFormat[] {
    return this.options.loadXlsx ? ["xlsx", "csv", "json"] : ["csv", "json"];
  }

  /** Reads the other version. @returns why it cannot be read; null once it is */
  async choose({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<Localized | null> {
    const version = await present(this.options.readVersion, "the reader of another version")(bytes);
    if ("refused" in version) return version.refused;
    this.other = { name, version };
    return null;
  }

  /** Compares with the version that was chosen. @param open which of the two is the open one @returns null where that was not possible; the session says why */
  async compare(open: OpenVersion): Promise<ComparedVersions | null> {
    const { other } = this;
    if (!other) return null;
    let compared: ComparedVersions | null = null;
    await this.tasks.perform("compare", async (context) => {
      await this.options.start();
      const own = await this.current.read(context, this.current.latest, true);
      this.current.show(own);
      context.onProgress({ done: 0.7, stage: "checking" });
      const { comparisonReport } = await import("./report/comparison");
      const [here, there] = await this.audited(own, other.version, context);
      const versions = [
        { name: OPEN_WORKBOOK[this.options.language()], audited: here },
        { name: other.name, audited: there },
      ] as const;
      const [before, after] = open === "before" ? versions : ([versions[1], versions[0]] as const);
      const { report } = comparisonReport(before, after, this.options.language());
      compared = { report, open, audit: own.audit };
      return null;
    });
    return compared;
  }

  /** 写入版本对比: the comparison as a sheet of the open workbook, in the place of an earlier one, and shows it. */
  async write({ report, open }: ComparedVersions): Promise<void> {
    await this.tasks.perform("write-comparison", async (context) => {
      const { comparisonInWorkbook } = await import("../domain/report/comparison-sheet");
      context.onProgress({ done: 0.2, stage: "writing" });
      const name = await this.port.writeResultSheet(comparisonInWorkbook(report, open), context);
      context.wrote();
      // The sheet stands there whether or not it can be shown.
      await this.port.goTo({ sheet: name, row: 0, column: 0 }).catch(() => undefined);
      return { kind: "comparison-written", sheet: name };
    });
  }

  /** The comparison as a file; null for .xlsx where nobody can write one. */
  async file(format: ComparisonFormat, { report }: ComparedVersions): Promise<ResultFile | null> {
    const { comparisonFile } = await import("./report/comparison-file");
    const xlsx = format === "xlsx" ? await this.options.loadXlsx?.() : undefined;
    return comparisonFile(format, report, this.options.now(), xlsx);
  }

  /** Both versions, each counted by what it keeps and, where it keeps nothing of it, by what the other keeps. */
  private async audited(
    own: AuditedWorkbook,
    other: OtherVersion,
    { signal }: TaskContext,
  ): Promise<readonly [AuditedWorkbook, AuditedWorkbook]> {
    const [engine, { settingsBeside }] = await Promise.all([this.options.engine(), import("./report/comparison")]);
    const { settings, hints } = this.store.getSnapshot();
    const stored = engine.stored(settings) as Record<string, unknown>;
    const [theirs, words] = [other.settings as object | null, this.options.words().all];
    const counted = (given: object): Settings => {
      const read = engine.settings(given);
      return { ...read, words: withWords(words, read.words), language: this.options.language() };
    };
    const audit = async (workbook: Workbook, given: object, kept: OtherVersion["hints"]): Promise<AuditedWorkbook> => {
      const found = await engine.audit(workbook, counted(given), kept);
      signal.throwIfAborted();
      return new AuditedWorkbook(workbook, found, engine);
    };
    const beside = settingsBeside(theirs);
    const adds = Object.keys(beside).some((name) => !(name in stored));
    return [
      adds ? await audit(own.workbook, { ...beside, ...stored }, hints) : own,
      await audit(other.workbook, { ...settingsBeside(stored), ...theirs }, other.hints),
    ];
  }
}
