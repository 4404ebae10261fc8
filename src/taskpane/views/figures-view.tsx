import { Switch } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { attendanceMetricsOf } from "../../domain/families/attendance/report-figures";
import { reportFigures } from "../../domain/families/report-figures";
import { useText } from "../language";
import { useSnapshot } from "../session-context";
import { figuresTexts as words } from "../texts/figures-texts";
import { EmptyState } from "./empty-state";
import { IndicatorProgress } from "./indicator-progress";
import { percent, StaffingFigures } from "./staffing-figures";
import figures from "./figures.module.css";
import styles from "./views.module.css";

/** What the tables come to: staffing against the agreement, and each indicator against the time that has passed. */
export default function FiguresView() {
  const { audit } = useSnapshot();
  const t = useText();
  const [areas, setAreas] = useState(false);
  const indicators = useMemo(() => (audit ? reportFigures(audit).indicators.filter(({ rate }) => rate !== null) : []), [audit]);
  const attendance = audit ? attendanceMetricsOf(audit) : [];
  if (!audit || (attendance.length === 0 && indicators.length === 0)) {
    return <EmptyState title={t(words.none)} text={t(words.noneText)} />;
  }
  const { progress } = audit.metrics;
  const shown = areas ? indicators : indicators.filter(({ station }) => station);
  const behind = progress === null ? 0 : shown.filter(({ rate }) => rate!.value.valueOf() < progress).length;
  return (
    <div className={styles.stack}>
      {attendance.map((metrics, index) => (
        <StaffingFigures
          key={index}
          metrics={metrics}
          title={attendance.length > 1 ? `${t(words.staffing)} · ${metrics.sheet}` : t(words.staffing)}
        />
      ))}
      {indicators.length > 0 && (
        <section className={styles.panel}>
          <div className={figures.head}>
            <h2 className={styles.heading}>{t(words.indicators)}</h2>
            {progress !== null && (
              <span className={behind > 0 ? figures.behind : figures.onTime}>
                {behind > 0 ? t(words.behindCount)(behind) : t(words.onTime)}
              </span>
            )}
          </div>
          <p className={styles.muted}>{progress === null ? t(words.unknownTime) : t(words.timeText)(percent(progress))}</p>
          {indicators.some(({ station }) => !station) && (
            <Switch label={t(words.showAreas)} checked={areas} onChange={(_, { checked }) => setAreas(checked)} />
          )}
          <ul className={figures.indicators}>
            {shown.map((item) => (
              <IndicatorProgress key={item.target.id} item={item} progress={progress} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
