import type { MarkedAreas, MarkNote, PlacedMarks } from "../../app/undo-journal";
import { NO_MARKS } from "../../app/undo-journal";
import { WorkbookError, type Mark, type RunOptions, type WorkbookErrorCode } from "../../app/workbook-port";
import { containsCell } from "../../domain/grid/address";
import { look } from "./look";
import { marksWhere, markSteps, noteKey, placedMarks, samePlaced, type FoundMarks } from "./placed-marks";
import { runWriting, throwIfCancelled, type Capabilities } from "./session";
import type { OpenSheets } from "./sheets";
import { perform } from "./transition";

/** Refusals of single marks, which the others need not share. */
const SINGLE: ReadonlySet<WorkbookErrorCode> = new Set(["unknown", "sheet-gone", "in-the-way", "not-supported"]);

/** Our marks in the open workbook. They are decoration: what Excel refuses of them is told, and never fails what was computed. */
export class MarkLayer {
  /**
   * Reasons of marks placed by this pane, so that an undo can put them back; the workbook's journal keeps no texts. A cell that was wrong and
   * then corrected has one for each.
   */
  private readonly reasons = new Map<string, MarkNote>();

  constructor(
    private readonly sheets: OpenSheets,
    private readonly capabilities: Capabilities,
  ) {}

  /** Returns the sheets that could not be marked so. */
  async lay(marks: readonly Mark[], options?: RunOptions): Promise<readonly string[]> {
    throwIfCancelled(options);
    const { found } = await look([], this.sheets, this.capabilities, { ...options, kept: false });
    const to = this.underPresentNames(placedMarks(marks), found);
    const wanted = marksWhere(to, found, (sheet) => !found.protectedSheets.has(sheet));
    const refused = await this.replace(found, wanted, options);
    for (const note of to.notes) this.reasons.set(`${noteKey(note.sheet, note.row, note.column)}\u0000${note.kind}`, note);
    if (marks.length > 0 && !this.capabilities.has("marks")) throw new WorkbookError("not-supported", { nothingChanged: true });
    const guarded = [...found.protectedSheets].filter((name) => {
      const here = (sheet: string) => sheet === name;
      return !samePlaced(marksWhere(found, NO_MARKS, here), marksWhere(to, NO_MARKS, here), this.capabilities);
    });
    return [...new Set([...guarded, ...refused])];
  }

  async clear(options?: RunOptions): Promise<void> {
    throwIfCancelled(options);
    const { found } = await look([], this.sheets, this.capabilities, { ...options, kept: false });
    const refused = found.areas.find(({ sheet }) => found.protectedSheets.has(sheet));
    if (refused) throw new WorkbookError("protected", { sheet: refused.sheet, nothingChanged: true });
    const [left] = await this.replace(found, NO_MARKS, options);
    if (left !== undefined) throw new WorkbookError("marks-left", { sheet: left, nothingChanged: false });
  }

  /** Puts the marks of an earlier moment back, after the cells: a failure is tried again and then left, since cells matter more. */
  async bringBack(found: FoundMarks, { areas }: PlacedMarks): Promise<void> {
    const to = { areas, notes: this.knownReasons(areas) };
    try {
      await this.replace(found, to, undefined);
    } catch {
      const { found: now } = await look([], this.sheets, this.capabilities, { kept: false });
      await this.replace(now, to, undefined).catch(() => undefined);
    }
  }

  /** A sheet that was renamed since the findings were made is marked under its present name, and a copy under its old one is not. */
  private underPresentNames({ areas, notes }: PlacedMarks, { sheets }: FoundMarks): PlacedMarks {
    const present = (name: string) => {
      const meant = this.sheets.meant(name);
      return sheets.find(({ id }) => id === meant?.id)?.name ?? (meant ? null : name);
    };
    const renamed = <T extends { readonly sheet: string }>(list: readonly T[]): T[] =>
      list.flatMap((one) => {
        const sheet = present(one.sheet);
        return sheet === null ? [] : [{ ...one, sheet }];
      });
    return { areas: renamed(areas), notes: renamed(notes) };
  }

  /** All marks at once; where Excel refuses one of them, each by itself. Returns the sheets with marks that were refused. */
  private async replace(found: FoundMarks, to: PlacedMarks, options: RunOptions | undefined): Promise<readonly string[]> {
    if (samePlaced(found, to, this.capabilities)) return [];
    const keys = (name: string) => this.sheets.keyOf(name, this.capabilities);
    try {
      await perform({ cells: [], marks: { found, to }, settings: [], keys }, this.capabilities, options);
      return [];
    } catch (error) {
      if (!(error instanceof WorkbookError) || !SINGLE.has(error.code)) throw error;
      return this.oneByOne(to, options);
    }
  }

  private async oneByOne(to: PlacedMarks, options: RunOptions | undefined): Promise<readonly string[]> {
    const { found } = await look([], this.sheets, this.capabilities, { ...options, kept: false });
    const refused = new Set<string>();
    for (const step of markSteps(found, to, this.capabilities)) {
      throwIfCancelled(options, false);
      try {
        await runWriting(
          async (context) => {
            step.run(context);
            // eslint-disable-next-line office-addins/no-context-sync-in-loop -- only where Excel refused all of them together
            await context.sync();
          },
          this.capabilities,
          { deadline: this.capabilities.deadline, signal: options?.signal },
        );
      } catch (error) {
        if (error instanceof WorkbookError) throw error;
        refused.add(found.sheets.find(({ id }) => id === step.sheetId)?.name ?? "");
      }
    }
    return [...refused];
  }

  private knownReasons(areas: PlacedMarks["areas"]): MarkNote[] {
    return [...this.reasons.values()].filter((note) => areas.some((area) => area.kind === note.kind && lies(note, area)));
  }
}

function lies({ sheet, row, column }: MarkNote, area: MarkedAreas): boolean {
  return sheet === area.sheet && area.ranges.some((range) => containsCell(range, row, column));
}
