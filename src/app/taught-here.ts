import type { TaughtWord } from "../domain/values/vocabulary/taught-words";
import { withWords } from "../domain/values/vocabulary/taught-words";
import type { AuditEngine } from "./audit-engine";
import { readJson } from "./json-file";
import type { SharedWords } from "./session-options";
import type { SessionStore } from "./session-store";

/** Where a word holds: in this workbook, or in every workbook of this person. */
export type WordScope = "here" | "everywhere";

/** What the words taught need of the session. */
interface WordHost {
  engine(): Promise<AuditEngine>;
  /** Keeps the words of this workbook and counts anew. */
  keep(words: readonly TaughtWord[]): Promise<void>;
  recount(): Promise<void>;
}

/** The words that a person taught: in the workbook's settings, or kept for every workbook. */
export class TaughtHere {
  constructor(
    private readonly store: SessionStore,
    private readonly shared: SharedWords | undefined,
    private readonly host: WordHost,
  ) {}

  /** Whether words can be kept for every workbook. */
  get lasting(): boolean {
    return this.shared !== undefined;
  }

  /** All words that hold: those of this workbook come before those for every one. */
  get all(): readonly TaughtWord[] {
    const { sharedWords, settings } = this.store.getSnapshot();
    return withWords(sharedWords, settings.words);
  }

  /** Reads what is kept for every workbook; what cannot be read is taken for nothing. */
  load(engine: AuditEngine): void {
    let kept: readonly TaughtWord[] | null = null;
    try {
      kept = engine.words(JSON.parse(this.shared?.read() ?? "null"));
    } catch {
      // No JSON: nothing was taught.
    }
    this.store.update({ sharedWords: kept ?? [] });
  }

  /** Answers a question, or takes over words of a file. */
  async teach(words: readonly TaughtWord[], scope: WordScope): Promise<void> {
    if (scope === "here" || !this.shared) return this.host.keep(withWords(this.store.getSnapshot().settings.words, words));
    this.keepShared(withWords(this.store.getSnapshot().sharedWords, words));
    await this.host.recount();
  }

  /** Takes a word back, wherever it was kept. */
  async forget(taught: TaughtWord): Promise<void> {
    const { settings, sharedWords } = this.store.getSnapshot();
    const others = (words: readonly TaughtWord[]): readonly TaughtWord[] =>
      words.filter(({ kind, word }) => kind !== taught.kind || word !== taught.word);
    if (others(sharedWords).length < sharedWords.length) this.keepShared(others(sharedWords));
    if (others(settings.words).length < settings.words.length) await this.host.keep(others(settings.words));
    else await this.host.recount();
  }

  /** Takes over the words of a file; false where it holds none. */
  async take(file: string, scope: WordScope): Promise<boolean> {
    const engine = await this.host.engine();
    const read = readJson(file);
    const words = read.ok ? engine.words(read.json) : null;
    if (words) await this.teach(words, scope);
    return words !== null;
  }

  private keepShared(words: readonly TaughtWord[]): void {
    this.store.update({ sharedWords: words });
    this.shared?.keep(JSON.stringify({ words }));
  }
}
