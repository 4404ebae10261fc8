import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { useState } from "react";
import type { PlacedFigure, ProseConflict, ProseItem, ProseReview } from "../../../app/report/prose-review";
import { figureText, type ReportFigure } from "../../../domain/tables/report";
import { present } from "../../../domain/values/present";
import { rule as figureMismatch } from "../../../prose/rules/figure-mismatch";
import { useLanguage, useText } from "../../language";
import { conflictTexts, proseTexts as words, verdictHints, verdictTexts } from "../../texts/report-texts";
import { useSnapshot } from "../../session-context";
import { tyingTexts } from "../../texts/tying-texts";
import { resultsTexts } from "../../texts/results-texts";
import { CellLinks } from "../cell-links";
import results from "../results.module.css";
import views from "../views.module.css";
import { BothValues } from "./both-values";
import { WrongCard } from "./wrong-card";
import { PlaceLink, type ShowPlace } from "./place-link";
import styles from "./report.module.css";
import { TieDialog } from "./tie-dialog";

interface ProseResultsProps {
  readonly review: ProseReview;
  readonly onShow: ShowPlace;
}

/** Every figure of the text under its verdict: what is wrong in full, the rest on demand. */
export function ProseResults({ review, onShow }: ProseResultsProps) {
  const t = useText();
  const of = (kind: ProseItem["kind"]): readonly ProseItem[] => review.items.filter((item) => item.kind === kind);
  const differing = of("differs");
  const { audit } = useSnapshot();
  const [tying, setTying] = useState<ProseItem | null>(null);
  return (
    <>
      {differing.length > 0 && (
        <section>
          <h2 className={views.heading}>
            {t(verdictTexts.differs)} <span className={results.groupCount}>{differing.length}</span>
          </h2>
          <p className={styles.advice}>
            {t(words.whatToDo)} <b>{t(resultsTexts.basis)}</b> {t(figureMismatch.basis)}
          </p>
          <ul className={views.cards}>
            {differing.map((item) => (
              <Difference key={item.place.from} item={item} figure={present(item.figure, "what differs from")} onShow={onShow} />
            ))}
          </ul>
        </section>
      )}
      {review.conflicts.length > 0 && (
        <section>
          <h2 className={views.heading}>
            {t(words.conflicts)} <span className={results.groupCount}>{review.conflicts.length}</span>
          </h2>
          <ul className={views.cards}>
            {review.conflicts.map((conflict, index) => (
              <Conflict key={index} conflict={conflict} onShow={onShow} />
            ))}
          </ul>
        </section>
      )}
      <Rest kind="agrees" items={of("agrees")} onShow={onShow} />
      <Rest kind="within-text" items={of("within-text")} onShow={onShow} />
      <Rest kind="unmatched" items={of("unmatched")} onShow={onShow} onTie={audit && audit.tables.length > 0 ? setTying : null} />
      {tying && audit && <TieDialog item={tying} audit={audit} onClose={() => setTying(null)} />}
    </>
  );
}

function Difference({ item, figure, onShow }: { readonly item: ProseItem; readonly figure: ReportFigure; readonly onShow: ShowPlace }) {
  const { language } = useLanguage();
  return (
    <BothValues
      heading={<Excerpt place={item.place} />}
      place={item.place}
      expected={figureText(figure) + (figure.unit ?? "")}
      where={
        <>
          {figure.label[language]} <CellLinks cells={figure.cells} limit={6} />
        </>
      }
      onShow={onShow}
      rule={figureMismatch.id}
    />
  );
}

function Conflict({ conflict, onShow }: { readonly conflict: ProseConflict; readonly onShow: ShowPlace }) {
  const t = useText();
  return (
    <WrongCard>
      <p>{t(conflictTexts[conflict.kind])(conflict.expected)}</p>
      <ul className={styles.places}>
        {conflict.places.map((place) => (
          <li key={place.from}>
            <Excerpt place={place} short /> <PlaceLink place={place} onShow={onShow} />
          </li>
        ))}
      </ul>
    </WrongCard>
  );
}

const STEP = 40;
const SHORT = 8;

interface RestProps {
  readonly kind: ProseItem["kind"];
  readonly items: readonly ProseItem[];
  readonly onShow: ShowPlace;
  /** Ties one to its figure in the tables; null where there are none. */
  readonly onTie?: ((item: ProseItem) => void) | null;
}

/** Figures that ask for nothing, folded away under their count. */
function Rest({ kind, items, onShow, onTie = null }: RestProps) {
  const t = useText();
  const { language } = useLanguage();
  const [limit, setLimit] = useState(STEP);
  const hint = verdictHints[kind];
  if (items.length === 0) return null;
  return (
    <details className={styles.rest}>
      <summary>
        <span className={kind === "unmatched" ? views.muted : views.good}>
          {kind === "unmatched" ? <QuestionCircle16Regular aria-hidden /> : <CheckmarkCircle16Filled aria-hidden />}
        </span>
        {t(verdictTexts[kind])} <span className={results.groupCount}>{items.length}</span>
      </summary>
      {hint && <p className={views.muted}>{t(hint)}</p>}
      <ul className={styles.places}>
        {items.slice(0, limit).map((item) => (
          <li key={item.place.from}>
            <Excerpt place={item.place} />
            <span className={styles.origin}>
              <PlaceLink place={item.place} onShow={onShow} />
              {item.figure && <span>{item.figure.label[language]}</span>}
              {item.figure && <CellLinks cells={item.figure.cells} limit={2} />}
              {onTie && item.wording !== null && (
                <button
                  type="button"
                  className={results.link}
                  title={t(tyingTexts.tieFigure)(item.place.text, item.place.line)}
                  onClick={() => onTie(item)}
                >
                  {t(tyingTexts.tie)}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {items.length > limit && (
        <button type="button" className={results.link} onClick={() => setLimit(Infinity)}>
          {t(words.more)(items.length - limit)}
        </button>
      )}
    </details>
  );
}

/** A figure in its sentence; `short` where it stands among others of one sentence. */
function Excerpt({ place, short = false }: { readonly place: PlacedFigure; readonly short?: boolean }) {
  return (
    <q className={styles.excerpt} lang="zh-CN">
      {short && place.before.length > SHORT ? `…${place.before.slice(-SHORT)}` : place.before}
      <mark>{place.text}</mark>
      {!short && place.after}
    </q>
  );
}
