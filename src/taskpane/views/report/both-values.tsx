import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import type { ReactNode } from "react";
import type { PlacedFigure } from "../../../app/report/prose-review";
import { useText } from "../../language";
import { proseTexts } from "../../texts/report-texts";
import results from "../results.module.css";
import views from "../views.module.css";
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
    <li className={views.card} data-rule={rule}>
      <span className={results.error}>
        <ErrorCircle16Filled aria-hidden />
      </span>
      <div className={views.grow}>
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
      </div>
    </li>
  );
}
