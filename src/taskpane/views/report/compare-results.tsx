import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { ComparisonFormat } from "../../../app/report/comparison-file";
import type { ComparedVersions } from "../../../app/version-comparison";
import { formatReference, type CellRef } from "../../../domain/grid/address";
import type { ComparisonLine } from "../../../domain/report/comparison-lines";
import { COMPARISON_TEXTS } from "../../../domain/report/comparison-texts";
import type { OpenVersion } from "../../../domain/report/comparison-sheet";
import { useText } from "../../language";
import { useSaving } from "../../saving";
import { isHeld, useSession, useSnapshot } from "../../session-context";
import { compareTexts as words, comparisonFormatTexts } from "../../texts/compare-texts";
import { CellLinks } from "../cell-links";
import { download } from "../download";
import { RowList, type RowPlace } from "../row-list";
import results from "../results.module.css";
import views from "../views.module.css";
import styles from "./report.module.css";

type Row =
  | { readonly key: string; readonly kind: "table"; readonly title: string }
  | { readonly key: string; readonly kind: "line"; readonly line: ComparisonLine }
  | { readonly key: string; readonly kind: "finding"; readonly title: string; readonly at: CellRef; readonly version: OpenVersion };

/** What two versions differ in: said, listed with links into the open one, handed out. */
export function CompareResults({ compared }: { readonly compared: ComparedVersions }) {
  const { report, open } = compared;
  const t = useText();
  const rows = useMemo(() => rowsOf(compared), [compared]);
  return (
    <>
      <div role="status" className={styles.summary}>
        <p>{t(words.versions)(report.before, report.after)}</p>
        {report.lines.length > 0 && <p>{t(words.count)(report.lines.length)}</p>}
        {report.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <Outputs compared={compared} />
      {rows.length > 0 && (
        <RowList rows={rows} label={t(words.changes)} estimate={({ kind }) => (kind === "table" ? 36 : 62)}>
          {(row, place) => <DrawnRow key={row.key} row={row} place={place} open={open} />}
        </RowList>
      )}
    </>
  );
}

function rowsOf({ report: { language, lines, fresh, gone } }: ComparedVersions): Row[] {
  const rows: Row[] = [];
  lines.forEach((line, index) => {
    if (line.table !== lines[index - 1]?.table) rows.push({ key: `table ${index}`, kind: "table", title: line.table });
    rows.push({ key: `line ${index}`, kind: "line", line });
  });
  for (const [version, title, list] of [
    ["after", COMPARISON_TEXTS.findingsFresh[language], fresh],
    ["before", COMPARISON_TEXTS.findingsGone[language], gone],
  ] as const) {
    if (list.length > 0) rows.push({ key: version, kind: "table", title: `${title} (${list.length})` });
    list.forEach((one, index) => rows.push({ key: `${version} ${index}`, kind: "finding", title: one.title, at: one.cell, version }));
  }
  return rows;
}

interface DrawnRowProps {
  readonly row: Row;
  readonly place: RowPlace;
  readonly open: OpenVersion;
}

function DrawnRow({ row, place, open }: DrawnRowProps) {
  if (row.kind === "table")
    return (
      <li {...place} className={results.item}>
        <h2 className={styles.comparedTable}>{row.title}</h2>
      </li>
    );
  const [what, before, after]: [ReactNode, CellRef | null, CellRef | null] =
    row.kind === "line"
      ? [<Change key="change" line={row.line} />, row.line.before, row.line.after]
      : [row.title, row.version === "before" ? row.at : null, row.version === "after" ? row.at : null];
  const [here, there] = open === "after" ? [after, before] : [before, after];
  return (
    <li {...place} className={results.item} data-change={row.kind === "line" ? row.line.id : row.version}>
      <div className={styles.compared}>
        <span>{what}</span>
        <Places here={here} there={there} />
      </div>
    </li>
  );
}

/** The cell of the open version as a link; the other's is named where it stood elsewhere. */
function Places({ here, there }: { readonly here: CellRef | null; readonly there: CellRef | null }) {
  const t = useText();
  const moved = there !== null && (here === null || formatReference(here) !== formatReference(there));
  return (
    <span className={views.muted}>
      {here && <CellLinks cells={[here]} />} {moved && t(words.inOther)(formatReference(there))}
    </span>
  );
}

function Change({ line: { kind, name, from, to } }: { readonly line: ComparisonLine }) {
  const t = useText();
  return (
    <>
      <strong>{kind}</strong> {name}{" "}
      {(from !== "" || to !== "") && (
        <>
          <del className={styles.from}>{from}</del> <span aria-label={t(words.becomes)}>→</span> <ins className={styles.to}>{to}</ins>
        </>
      )}
    </>
  );
}

/** The comparison as a sheet of the workbook or a file. */
function Outputs({ compared }: { readonly compared: ComparedVersions }) {
  const { versions } = useSession();
  const saves = useSaving();
  const t = useText();
  const [told, setTold] = useState("");
  const held = isHeld(useSnapshot());
  const save = async (format: ComparisonFormat): Promise<void> => {
    setTold("");
    const file = await versions.file(format, compared).catch(() => null);
    if (file) download(file);
    setTold(file ? t(words.saved)(file.name) : t(words.notSaved));
  };
  return (
    <div className={styles.tools}>
      <div className={styles.buttons}>
        <Button size="small" title={t(words.writeHint)} disabledFocusable={held} onClick={() => !held && void versions.write(compared)}>
          {t(words.write)}
        </Button>
        {saves &&
          versions.formats.map((format) => (
            <Button key={format} size="small" onClick={() => void save(format)}>
              {t(comparisonFormatTexts[format])}
            </Button>
          ))}
      </div>
      <p className={styles.told} role="status">
        {told}
      </p>
    </div>
  );
}
