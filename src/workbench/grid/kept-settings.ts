/** What the add-in keeps in the workbook, as the file had it; a change of it is a change of what a downloaded file would hold. */
export class KeptSettings extends Map<string, unknown> {
  private readonly changed: () => void;

  constructor(kept: ReadonlyMap<string, unknown>, changed: () => void) {
    super();
    this.changed = () => undefined;
    for (const [key, value] of kept) this.set(key, value);
    this.changed = changed;
  }

  override set(key: string, value: unknown): this {
    const isNew = this.get(key) !== value;
    super.set(key, value);
    if (isNew) this.changed?.();
    return this;
  }

  override delete(key: string): boolean {
    const was = super.delete(key);
    if (was) this.changed();
    return was;
  }
}
