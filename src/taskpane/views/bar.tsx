import { scaleLinear } from "d3-scale";
import figures from "./figures.module.css";

const WIDTH = 100;

interface BarProps {
  readonly value: number;
  readonly of: number;
  readonly tone?: "brand" | "neutral" | "accent" | "warning";
  /** Where the value should be by now, in the same unit. */
  readonly benchmark?: number | null;
}

/** One bar against its whole; its figures stand in words beside it, so that assistive software need not read the drawing. */
export function Bar({ value, of, tone = "brand", benchmark = null }: BarProps) {
  const x = scaleLinear([0, of], [0, WIDTH]).clamp(true);
  return (
    <div className={`${figures.bar} ${benchmark === null ? "" : figures.marked}`} aria-hidden>
      <svg viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none">
        <rect className={figures.track} width={WIDTH} height={8} />
        <rect className={figures[tone]} width={x(value)} height={8} />
      </svg>
      {benchmark !== null && <span className={figures.benchmark} style={{ insetInlineStart: `${x(benchmark)}%` }} />}
    </div>
  );
}
