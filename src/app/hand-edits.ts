import type { SessionStore } from "./session-store";
import type { SheetChange } from "./workbook-port";

/** Hand edits are answered when typing pauses for so long, in milliseconds. */
const QUIET = 400;
/** A refresh slower than this would hold the person up after each edit: the list is called out of date instead. */
const SLOW = 1_500;

interface HandEditOptions {
  readonly now: () => Date;
  readonly busy: () => boolean;
  /** Reads and counts anew, writing nothing. */
  readonly refresh: () => Promise<void>;
}

/** Follows edits in the open sheets: the person's own refresh the list, a co-author's or a structural one makes it out of date. */
export class HandEdits {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private lastTook = 0;

  constructor(
    private readonly store: SessionStore,
    private readonly options: HandEditOptions,
  ) {}

  changed(change: SheetChange): void {
    if (!this.concerns(change)) return;
    if (change.remote || change.address === null || this.lastTook > SLOW) {
      this.store.update({ stale: change.remote ? "remote" : change.address === null ? "structure" : "local" });
      return;
    }
    this.wait();
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** Only a sheet with a recognised or refused table bears on the list; any other may be edited freely. */
  private concerns({ sheet, address }: SheetChange): boolean {
    const { audit, hasRun } = this.store.getSnapshot();
    if (!audit) return false;
    if (address === null || !hasRun) return true;
    return audit.tables.some((table) => table.sheet.name === sheet) || audit.refusals.some((refusal) => refusal.sheet === sheet);
  }

  private wait(): void {
    this.stop();
    this.timer = setTimeout(() => void this.answer(), QUIET);
  }

  private async answer(): Promise<void> {
    this.timer = null;
    if (this.options.busy()) return this.wait();
    const began = this.options.now().getTime();
    try {
      await this.options.refresh();
    } catch {
      this.store.update({ stale: "local" });
    }
    this.lastTook = this.options.now().getTime() - began;
  }
}
