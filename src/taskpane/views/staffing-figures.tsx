import { DonutChart } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import type { AttendanceMetrics } from "../../domain/calc/attendance-counts";
import { decimalText, exact, roundHalfUp, toNumber } from "../../domain/calc/exact";
import { useText } from "../language";
import { useSnapshot } from "../session-context";
import { figuresTexts as words } from "../texts/figures-texts";
import { Bar, TRACK } from "./bar";
import figures from "./figures.module.css";
import styles from "./views.module.css";

/** A fraction of one as a percentage with two decimals. */
export function percent(share: number): string {
  return `${toNumber(roundHalfUp(exact(share).mul(100), 2)).toFixed(2)}%`;
}

/** Presence against the agreement, the stable-post rate and the staff at the period's end. */
export function StaffingFigures({ metrics, title }: { readonly metrics: AttendanceMetrics; readonly title: string }) {
  const t = useText();
  const bars = [
    { label: t(words.required), value: metrics.requiredPersonMonths, color: tokens.colorNeutralForeground4 },
    { label: t(words.actual), value: metrics.actualPersonMonths, color: tokens.colorBrandBackground },
    { label: t(words.certifiedRequired), value: metrics.certifiedRequired, color: tokens.colorNeutralForeground4 },
    { label: t(words.certifiedActual), value: metrics.certifiedActual, color: tokens.colorBrandBackground },
    { label: t(words.twoYear), value: metrics.twoYear, color: tokens.colorPaletteBlueBorderActive },
  ];
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{title}</h2>
      <div className={figures.tiles}>
        <StableRate metrics={metrics} />
        <div>
          <h3 className={figures.tileTitle}>{t(words.headcount)}</h3>
          <p className={figures.big}>{metrics.headcount === null ? t(words.unknown) : t(words.people)(metrics.headcount)}</p>
          {metrics.certifiedHeadcount !== null && metrics.uncertifiedHeadcount !== null && (
            <p className={styles.muted}>{t(words.groups)(metrics.certifiedHeadcount, metrics.uncertifiedHeadcount)}</p>
          )}
          {(metrics.uninsuredNotCounted ?? 0) > 0 && <p className={styles.muted}>{t(words.uninsured)(metrics.uninsuredNotCounted!)}</p>}
        </div>
      </div>
      <Bars bars={bars} />
      <div className={figures.line}>
        <Balance label={t(words.actual)} surplus={metrics.surplus} />
        <Balance label={t(words.certifiedActual)} surplus={metrics.certifiedSurplus} />
      </div>
      <p className={styles.muted}>{t(words.personMonths)}</p>
    </section>
  );
}

function StableRate({ metrics }: { readonly metrics: AttendanceMetrics }) {
  const { settings } = useSnapshot();
  const t = useText();
  const { stable, stableRate, requiredStaff } = metrics;
  if (stableRate === null || stable === null || requiredStaff === null) {
    return (
      <div>
        <h3 className={figures.tileTitle}>{t(words.stableRate)}</h3>
        <p className={figures.big}>{t(words.unknown)}</p>
      </div>
    );
  }
  const low = settings.minStableRate !== null && stableRate < settings.minStableRate;
  const reached = Math.min(stableRate, 1) * 100;
  return (
    <div>
      <h3 className={figures.tileTitle}>{t(words.stableRate)}</h3>
      <div role="img" aria-label={`${t(words.stableRate)} ${percent(stableRate)}`}>
        <div aria-hidden inert className={figures.donut}>
          <DonutChart
            width={112}
            height={112}
            innerRadius={42}
            valueInsideDonut={percent(stableRate)}
            data={{
              chartData: [
                {
                  legend: t(words.stableRate),
                  data: reached,
                  color: low ? tokens.colorStatusWarningForeground2 : tokens.colorBrandBackground,
                },
                ...(reached < 100 ? [{ legend: "", data: 100 - reached, color: TRACK }] : []),
              ],
            }}
            hideLegend
            hideTooltip
            hideLabels
          />
        </div>
      </div>
      <p className={styles.muted}>{t(words.stableOf)(stable, requiredStaff)}</p>
    </div>
  );
}

function Bars({ bars }: { readonly bars: readonly { readonly label: string; readonly value: number | null; readonly color: string }[] }) {
  const known = bars.filter((bar): bar is typeof bar & { value: number } => bar.value !== null);
  if (known.length === 0) return null;
  const most = Math.max(...known.map(({ value }) => value), 1);
  return (
    <ul className={figures.bars}>
      {known.map(({ label, value, color }) => {
        return (
          <li key={label}>
            <div className={figures.line}>
              <span>{label}</span>
              <strong className={figures.rate}>{decimalText(value)}</strong>
            </div>
            <Bar value={value} of={most} color={color} />
          </li>
        );
      })}
    </ul>
  );
}

function Balance({ label, surplus }: { readonly label: string; readonly surplus: number | null }) {
  const t = useText();
  if (surplus === null) return null;
  return (
    <span>
      {label}
      {surplus < 0 ? t(words.shortfall) : t(words.surplus)}{" "}
      <strong className={surplus < 0 ? figures.short : figures.rate}>{decimalText(Math.abs(surplus))}</strong>
    </span>
  );
}
