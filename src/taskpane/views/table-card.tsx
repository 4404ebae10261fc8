import { Button } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { familyOf, kindText } from "../../domain/families";
import { formatRange } from "../../domain/grid/address";
import { unreadCells, type Coverage } from "../../domain/tables/coverage";
import type { Table } from "../../domain/tables/model";
import { titleAsWritten } from "../../domain/tables/table-titles";
import type { DayRange } from "../../domain/values/calendar";
import { useText } from "../language";
import { useSession } from "../session-context";
import { tablesTexts as words } from "../texts/tables-texts";
import { CellLinks } from "./cell-links";
import { TableQuestions } from "./questions";
import { TablePolicies } from "./table-policies";
import styles from "./views.module.css";

interface TableCardProps {
  readonly table: Table;
  readonly coverage: Coverage | null;
}

/** A recognised table: what it is and holds, how much of it was read, what is asked about it, and the way to it. */
export function TableCard({ table, coverage }: TableCardProps) {
  const session = useSession();
  const t = useText();
  const { sheet, range, kind } = table;
  const title = titleAsWritten(table);
  return (
    <li className={styles.card}>
      <span className={styles.good}>
        <CheckmarkCircle20Filled aria-hidden />
      </span>
      <div className={styles.grow}>
        <h3>{t(kindText(kind))}</h3>
        {title && <p className={styles.title}>{title}</p>}
        <Facts table={table} />
        <TableQuestions table={table} />
        <TablePolicies table={table} />
        <p className={styles.muted}>
          {sheet.name}!{formatRange(range)}
          {coverage && ` · ${t(words.coverage)(coverage.read, unreadCells(coverage))}`}
        </p>
        {coverage && coverage.unread.length > 0 && (
          <p className={styles.facts}>
            {t(words.unread)} <CellLinks cells={coverage.unread} home={sheet.name} limit={4} />
          </p>
        )}
        <div className={styles.cardButtons}>
          <Button size="small" onClick={() => void session.goTo({ sheet: sheet.name, row: range.top, column: range.left })}>
            {t(words.goTo)}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void session.addHint({ sheet: sheet.name, range, kind: "none" })}>
            {t(words.notThis)}
          </Button>
        </div>
      </div>
    </li>
  );
}

/** What a table says of itself, in figures and spans of time. */
function Facts({ table }: { readonly table: Table }) {
  const t = useText();
  const facts = familyOf(table).contents(table).map(t);
  const spans: string[] = [];
  const days = (range: DayRange): string => `${t(words.day)(range.start)} – ${range.end ? t(words.day)(range.end) : t(words.open)}`;
  if (table.term) spans.push(`${t(words.term)} ${days(table.term.days)}`);
  if (table.period) spans.push(`${t(words.period)} ${days(table.period.days)}`);
  return (
    <>
      {facts.length > 0 && <p className={styles.facts}>{facts.join(" · ")}</p>}
      {spans.map((span) => (
        <p key={span} className={styles.facts}>
          {span}
        </p>
      ))}
    </>
  );
}
