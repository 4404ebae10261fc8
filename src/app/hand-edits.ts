import type { SessionStore } from "./session-store";
import type { EditedArea, SheetChange } from "./workbook-port";

/** Hand edits are answered when typing pauses for so long, in milliseconds. */
const QUIET = 400;
/** A refresh slower than this would hold the person up after each edit: the list is called out of date instead. */
const SLOW = 1_500;

interface HandEditOptions {
  readonly now: () => Date;
  readonly busy: () => boolean;
  /** Whether formulas in the tables look at other sheets. */
  readonly linked: () => boolean;
  /** Reads and counts anew what these edits may have changed, writing nothing. */
  readonly refresh: (edited: readonly EditedArea[]) => Promise<void>;
}

/** Follows edits in the open sheets: the person's own refresh the list, a co-author's or a structural one makes it out of date. */
export class HandEdits {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private lastTook = 0;
  private edited: readonly EditedArea[] = [];
  private answering = false;
  /** Somebody came back to the pane while it was reading. */
  private lookAsked = false;

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
    this.edited = [...this.edited, { sheet: change.sheet, address: change.address }];
    this.wait();
  }

  /** An explicit run gives a workbook that was too slow once another chance. */
  tryAgain(): void {
    this.lastTook = 0;
  }

  /** The same for edits that nobody told of: where they may be is not known, so everything is read. */
  async lookAgain(): Promise<void> {
    if (this.lastTook > SLOW) return;
    // What is being read now may have been read before the edit.
    this.lookAsked = this.answering || this.timer !== null;
    if (this.lookAsked) return;
    this.answering = true;
    const began = this.options.now().getTime();
    // A look that fails (a cell is being edited) says nothing of the list.
    await this.options.refresh([]).catch(() => undefined);
    await this.answered(began);
  }

  private async answered(began: number): Promise<void> {
    this.answering = false;
    this.lastTook = this.options.now().getTime() - began;
    if (this.lookAsked) await this.lookAgain();
  }

  stop(): void {
    this.lookAsked = false;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** Only a sheet with a recognised or refused table bears on the list, and one that its formulas look at; any other may be edited freely. */
  private concerns({ sheet, address }: SheetChange): boolean {
    const { audit, hasRun } = this.store.getSnapshot();
    if (!audit) return false;
    if (address === null || !hasRun || this.options.linked()) return true;
    return (
      audit.tables.some((table) => table.sheet.name === sheet) ||
      [...audit.refusals, ...audit.relations].some((other) => other.sheet === sheet)
    );
  }

  private wait(): void {
    this.stop();
    this.timer = setTimeout(() => void this.answer(), QUIET);
  }

  private async answer(): Promise<void> {
    this.timer = null;
    if (this.answering || this.options.busy()) return this.wait();
    this.answering = true;
    const began = this.options.now().getTime();
    const edited = this.edited;
    this.edited = [];
    try {
      await this.options.refresh(edited);
    } catch {
      // Not read yet: they are with the next answer.
      this.edited = [...edited, ...this.edited];
      this.store.update({ stale: "local" });
    }
    await this.answered(began);
  }
}
