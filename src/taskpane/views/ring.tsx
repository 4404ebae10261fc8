import { arc } from "d3-shape";
import figures from "./figures.module.css";

const SIZE = 112;
const OUTER = SIZE / 2;
const draw = arc().cornerRadius(3);
const segment = (from: number, to: number): string =>
  draw({ innerRadius: OUTER - 12, outerRadius: OUTER, startAngle: from * 2 * Math.PI, endAngle: to * 2 * Math.PI }) ?? "";

interface RingProps {
  /** 0–1; more fills the ring. */
  readonly share: number;
  /** Written inside. */
  readonly text: string;
  readonly label: string;
  readonly warning?: boolean;
}

/** A share of a whole with its figure inside. */
export function Ring({ share, text, label, warning = false }: RingProps) {
  const reached = Math.max(0, Math.min(share, 1));
  return (
    <svg className={figures.ring} viewBox={`${-OUTER} ${-OUTER} ${SIZE} ${SIZE}`} role="img" aria-label={label}>
      <path className={figures.track} d={segment(0, 1)} />
      <path className={warning ? figures.warning : figures.brand} d={segment(0, reached)} />
      <text textAnchor="middle" dominantBaseline="central">
        {text}
      </text>
    </svg>
  );
}
