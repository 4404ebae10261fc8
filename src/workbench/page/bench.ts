import type { Language, Localized } from "../../domain/language";
import { XlsxError } from "../../adapters/xlsx";
import { openFile, type OpenedFile } from "../file/open-file";
import { saveFile } from "../file/save-file";
import type { GridController, OpenWorkbook } from "../grid/grid-controller";
import { ExcelHost } from "../../excel-host/excel-host";
import { Pane, provideOffice } from "../office/pane";
import { texts } from "./texts";
import { present } from "../../domain/values/present";

/** What the page shows around the grid. */
export interface BenchState {
  readonly phase: "starting" | "opening" | "ready" | "broken";
  readonly fileName: string;
  readonly isUnsaved: boolean;
  /** What went wrong or was refused, until a person closes it. */
  readonly notice: Localized | null;
  readonly isRunning: boolean;
}

/** Sets the members of Excel that the workbench plays; notes need 1.18, which Office.js from npm does not have. */
const API_VERSION = "1.17";

const OFFICE_LANGUAGE: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-US" };

const LANGUAGE_KEY = "station-audit.language";

/** The language chosen before, here or in the pane, else the browser's. */
export function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem(LANGUAGE_KEY);
    if (kept === "zh" || kept === "en") return kept;
  } catch {
    // A browser that keeps nothing tells its own language.
  }
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** The workbench: one workbook in the grid, and the add-in beside it as in Excel. */
export class Bench {
  private state: BenchState = { phase: "starting", fileName: "", isUnsaved: false, notice: null, isRunning: false };
  private readonly listeners = new Set<() => void>();
  private grid: GridController | null = null;
  private pane: Pane | null = null;
  private file: OpenedFile | null = null;
  private open: OpenWorkbook | null = null;

  constructor(private language: Language) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): BenchState => this.state;

  private set(change: Partial<BenchState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Loads the grid into its element and the first workbook into the grid. */
  async start(container: HTMLElement, frame: HTMLIFrameElement, sample: string): Promise<void> {
    try {
      const [{ GridController: Desk }, hasOffice, bytes] = await Promise.all([
        import(/* webpackChunkName: "grid" */ "../grid/grid-controller"),
        provideOffice(),
        fetchSample(sample),
      ]);
      this.grid = new Desk(container, this.language, (reason) => this.set({ notice: texts[reason] }));
      if (hasOffice) this.pane = new Pane(frame);
      else this.set({ notice: texts.noOffice });
      await this.show(sample, bytes);
    } catch (error) {
      console.error(error);
      this.set({ phase: "broken", notice: texts.startFailed });
    }
  }

  async openSample(file: string): Promise<void> {
    await this.openBytes(file, () => fetchSample(file));
  }

  async openUpload(file: File): Promise<void> {
    await this.openBytes(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }

  private async openBytes(name: string, read: () => Promise<Uint8Array>): Promise<void> {
    if (this.state.phase === "starting") return;
    this.set({ phase: "opening", notice: null });
    try {
      await this.show(name, await read());
    } catch (error) {
      this.set({ phase: this.open ? "ready" : "broken", notice: failure(texts.openFailed, error) });
    }
  }

  private async show(name: string, bytes: Uint8Array): Promise<void> {
    await nextTurn();
    const file = await openFile(name, bytes, nextTurn);
    await nextTurn();
    this.open?.backing.dispose();
    this.open = this.desk.load(file);
    this.file = file;
    this.open.backing.onTouched(() => this.state.isUnsaved || this.set({ isUnsaved: true }));
    this.openPane();
    this.set({ phase: "ready", fileName: name, isUnsaved: false });
    this.desk.takeKeyboard();
  }

  /** The grid, which has been loaded before anything is shown in it. */
  private get desk(): GridController {
    return present(this.grid, "the grid");
  }

  private openPane(): void {
    if (!this.open || !this.pane) return;
    const host = new ExcelHost(this.open.backing, {
      platform: "desktop",
      apiVersion: API_VERSION,
      language: OFFICE_LANGUAGE[this.language],
    });
    this.pane.open(host);
  }

  /** The file as it stands, for the browser to save; null where it cannot be written. */
  async download(): Promise<Uint8Array | null> {
    const { file, open } = this;
    if (!file || !open) return null;
    try {
      this.desk.finishTyping();
      await open.backing.recalculated();
      const saving = saveFile(file, open.backing, open.backing.addedSheets(), nextTurn);
      // The contents are taken down by now: what is typed while the file is being made is a change of its own.
      this.set({ isUnsaved: false, notice: null });
      return await saving;
    } catch (error) {
      this.set({ isUnsaved: true, notice: failure(texts.saveFailed, error) });
      return null;
    }
  }

  /** Presses a ribbon button. */
  async run(functionName: string): Promise<void> {
    if (!this.pane) return this.set({ notice: texts.noOffice });
    this.desk.finishTyping();
    this.set({ isRunning: true, notice: null });
    try {
      await this.pane.run(functionName);
    } catch {
      this.set({ notice: texts.paneSilent });
    } finally {
      this.set({ isRunning: false });
    }
  }

  finishTyping(): void {
    this.grid?.finishTyping();
  }

  undo(): void {
    this.grid?.undo();
  }

  redo(): void {
    this.grid?.redo();
  }

  dismiss(): void {
    this.set({ notice: null });
  }

  /** Grid and pane follow at once; a run and its list stay. The pane hears of it by what the browser keeps. */
  setLanguage(language: Language): void {
    this.language = language;
    try {
      localStorage.setItem(LANGUAGE_KEY, language);
    } catch {
      // As above.
    }
    this.grid?.setLanguage(language);
  }
}

async function fetchSample(file: string): Promise<Uint8Array> {
  const answer = await fetch(`workbench/samples/${file}`);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function failure(lead: Localized, error: unknown): Localized {
  if (!(error instanceof XlsxError)) {
    console.error(error);
    return { zh: lead.zh + texts.unexpected.zh, en: lead.en + texts.unexpected.en };
  }
  return { zh: lead.zh + error.text.zh, en: lead.en + error.text.en };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
