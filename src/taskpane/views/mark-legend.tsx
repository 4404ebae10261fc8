import { MARK_STYLES, MARK_TEXTS, type MarkKind } from "../../app/mark-style";
import { useText } from "../language";
import { useSnapshot } from "../session-context";
import { marksTexts as words } from "../texts/marks-texts";
import styles from "./mark-legend.module.css";

/** What the marks in the sheets mean, as they look there; only those that lie in them now. */
export function MarkLegend() {
  const { marked } = useSnapshot();
  const t = useText();
  if (marked.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={t(words.legend)}>
      {marked.map((kind) => (
        <li key={kind}>
          <Sample kind={kind} />
          {t(MARK_TEXTS[kind])}
        </li>
      ))}
    </ul>
  );
}

const LINES = { Continuous: "solid", Dash: "dashed", Dot: "dotted", DashDot: "dashed" } as const;

function Sample({ kind }: { readonly kind: MarkKind }) {
  const { fill, font, bold, italic, underline, border } = MARK_STYLES[kind];
  return (
    <span
      className={styles.sample}
      aria-hidden
      style={{
        background: fill,
        color: font,
        border: `1px ${LINES[border]} ${font}`,
        fontWeight: bold ? 700 : 400,
        fontStyle: italic ? "italic" : "normal",
        textDecoration: underline ? "underline" : "none",
      }}
    >
      12
    </span>
  );
}
