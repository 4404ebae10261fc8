import { AuditSession } from "../../app/audit-session";
import { engine } from "../../app/engine";
import { localTime } from "../../app/report/result-report";
import { openReport } from "../../adapters/docx/opened-report";
import { docxWriter } from "../../adapters/docx/papers";
import { reportWorkbook } from "../../adapters/xlsx/report-workbook";
import { auditHeld, type GivenByFile } from "../../domain/engine/stations-held";
import type { Language, Localized } from "../../domain/language";
import { RemoteWorkbook } from "../remote-workbook";
import { OpeningFailed, type Thread } from "../thread-calls";
import type { SharedWords } from "../../app/session-options";
import type { WorkbookView } from "../worker/messages";
import { download, saveInPlace, type ChosenFile } from "./file-access";
import { texts } from "./texts";

/** What the page shows around the grid and the pane. */
export interface PageState {
  readonly phase: "start" | "opening" | "open";
  readonly file: ChosenFile | null;
  readonly view: WorkbookView | null;
  /** How many workbooks were opened so far: each has views of its own. */
  readonly opened: number;
  readonly unsaved: boolean;
  readonly notice: { readonly intent: "success" | "error" | "info"; readonly text: Localized } | null;
}

const START: PageState = { phase: "start", file: null, view: null, opened: 0, unsaved: false, notice: null };

/** The one workbook that the page has open: its thread, its session, and what became of it. */
export class OpenWorkbook {
  private state = START;
  /** How many changes the open workbook had had when it was last handed out. */
  private saved = 0;
  private readonly listeners = new Set<() => void>();
  /** Both are new for each workbook: nothing of one file is ever shown beside another. */
  workbook: RemoteWorkbook;
  session: AuditSession;

  constructor(
    private readonly startThread: () => Thread,
    private language: Language,
    private readonly sharedWords: SharedWords | null,
  ) {
    [this.workbook, this.session] = this.begin();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): PageState => this.state;

  /** Opens a file; what was open stays where the new one cannot be read. @returns whether it could be */
  async open(file: ChosenFile): Promise<boolean> {
    const former = this.state;
    this.set({ phase: "opening", notice: null });
    const [workbook, session] = this.begin(file.others);
    let first = true;
    workbook.watch((view) => {
      if (this.workbook === workbook || first) this.set({ view, unsaved: !first && workbook.changes > this.saved });
    });
    try {
      await workbook.open(file.bytes);
      first = false;
    } catch (error) {
      const why = error instanceof OpeningFailed ? error.text : texts.workerFailed;
      const lead = (language: Language): string => texts.openFailed[language].replace("{name}", file.name) + why[language];
      workbook.close();
      this.set({ ...former, notice: { intent: "error", text: { zh: lead("zh"), en: lead("en") } } });
      return false;
    }
    const before = this.workbook;
    void this.session.dispose().then(() => before.close());
    this.workbook = workbook;
    this.session = session;
    this.saved = 0;
    const legacy = this.state.view?.legacy === true;
    // An older format is never written back: its correction is a new .xlsx.
    const opened = legacy ? { ...file, name: `${file.name}.xlsx`, handle: null } : file;
    this.set({
      phase: "open",
      file: opened,
      opened: former.opened + 1,
      unsaved: false,
      notice: legacy ? { intent: "info", text: texts.fromLegacy } : null,
    });
    void session.survey();
    return true;
  }

  async download(): Promise<void> {
    const { file } = this.state;
    if (!file) return;
    const bytes = await this.workbook.bytes();
    this.saved = this.workbook.changes;
    download(correctedName(file.name, this.language), bytes);
    this.set({ unsaved: false, notice: { intent: "success", text: texts.downloaded } });
  }

  async saveInPlace(): Promise<void> {
    const { file } = this.state;
    if (!file?.handle) return;
    const bytes = await this.workbook.bytes();
    const { changes } = this.workbook;
    const outcome = await saveInPlace(file.handle, file.bytes, bytes, backupName(file.name, this.language));
    if (outcome === "saved") {
      this.saved = changes;
      this.set({
        file: { ...file, bytes },
        unsaved: this.workbook.changes > changes,
        notice: { intent: "success", text: texts.savedInPlace },
      });
      return;
    }
    const text = outcome === "no-backup" ? texts.backupNeeded : outcome === "moved-on" ? texts.movedOn : texts.saveFailed;
    this.set({ notice: { intent: outcome === "no-backup" ? "info" : "error", text } });
  }

  /** Lets the workbook go: the page is as at first. */
  close(): void {
    const before = this.workbook;
    void this.session.dispose().then(() => before.close());
    [this.workbook, this.session] = this.begin();
    this.saved = 0;
    this.set({ ...START, opened: this.state.opened });
  }

  get currentLanguage(): Language {
    return this.language;
  }

  setLanguage(language: Language): void {
    this.language = language;
    this.session.setLanguage(language);
  }

  dismiss(): void {
    this.set({ notice: null });
  }

  /** @param others files of the same folder, against which a summary of stations is held */
  private begin(others: readonly GivenByFile[] = []): [RemoteWorkbook, AuditSession] {
    const workbook = new RemoteWorkbook(this.startThread());
    const session = new AuditSession(workbook, {
      // The audit is made where the workbook is: the page stays at hand, however long it takes.
      loadEngine: () => Promise.resolve({ ...engine, audit: async (...of) => auditHeld(await workbook.audit(...of), others) }),
      language: this.language,
      now: () => new Date(),
      readVersion: workbook.version.bind(workbook),
      loadDocx: () => Promise.resolve(docxWriter),
      loadReports: () => Promise.resolve(openReport),
      loadXlsx: () => Promise.resolve(reportWorkbook),
      ...(this.sharedWords ? { sharedWords: this.sharedWords } : {}),
    });
    return [workbook, session];
  }

  private set(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function correctedName(name: string, language: Language): string {
  return name.replace(/(\.\w+)?$/, (ending) => `${language === "zh" ? "-更正" : "-corrected"}${ending || ".xlsx"}`);
}

function backupName(name: string, language: Language): string {
  const made = localTime(new Date()).replace(/\D/g, "").slice(0, 12);
  return name.replace(/(\.\w+)?$/, (ending) => `${language === "zh" ? "-备份" : "-backup"}-${made}${ending || ".xlsx"}`);
}
