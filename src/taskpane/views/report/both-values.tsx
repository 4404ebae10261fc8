import type { ReactNode } from "react";
import type { PlacedFigure } from "../../../app/report/prose-review";
import { useText } from "../../language";
import { proseTexts } from "../../texts/report-texts";
import { WrongCard } from "./wrong-card";
import { PlaceLink, type ShowPlace } from "./place-link";
import styles from "./report.module.css";

interface BothValuesProps {
  readonly heading: ReactNode;
  /** As the text has it. */
  readonly place: PlacedFigure;
  /** As the tables have it. */
  readonly expected: string;
  /** What of the tables it is, and where it stands. */
  readonly where: ReactNode;
  readonly onShow: ShowPlace;
  /** The rule that says so, where one does. */
  readonly rule?: string;
}

/** A figure that the text and the tables have differently, with the way to both places. */
export function BothValues({ heading, place, expected, where, onShow, rule }: BothValuesProps) {
  const t = useText();
  return (
    <WrongCard rule={rule}>
      {heading}
      <dl className={styles.both}>
        <div>
          <dt>{t(proseTexts.inText)}</dt>
          <dd className={styles.odd}>{place.text}</dd>
          <dd className={styles.where}>
            <PlaceLink place={place} onShow={onShow} />
          </dd>
        </div>
        <div>
          <dt>{t(proseTexts.inTables)}</dt>
          <dd>{expected}</dd>
          <dd className={styles.where}>{where}</dd>
        </div>
      </dl>
    </WrongCard>
  );
}
