import type { FigureBalance, FigureBar, FigurePanel, FigureTile } from "../../domain/tables/figure-panel";
import { decimalText } from "../../domain/values/exact";
import { useText } from "../language";
import { figuresTexts as words } from "../texts/figures-texts";
import { Bar } from "./bar";
import figures from "./figures.module.css";
import { Ring } from "./ring";
import styles from "./views.module.css";

/** What one table comes to: its figures large, as bars, and how far they lie from what is due. */
export function FigurePanelView({ panel, title }: { readonly panel: FigurePanel; readonly title: string }) {
  const t = useText();
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{title}</h2>
      <div className={figures.tiles}>
        {panel.tiles.map((tile) => (
          <Tile key={tile.title.en} tile={tile} />
        ))}
      </div>
      <Bars bars={panel.bars} />
      <div className={figures.line}>
        {panel.balances.map((balance) => (
          <Balance key={balance.label.en} balance={balance} />
        ))}
      </div>
      <p className={styles.muted}>{t(panel.unit)}</p>
    </section>
  );
}

function Tile({ tile: { title, share, text, low, notes } }: { readonly tile: FigureTile }) {
  const t = useText();
  return (
    <div>
      <h3 className={figures.tileTitle}>{t(title)}</h3>
      {share === null ? (
        <p className={figures.big}>{t(text)}</p>
      ) : (
        <Ring share={share} text={t(text)} label={`${t(title)} ${t(text)}`} warning={low} />
      )}
      {notes.map((note) => (
        <p key={note.en} className={styles.muted}>
          {t(note)}
        </p>
      ))}
    </div>
  );
}

const TONES: Readonly<Record<FigureBar["meaning"], "neutral" | "brand" | "accent">> = { due: "neutral", there: "brand", part: "accent" };

function Bars({ bars }: { readonly bars: readonly FigureBar[] }) {
  const t = useText();
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map(({ value }) => value), 1);
  return (
    <ul className={figures.bars}>
      {bars.map(({ label, value, meaning }) => (
        <li key={label.en}>
          <div className={figures.line}>
            <span>{t(label)}</span>
            <strong className={figures.rate}>{decimalText(value)}</strong>
          </div>
          <Bar value={value} of={most} tone={TONES[meaning]} />
        </li>
      ))}
    </ul>
  );
}

function Balance({ balance: { label, surplus } }: { readonly balance: FigureBalance }) {
  const t = useText();
  return (
    <span>
      {t(surplus < 0 ? words.shortfall : words.surplus)(t(label))}{" "}
      <strong className={surplus < 0 ? figures.short : figures.rate}>{decimalText(Math.abs(surplus))}</strong>
    </span>
  );
}
