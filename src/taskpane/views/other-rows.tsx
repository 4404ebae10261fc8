import { cellLabel } from "../../app/entries";
import { changeTexts } from "../../app/entry-texts";
import { useLanguage, useText } from "../language";
import { useSession } from "../session-context";
import { resultsTexts as words } from "../texts/results-texts";
import { CellLinks } from "./cell-links";
import { QuestionsAbout } from "./questions";
import type { Row } from "./result-rows";
import styles from "./results.module.css";
import type { RowPlace } from "./row-list";
import { StatedAndRight } from "./stated";
import { SeverityIcon } from "./severity-icon";

type RowOf<K extends Row["type"]> = Extract<Row, { readonly type: K }>;

/** Every line of the list that is no finding. */
export function OtherRow({ row, place }: { readonly row: Exclude<Row, { type: "entry" }>; readonly place: RowPlace }) {
  if (row.type === "group") return <GroupRow row={row} place={place} />;
  if (row.type === "change") return <ChangeRow row={row} place={place} />;
  return (
    <li {...place} className={styles.note}>
      <NotChecked row={row} />
    </li>
  );
}

function GroupRow({ row, place }: { readonly row: RowOf<"group">; readonly place: RowPlace }) {
  return (
    <li {...place} className={styles.group}>
      {row.lead && <SeverityIcon severity={row.lead.finding.severity} state={row.state} />}
      <h2>{row.title}</h2>
      <span className={styles.groupCount}>{row.count}</span>
    </li>
  );
}

/** A cell that the last run wrote, and the way to it. */
function ChangeRow({ row, place }: { readonly row: RowOf<"change">; readonly place: RowPlace }) {
  const t = useText();
  const { language } = useLanguage();
  const session = useSession();
  const { edit } = row.change;
  const { before, after } = changeTexts(row.change, language);
  return (
    <li {...place} className={styles.item}>
      <button type="button" className={styles.summary} onClick={() => void session.goTo(edit)}>
        <span className={styles.where}>
          <span className={styles.address}>{cellLabel(edit)}</span>
          {row.filled && <span className={styles.tag}>{t(words.filled)}</span>}
        </span>
        <StatedAndRight value={edit.before.value} text={before} right={after} />
        {edit.after.formula && <code className={styles.formula}>{edit.after.formula}</code>}
      </button>
    </li>
  );
}

/** Something that could not be checked, and why. */
function NotChecked({ row }: { readonly row: RowOf<"not-run" | "not-computed" | "unread" | "refusal"> }) {
  const t = useText();
  const { language } = useLanguage();
  const session = useSession();
  switch (row.type) {
    case "not-run":
      return (
        <>
          <b>{session.rule(row.item.rule)?.title[language] ?? row.item.rule}</b>
          {row.item.sheet && <span className={styles.muted}> {row.item.sheet}</span>}
          <p>{t(row.item.why)}</p>
        </>
      );
    case "not-computed":
      return (
        <>
          <CellLinks cells={row.item.cells} limit={4} />
          {row.item.figures.length > 0 && (
            <span className={styles.muted}> {row.item.figures.map(t).join(language === "zh" ? "、" : ", ")}</span>
          )}
          <p>
            {t(words.notComputed)} {row.item.why ? t(row.item.why) : row.item.blockedBy.length > 0 && t(words.blockedBy)}{" "}
            <CellLinks cells={row.item.blockedBy} home={row.item.sheet} limit={4} />
          </p>
          <QuestionsAbout cells={[...row.item.blockedBy, ...row.item.cells]} />
        </>
      );
    case "unread":
      return (
        <>
          <CellLinks cells={[row.item]} /> {row.item.text !== "" && <b>“{row.item.text}”</b>}
          <p>{t({ row: words.unreadRow, column: words.unreadColumn, block: words.unreadBlock }[row.item.what])(row.item.cells)}</p>
        </>
      );
    case "refusal":
      return (
        <>
          <CellLinks cells={[row.item]} />
          {row.item.leftAlone && <span className={styles.muted}> {t(words.leftAlone)}</span>}
          <p>{t(row.item.why)}</p>
        </>
      );
  }
}
