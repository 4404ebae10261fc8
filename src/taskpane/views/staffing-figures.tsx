import type { AttendanceMetrics } from "../../domain/families/attendance/count/counts";
import { decimalText, exact, roundHalfUp, toNumber } from "../../domain/values/exact";
import { useText } from "../language";
import { useSnapshot } from "../session-context";
import { figuresTexts as words } from "../texts/figures-texts";
import { Bar } from "./bar";
import figures from "./figures.module.css";
import { Ring } from "./ring";
import styles from "./views.module.css";

/** A fraction of one as a percentage with two decimals. */
export function percent(share: number): string {
  return `${toNumber(roundHalfUp(exact(share).mul(100), 2)).toFixed(2)}%`;
}

/** Presence against the agreement, the stable-post rate and the staff at the period's end. */
export function StaffingFigures({ metrics, title }: { readonly metrics: AttendanceMetrics; readonly title: string }) {
  const t = useText();
  const bars: readonly LabelledBar[] = [
    { label: t(words.required), value: metrics.requiredPersonMonths, tone: "neutral" },
    { label: t(words.actual), value: metrics.actualPersonMonths, tone: "brand" },
    { label: t(words.certifiedRequired), value: metrics.certifiedRequired, tone: "neutral" },
    { label: t(words.certifiedActual), value: metrics.certifiedActual, tone: "brand" },
    { label: t(words.twoYear), value: metrics.twoYear, tone: "accent" },
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
  return (
    <div>
      <h3 className={figures.tileTitle}>{t(words.stableRate)}</h3>
      <Ring share={stableRate} text={percent(stableRate)} label={`${t(words.stableRate)} ${percent(stableRate)}`} warning={low} />
      <p className={styles.muted}>{t(words.stableOf)(stable, requiredStaff)}</p>
    </div>
  );
}

interface LabelledBar {
  readonly label: string;
  readonly value: number | null;
  readonly tone: "brand" | "neutral" | "accent";
}

function Bars({ bars }: { readonly bars: readonly LabelledBar[] }) {
  const known = bars.filter((bar): bar is typeof bar & { value: number } => bar.value !== null);
  if (known.length === 0) return null;
  const most = Math.max(...known.map(({ value }) => value), 1);
  return (
    <ul className={figures.bars}>
      {known.map(({ label, value, tone }) => {
        return (
          <li key={label}>
            <div className={figures.line}>
              <span>{label}</span>
              <strong className={figures.rate}>{decimalText(value)}</strong>
            </div>
            <Bar value={value} of={most} tone={tone} />
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
      {t(surplus < 0 ? words.shortfall : words.surplus)(label)}{" "}
      <strong className={surplus < 0 ? figures.short : figures.rate}>{decimalText(Math.abs(surplus))}</strong>
    </span>
  );
}
