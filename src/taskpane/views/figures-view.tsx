import { Switch } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { families } from "../../domain/families";
import { useText } from "../language";
import { useSnapshot } from "../session-context";
import { figuresTexts as words } from "../texts/figures-texts";
import { DeliveryProgress, percent, type RatedDelivery } from "./delivery-progress";
import { EmptyState } from "./empty-state";
import { FigurePanelView } from "./figure-panel-view";
import figures from "./figures.module.css";
import styles from "./views.module.css";

/** What the tables come to: each family's figures, and each promise against the time that has passed. */
export default function FiguresView() {
  const { audit } = useSnapshot();
  const t = useText();
  const [areas, setAreas] = useState(false);
  const { deliveries, panels } = useMemo(
    () => ({
      deliveries: audit
        ? families
            .flatMap((family) => family.deliveries(audit))
            .flatMap((one): RatedDelivery[] => (one.rate ? [{ ...one, rate: one.rate }] : []))
        : [],
      panels: audit ? families.map((family) => family.panels(audit)) : [],
    }),
    [audit],
  );
  if (!audit || (panels.flat().length === 0 && deliveries.length === 0)) {
    return <EmptyState title={t(words.none)} text={t(words.noneText)} />;
  }
  const { progress } = audit.metrics;
  const shown = areas ? deliveries : deliveries.filter(({ station }) => station);
  const behind = progress === null ? 0 : shown.filter(({ rate }) => rate.value.valueOf() < progress).length;
  return (
    <div className={styles.stack}>
      {panels.flatMap((own, family) =>
        own.map((panel, index) => (
          <FigurePanelView
            key={`${family} ${index}`}
            panel={panel}
            title={own.length > 1 ? `${t(panel.title)} · ${panel.sheet}` : t(panel.title)}
          />
        )),
      )}
      {deliveries.length > 0 && (
        <section className={styles.panel}>
          <div className={figures.head}>
            <h2 className={styles.heading}>{t(words.progress)}</h2>
            {progress !== null && (
              <span className={behind > 0 ? figures.behind : figures.onTime}>
                {behind > 0 ? t(words.behindCount)(behind) : t(words.onTime)}
              </span>
            )}
          </div>
          <p className={styles.muted}>{progress === null ? t(words.unknownTime) : t(words.timeText)(percent(progress))}</p>
          {deliveries.some(({ station }) => !station) && (
            <Switch label={t(words.showAreas)} checked={areas} onChange={(_, { checked }) => setAreas(checked)} />
          )}
          <ul className={figures.indicators}>
            {shown.map((item) => (
              <DeliveryProgress key={item.target.id} item={item} progress={progress} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
