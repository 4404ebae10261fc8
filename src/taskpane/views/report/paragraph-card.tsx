import { Button } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useId, useState } from "react";
import { paragraphLines } from "../../../app/report/report-text";
import type { Language } from "../../../domain/language";
import type { Paragraph } from "../../../domain/tables/report";
import { figureText, type ReportFigure } from "../../../domain/tables/report";
import { useText } from "../../language";
import { useSession } from "../../session-context";
import { reportTexts as words } from "../../texts/report-texts";
import { CellLinks } from "../cell-links";
import views from "../views.module.css";
import styles from "./report.module.css";
import { firstItem } from "../../../domain/values/present";

interface ParagraphCardProps {
  readonly paragraph: Paragraph;
  readonly language: Language;
  readonly onCopy: () => void;
}

/** One paragraph; a chosen figure goes to its cells and says under the paragraph which they are. */
export function ParagraphCard({ paragraph, language, onCopy }: ParagraphCardProps) {
  const session = useSession();
  const t = useText();
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const lines = paragraphLines(paragraph, language);
  const title = paragraph.title[language];
  const segment = chosen === null ? undefined : paragraph.text[language][chosen];
  const figure = typeof segment === "object" ? segment : null;
  const choose = (index: number, { cells }: ReportFigure): void => {
    setChosen(chosen === index ? null : index);
    if (chosen !== index && cells[0]) void session.goTo(cells[0]);
  };
  return (
    <article className={styles.paragraph} aria-labelledby={id}>
      <div className={styles.titleLine}>
        <h2 id={id} className={views.heading}>
          {title}
        </h2>
        <Button size="small" appearance="subtle" icon={<Copy16Regular />} aria-label={t(words.copyOne)(title)} onClick={onCopy} />
      </div>
      <div className={styles.text}>
        {lines.map((line) => (
          <p key={firstItem(line).index}>
            {line.map(({ segment: one, index }) =>
              typeof one === "string" ? (
                one
              ) : (
                <FigureLink key={index} figure={one} language={language} chosen={index === chosen} onChoose={() => choose(index, one)} />
              ),
            )}
          </p>
        ))}
        {paragraph.caution && (
          <p>
            <strong>{paragraph.caution[language]}</strong>
          </p>
        )}
      </div>
      {figure && <FigureSource figure={figure} language={language} />}
    </article>
  );
}

interface FigureLinkProps {
  readonly figure: ReportFigure;
  readonly language: Language;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A figure within its sentence. No button: the text around it must stay selectable as one. */
function FigureLink({ figure, language, chosen, onChoose }: FigureLinkProps) {
  const t = useText();
  const text = figureText(figure);
  return (
    <span
      role="link"
      tabIndex={0}
      className={styles.figure}
      aria-expanded={chosen}
      aria-label={t(words.figure)(text, figure.label[language])}
      title={figure.label[language]}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onChoose();
      }}
    >
      {text}
    </span>
  );
}

function FigureSource({ figure, language }: { readonly figure: ReportFigure; readonly language: Language }) {
  const session = useSession();
  const t = useText();
  const derived = figure.cells.find((cell) => session.explain(cell) !== null);
  return (
    <div className={styles.source}>
      <span>
        <b>{figureText(figure)}</b> {figure.label[language]}
      </span>
      <span>
        {t(words.from)} <CellLinks cells={figure.cells} limit={6} />
      </span>
      {derived && (
        <Button size="small" onClick={() => session.ask(derived)}>
          {t(words.explain)}
        </Button>
      )}
    </div>
  );
}
