import type { Audit, TableHint } from "../domain/tables/audit";
import type { CellIdentities } from "../domain/engine/identity";
import type { Workbook } from "../domain/grid/sheet";
import type { RuleMeta } from "../domain/tables/rule";
import type { Localized } from "../domain/language";
import type { Settings } from "../domain/settings";
import type { TaughtWord } from "../domain/values/vocabulary/taught-words";
import type { entryTexts } from "./entry-texts";
import type { shownAs } from "./value-text";

/** The core as the use cases call it; loaded apart from the pane's first paint. */
export interface AuditEngine {
  /** Made here, or by another thread. */
  audit(workbook: Workbook, settings: Settings, hints: readonly TableHint[]): Audit | Promise<Audit>;
  /** The cells of an audited workbook by what a person would call them. */
  identities(workbook: Workbook, audit: Audit): CellIdentities;
  /** Title, basis and message of a rule; undefined for an id that no rule has. */
  rule(id: string): RuleMeta | undefined;
  readonly rules: readonly RuleMeta[];
  /** What could not be computed and why, in a sentence or two; null where everything was. */
  uncomputed(audit: Audit): Localized | null;
  /** The station's settings over the defaults; what cannot be read is left at its default. */
  settings(stored: unknown): Settings;
  /** The settings as the workbook keeps them. */
  stored(settings: Settings): unknown;
  /** The stored corrections of the recognition; anything unreadable is dropped. */
  hints(stored: unknown): readonly TableHint[];
  /** The words of a file or of what is kept for every workbook; null where it is no list of words. */
  words(json: unknown): readonly TaughtWord[] | null;
  /** How the values of a cell and of an entry are written for a person; here, because they need exact arithmetic. */
  readonly shownAs: typeof shownAs;
  readonly entryTexts: typeof entryTexts;
}
