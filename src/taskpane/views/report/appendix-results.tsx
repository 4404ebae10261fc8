import type { AppendixRow, Appendices } from "../../../app/report/appendices";
import type { PlacedFigure } from "../../../app/report/prose-review";
import { nameText } from "../../../domain/tables/cell-name";
import { useLanguage, useText } from "../../language";
import { proseTexts } from "../../texts/report-texts";
import { reportFileTexts as words } from "../../texts/report-file-texts";
import { CellLinks } from "../cell-links";
import results from "../results.module.css";
import views from "../views.module.css";
import { BothValues } from "./both-values";
import { WrongCard } from "./wrong-card";
import { PlaceLink, type ShowPlace } from "./place-link";
import styles from "./report.module.css";

interface AppendixResultsProps {
  readonly appendices: Appendices;
  /** The text that the appendices stand in. */
  readonly text: string;
  readonly onShow: ShowPlace;
}

/** What the tables inside a report say otherwise than the sheets that they repeat. */
export function AppendixResults({ appendices: { differences, rows }, text, onShow }: AppendixResultsProps) {
  const t = useText();
  const { language } = useLanguage();
  const count = differences.length + rows.length;
  if (count === 0) return null;
  const placeOf = (stated: string, from: number): PlacedFigure => ({
    ...{ text: stated, before: "", after: "", from, to: from + stated.length },
    line: text.slice(0, from).split("\n").length,
  });
  return (
    <section>
      <h2 className={views.heading}>
        {t(words.appendices)} <span className={results.groupCount}>{count}</span>
      </h2>
      <p className={styles.advice}>{t(proseTexts.whatToDo)}</p>
      <ul className={views.cards}>
        {differences.map((one) => (
          <BothValues
            key={one.from}
            heading={<h3>{nameText(one.name, language)}</h3>}
            place={placeOf(one.stated, one.from)}
            expected={one.expected}
            where={<CellLinks cells={[one.cell]} />}
            onShow={onShow}
          />
        ))}
        {rows.map((row, index) => (
          <LoneRow key={index} row={row} place={row.from === null ? null : placeOf("", row.from)} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

function LoneRow({ row, place, onShow }: { readonly row: AppendixRow; readonly place: PlacedFigure | null; readonly onShow: ShowPlace }) {
  const t = useText();
  const { language } = useLanguage();
  const name = nameText(row.name, language);
  return (
    <WrongCard>
      <p>{t(row.side === "sheet" ? words.missing : words.additional)(name)}</p>
      {row.cell && <CellLinks cells={[row.cell]} />}
      {place && <PlaceLink place={place} onShow={onShow} />}
    </WrongCard>
  );
}
