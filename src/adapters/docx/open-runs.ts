import { attribute, type StartTag } from "../xlsx/xml";
import { lastItem, takeLast } from "../../domain/values/present";
import type { Frame, Run } from "./runs";
import { isOn, type TextStyles } from "./styles";

interface OpenRun {
  readonly run: Run;
  /** Things in it that a page shows. */
  seen: number;
  /** What it says of itself; null where it says nothing. */
  hidden: boolean | null;
  raised: boolean | null;
  style: string;
}

/** The runs of a part that are open: a text box within a run holds runs of its own. */
export class OpenRuns {
  private readonly open: OpenRun[] = [];
  private ended: Run | null = null;

  constructor(private readonly styles: TextStyles) {}

  get depth(): number {
    return this.open.length;
  }

  /** The run of the text around all boxes. */
  get outermost(): Run | null {
    return this.open[0]?.run ?? null;
  }

  get innermost(): Run | null {
    return this.open.at(-1)?.run ?? null;
  }

  /** The run that ended last outside of boxes, at which hangs what stands in no run. */
  get last(): Run | null {
    return this.ended;
  }

  begin(from: number, to: number, within: readonly Frame[]): void {
    this.open.push({ run: { from, to, text: null, properties: "", within }, seen: 0, hidden: null, raised: null, style: "" });
  }

  /** Something that a page shows stands in it. */
  see(): void {
    lastItem(this.open).seen++;
  }

  property(tag: StartTag): void {
    const run = this.open.at(-1);
    if (!run) return;
    if (tag.name === "vanish" || tag.name === "webHidden") run.hidden = isOn(tag) || (tag.name === "webHidden" && run.hidden);
    else if (tag.name === "vertAlign") run.raised = attribute(tag, "val") === "superscript";
    else if (tag.name === "rStyle") run.style = attribute(tag, "val") ?? "";
  }

  /** What a run says of itself goes before its style, and that before its paragraph's. */
  isHidden(paragraphStyle: string): boolean {
    const run = this.open.at(-1);
    return run !== undefined && (run.hidden ?? this.styles.isHidden(run.style) ?? this.styles.isHidden(paragraphStyle) ?? false);
  }

  isRaised(paragraphStyle: string): boolean {
    const run = this.open.at(-1);
    return run !== undefined && (run.raised ?? this.styles.isRaised(run.style) ?? this.styles.isRaised(paragraphStyle) ?? false);
  }

  /** One that holds other or several things cannot be cut. */
  end(to: number): void {
    const { run, seen } = takeLast(this.open);
    run.to = to;
    if (this.open.length === 0) this.ended = run;
    if (seen !== 1) run.text = null;
  }
}
