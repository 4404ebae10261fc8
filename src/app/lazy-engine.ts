import type { AuditEngine } from "./audit-engine";

/** The core, loaded when it is first asked for; where that fails, the next time tries again. */
export class LazyEngine {
  /** null before it is there. */
  loaded: AuditEngine | null = null;
  private pending: Promise<AuditEngine> | null = null;

  constructor(private readonly load: () => Promise<AuditEngine>) {}

  get(): Promise<AuditEngine> {
    this.pending ??= this.load().then(
      (engine) => (this.loaded = engine),
      (error: unknown) => {
        this.pending = null;
        throw error;
      },
    );
    return this.pending;
  }
}
