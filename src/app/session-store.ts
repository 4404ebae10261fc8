import { DEFAULT_SETTINGS } from "../domain/settings";
import type { SessionSnapshot } from "./session-state";

const INITIAL: SessionSnapshot = {
  phase: "starting",
  busy: null,
  audit: null,
  hasRun: false,
  entries: [],
  surveyFindings: [],
  changes: [],
  stale: null,
  marksOutdated: false,
  marked: [],
  undo: { available: false, cells: 0, lasting: true },
  outcome: null,
  failure: null,
  settings: DEFAULT_SETTINGS,
  hints: [],
  sharedWords: [],
  ignored: [],
  asked: null,
};

/** What every view of the session shows, in immutable snapshots (the shape that React's useSyncExternalStore reads). */
export class SessionStore {
  private readonly listeners = new Set<() => void>();
  private current = INITIAL;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): SessionSnapshot => this.current;

  update(change: Partial<SessionSnapshot>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  close(): void {
    this.listeners.clear();
  }
}
