import type { Frame } from "./runs";

/** The fields of a part that are open: where each began, and whether it is still in its code, behind which its result stands. */
export class OpenFields {
  private readonly open: { code: boolean; readonly frame: Frame; readonly frames: Frame[] }[] = [];
  /** Fields that end in the open run. */
  private ended: Frame[] = [];
  /** Fields whose end is missing hide nothing. */
  private readonly complete: boolean;

  constructor(xml: string) {
    this.complete = xml.split('fldCharType="begin"').length === xml.split('fldCharType="end"').length;
  }

  /** What stands here is of a field within another field's code: no text of the page. */
  get hide(): boolean {
    return this.complete && this.open.some(({ code }, index) => code && index < this.open.length - 1);
  }

  /** A mark of a field. @param run where its run begins @param frames what is open in its paragraph */
  mark(type: string | undefined, run: number, frames: Frame[]): void {
    if (type === "begin") {
      const frame = { from: run, to: -1 };
      this.open.push({ code: true, frame, frames });
      frames.push(frame);
      return;
    }
    const field = this.open.at(-1);
    if (!field) return;
    if (type === "separate") field.code = false;
    else if (type === "end") {
      this.open.pop();
      // One that ends in another paragraph cannot be marked as a whole.
      if (field.frames !== frames) return;
      frames.splice(frames.indexOf(field.frame), 1);
      this.ended.push(field.frame);
    }
  }

  /** The run that ends a field has ended, and the field with it. */
  endRun(to: number): void {
    for (const frame of this.ended) frame.to = to;
    this.ended = [];
  }

  /** A formula or a control has ended; a field that began within it and has not ended cannot be marked. */
  endFrame(to: number, frames: Frame[]): void {
    for (let frame = frames.pop(); frame; frame = frames.pop()) {
      if (this.open.some((field) => field.frame === frame)) continue;
      frame.to = to;
      return;
    }
  }
}
