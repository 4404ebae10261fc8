import type { MissingFigures } from "../../../domain/tables/report";
import { useLanguage, useText } from "../../language";
import { reportTexts as words } from "../../texts/report-texts";
import { CellLinks } from "../cell-links";
import views from "../views.module.css";
import styles from "./report.module.css";

/** What the tables could not give, said plainly: which figures, why, and where to look. */
export function MissingList({ missing }: { readonly missing: readonly MissingFigures[] }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <section className={views.panel}>
      <h2 className={views.heading}>{t(words.missing)}</h2>
      <p className={views.muted}>{t(words.missingText)}</p>
      <ul className={styles.missing}>
        {missing.map(({ labels, why, cells }) => (
          <li key={why.zh}>
            <b>{labels.map((label) => label[language]).join(language === "zh" ? "、" : ", ")}</b>
            <p>{t(why)}</p>
            {cells.length > 0 && (
              <p>
                {t(words.look)} <CellLinks cells={cells} limit={6} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
