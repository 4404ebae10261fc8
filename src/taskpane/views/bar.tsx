import { HorizontalBarChart } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import figures from "./figures.module.css";

/** What is left of a whole. */
export const TRACK = tokens.colorNeutralBackground6;

interface BarProps {
  readonly value: number;
  readonly of: number;
  readonly color: string;
  /** Where the value should be by now, in the same unit. */
  readonly benchmark?: number | null;
}

/** One bar against its whole; its figures stand in words beside it, so that assistive software need not read the drawing. */
export function Bar({ value, of, color, benchmark = null }: BarProps) {
  return (
    <div aria-hidden inert className={`${figures.bar} ${benchmark === null ? "" : figures.marked}`}>
      <HorizontalBarChart
        data={[
          {
            chartData: [
              {
                legend: "",
                horizontalBarChartdata: { x: value, total: of },
                color,
                ...(benchmark === null ? {} : { data: Math.min(benchmark, of) }),
              },
            ],
          },
        ]}
        barHeight={8}
        chartDataMode="hidden"
        hideRatio={[true]}
        hideTooltip
        hideLabels
        showTriangle={benchmark !== null}
      />
    </div>
  );
}
