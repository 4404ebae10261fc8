import type { SettingsFile } from "../../app/settings-file";
import { NO_SETTINGS_FILE, parseSettingsFile, stationsWithout } from "../../app/settings-file";
import { failedFile } from "../../domain/report/json-report";
import type { Language, Localized } from "../../domain/language";
import type { Station } from "../../domain/report/station-summary";
import { readJsonFile } from "../../app/json-file";
import { copyPath, noticePath } from "../../station-files/kinds";
import { summaryWorkbook } from "../../station-files/reports";
import { givenByFiles, stationsHeld } from "../../station-files/stations-held";
import { OpeningFailed, ThreadCalls, type Thread } from "../thread-calls";
import type { CheckedStation, CopiedStation } from "../worker/messages";
import type { ChosenFile } from "../page/file-access";
import type { FolderFile, FolderFiles } from "./folder-files";
import { texts } from "./texts";
import { ZipOfFiles } from "./zip-of-files";
import { itemAt } from "../../domain/values/present";

/** What is being made of all files. */
export type FolderWork = "check" | "copies" | "results" | "notices";

/** One station of the list; null until its turn has come. */
export interface FolderRow {
  readonly path: string;
  readonly checked: CheckedStation | null;
}

export interface FolderState {
  readonly rows: readonly FolderRow[];
  readonly passedOver: readonly string[];
  readonly work: { readonly kind: FolderWork; readonly done: number; readonly all: number } | null;
  /** Whether the check was stopped before every file had its turn. */
  readonly stopped: boolean;
  readonly settings: string | null;
  readonly notice: { readonly intent: "success" | "error" | "info"; readonly text: Localized } | null;
}

/** Seconds that one file may take; the largest honest ones take a tenth of it. */
const TIME_LIMIT = 300;
/** More threads would hold more workbooks in memory than a station's computer has room for. */
const MOST_THREADS = 4;

/** A file that took longer than it may; its thread is given up with it. */
class TookTooLong extends OpeningFailed {}

interface FolderOptions {
  readonly startThread: () => Thread;
  readonly language: () => Language;
  readonly download: (name: string, content: Blob) => void;
  /** Of this computer; one is left to the page. */
  readonly cores: number;
}

/** A folder of stations: checked in threads, one workbook in memory for each; copies and reports are made one after the other when asked for. */
export class FolderRun {
  private state: FolderState = { rows: [], passedOver: [], work: null, stopped: false, settings: null, notice: null };
  private files: readonly FolderFile[] = [];
  private settings: SettingsFile = NO_SETTINGS_FILE;
  private readonly listeners = new Set<() => void>();
  private readonly threads = new Set<ThreadCalls>();
  private stopping = false;

  constructor(private readonly options: FolderOptions) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): FolderState => this.state;

  /** Checks all workbooks; every one that cannot be read is told in its row and stops no other. */
  async check({ workbooks, passedOver }: FolderFiles): Promise<void> {
    this.files = workbooks;
    this.set({ passedOver, notice: workbooks.length === 0 ? { intent: "error", text: texts.noWorkbooks } : null });
    await this.checkAgain();
  }

  private async checkAgain(): Promise<void> {
    const rows: FolderRow[] = this.files.map(({ path }) => ({ path, checked: null }));
    this.set({ rows: [...rows], stopped: false });
    if (rows.length === 0) return;
    let next = 0;
    await this.during("check", async (step) => {
      const lane = async (): Promise<void> => {
        for (let index = next++; index < this.files.length && !this.stopping; index = next++) {
          const file = itemAt(this.files, index);
          const checked = await this.call<CheckedStation>("station", file, (error) => failed(file.path, error));
          if (this.stopping) return;
          rows[index] = { path: file.path, checked };
          this.set({ rows: [...rows] });
          step();
        }
      };
      await Promise.all(Array.from({ length: lanes(this.files.length, this.options.cores) }, lane));
    });
    this.set({ rows: heldRows(rows) });
    const wrong = stationsWithout(
      this.settings,
      this.files.map(({ path }) => path),
    );
    if (wrong.length > 0) this.set({ notice: { intent: "error", text: texts.stationsWithout(wrong) } });
  }

  /** Takes over a file of settings with overrides for stations, and checks anew; one that is wrong is refused with each wrong key by name. */
  async useSettings(name: string, content: Uint8Array): Promise<void> {
    const read = readJsonFile(content);
    if (!read.ok) {
      this.set({ notice: { intent: "error", text: texts.badSettings(name, [read.problem]) } });
      return;
    }
    const parsed = parseSettingsFile(read.json);
    if (!parsed.ok) {
      this.set({ notice: { intent: "error", text: texts.badSettings(name, parsed.problems) } });
      return;
    }
    this.settings = parsed.file;
    this.set({ settings: name, notice: null });
    await this.checkAgain();
  }

  /** Hands out the summary of all stations that were checked. */
  downloadSummary(): void {
    const checked = this.state.rows.flatMap(({ checked: one }) => (one ? [one] : []));
    const language = this.options.language();
    const bytes = summaryWorkbook(
      checked.map(({ station }) => station[language]),
      { language, twins: twins(checked) },
    );
    this.options.download(`${texts.summaryName[language]}.xlsx`, new Blob([bytes as Uint8Array<ArrayBuffer>]));
  }

  /** Makes a corrected copy of every workbook, in one zip; stopped half-way nothing is handed out. */
  downloadCopies(mark: boolean): Promise<void> {
    return this.downloadAll("copies", texts.copiesName, async (file, told) => {
      const copy = await this.call<CopiedStation>("copy", file, told, { mark });
      return copy && { path: copyPath(file.path), bytes: copy.bytes };
    });
  }

  /** Makes the result sheet of every workbook, in one zip. */
  downloadResults(): Promise<void> {
    return this.downloadAll("results", texts.resultsName, async (file, told) => {
      const bytes = await this.call<Uint8Array>("result", file, told);
      return bytes && { path: `${file.path.replace(/\.\w+$/, "")}-${texts.resultsName[this.options.language()]}.xlsx`, bytes };
    });
  }

  /** Makes the 整改通知 of every workbook, in one zip. */
  downloadNotices(): Promise<void> {
    return this.downloadAll("notices", texts.noticesName, async (file, told) => {
      const bytes = await this.call<Uint8Array>("notice", file, told);
      return bytes && { path: noticePath(file.path, "docx", this.options.language()), bytes };
    });
  }

  /** Stops what is being done. What was checked stays in the list; of a zip half-made nothing is left. */
  stop(): void {
    this.stopping = true;
    for (const thread of this.threads) thread.stop();
    this.threads.clear();
  }

  /** The workbook of a row, to open it by itself; what a summary says is held against the other rows there too. */
  async bytesOf(path: string): Promise<Pick<ChosenFile, "name" | "bytes" | "others"> | null> {
    const file = this.files.find((one) => one.path === path);
    const stations = this.state.rows.flatMap(({ checked }) => (checked ? [checked.station.zh] : []));
    return file ? { name: file.file.name, bytes: await bytesOf(file), others: givenByFiles(stations, path) } : null;
  }

  dismiss(): void {
    this.set({ notice: null });
  }

  private async downloadAll(
    kind: FolderWork,
    name: Localized,
    make: (file: FolderFile, told: (error: unknown) => null) => Promise<{ readonly path: string; readonly bytes: Uint8Array } | null>,
  ): Promise<void> {
    const zip = new ZipOfFiles();
    let [made, left] = [0, 0];
    await this.during(kind, async (step) => {
      for (const file of this.files) {
        if (this.stopping) return;
        const one = await make(file, () => null);
        if (this.stopping) return;
        if (one) zip.add(one.path, one.bytes);
        if (one) made++;
        else left++;
        step();
      }
    });
    if (this.stopping) return;
    if (made > 0) this.options.download(`${name[this.options.language()]}.zip`, zip.finish());
    this.set({ notice: { intent: made > 0 ? "success" : "error", text: texts.made(made, left) } });
  }

  private async during(kind: FolderWork, work: (step: () => void) => Promise<void>): Promise<void> {
    this.stopping = false;
    let done = 0;
    this.set({ work: { kind, done, all: this.files.length } });
    try {
      await work(() => this.set({ work: { kind, done: ++done, all: this.files.length } }));
    } finally {
      for (const thread of this.threads) thread.stop();
      this.threads.clear();
      this.idle.length = 0;
      this.set({
        work: null,
        ...(this.stopping && kind === "check" ? { stopped: true } : {}),
        ...(this.stopping && kind !== "check" ? { notice: { intent: "info" as const, text: texts.stoppedMaking } } : {}),
      });
    }
  }

  /** Threads that have nothing to do. */
  private readonly idle: ThreadCalls[] = [];

  /** One call about one file, in a thread of its own; a thread that died or takes too long is replaced. */
  private async call<T>(call: string, file: FolderFile, failure: (error: unknown) => T): Promise<T>;
  private async call<T>(call: string, file: FolderFile, failure: (error: unknown) => null, more?: object): Promise<T | null>;
  private async call<T>(call: string, file: FolderFile, failure: (error: unknown) => T | null, more: object = {}): Promise<T | null> {
    const thread = this.idle.pop() ?? new ThreadCalls(this.options.startThread());
    this.threads.add(thread);
    const options = { settings: this.settings, language: this.options.language(), kept: true, ...more };
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const slow = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new TookTooLong(texts.tookTooLong(TIME_LIMIT))), TIME_LIMIT * 1_000);
      });
      const answer = await Promise.race([bytesOf(file).then((bytes) => thread.call<T>(call, bytes, file.path, options)), slow]);
      this.idle.push(thread);
      return answer;
    } catch (error) {
      // A file that could not be opened leaves its thread as it was.
      if (error instanceof OpeningFailed && !(error instanceof TookTooLong)) this.idle.push(thread);
      else {
        thread.stop();
        this.threads.delete(thread);
      }
      return failure(error);
    } finally {
      clearTimeout(timer);
    }
  }

  private set(change: Partial<FolderState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

async function bytesOf({ file }: FolderFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Deleted, moved or locked by another program since it was chosen.
    throw new OpeningFailed(texts.unreadable);
  }
}

function lanes(files: number, cores: number): number {
  return Math.max(1, Math.min(files, MOST_THREADS, cores - 1));
}

function failed(path: string, error: unknown): CheckedStation {
  const why = error instanceof OpeningFailed ? error.text : texts.threadLost;
  const station = (language: Language): Station => ({ json: failedFile(path, why[language]), station: null });
  return { station: { zh: station("zh"), en: station("en") }, digest: "" };
}

/** What summaries of stations say, held against the files of these stations. */
function heldRows(rows: readonly FolderRow[]): FolderRow[] {
  const checked = rows.flatMap(({ checked: one }) => (one ? [one] : []));
  const [zh, en] = (["zh", "en"] as const).map((language) =>
    stationsHeld(
      checked.map(({ station }) => station[language]),
      language,
    ),
  ) as [Station[], Station[]];
  return rows.map((row) => {
    const index = row.checked ? checked.indexOf(row.checked) : -1;
    return row.checked ? { ...row, checked: { ...row.checked, station: { zh: itemAt(zh, index), en: itemAt(en, index) } } } : row;
  });
}

/** For a file with the same bytes as an earlier one, that one. */
function twins(checked: readonly CheckedStation[]): Map<string, string> {
  const first = new Map<string, string>();
  const found = new Map<string, string>();
  for (const { station, digest } of checked) {
    if (digest === "" || station.zh.json.error !== null) continue;
    const known = first.get(digest);
    if (known === undefined) first.set(digest, station.zh.json.file);
    else found.set(station.zh.json.file, known);
  }
  return found;
}
