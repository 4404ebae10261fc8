import { Button, Field, SpinButton } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { DayRange } from "../../domain/values/calendar";
import { formatRange } from "../../domain/grid/address";
import { unreadCells, type Coverage } from "../../domain/tables/coverage";
import type { Table } from "../../domain/tables/model";
import { useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { families, familyOf, kindText, knownTables } from "../../domain/families";
import type { SettingReference } from "../../domain/tables/setting-reference";
import { tablesTexts as words } from "../texts/tables-texts";
import { CellLinks } from "./cell-links";
import { CorrectRecognition } from "./correct-recognition";
import { EmptyState } from "./empty-state";
import { KeptRelations } from "./kept-relations";
import { Questions, TableQuestions } from "./questions";
import { TablePolicies } from "./table-policies";
import { TaughtWords } from "./taught-words";
import { Unread } from "./unread";
import styles from "./views.module.css";

/** What was recognised where, what was refused and why, and the way to put both right. */
export function TablesView({ first = false }: { readonly first?: boolean }) {
  const session = useSession();
  const { audit, hints } = useSnapshot();
  const t = useText();
  if (!audit) return <Unread />;
  const { tables, refusals, relations } = audit;
  const nothing = tables.length + relations.length + refusals.length === 0;
  return (
    <div className={styles.stack}>
      {nothing && <EmptyState title={t(words.nothing)} text={t(words.nothingText)(t(knownTables))} />}
      {tables.length > 0 && first && (
        <section className={styles.hero}>
          <h2>{t(words.welcome)}</h2>
          <p>{t(words.welcomeText)}</p>
          <p className={styles.muted}>{t(words.promise)}</p>
        </section>
      )}
      <Questions />
      {tables.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t(words.found)}</h2>
          <ul className={styles.cards}>
            {tables.map((table) => (
              <TableCard
                key={`${table.sheet.name}!${formatRange(table.range)}`}
                table={table}
                coverage={audit.coverage.get(table) ?? null}
              />
            ))}
          </ul>
        </section>
      )}
      <KeptRelations />
      {families.map(
        (family) =>
          family.settings.requiredStaff?.asked &&
          tables.some(family.owns) && (
            <RequiredStaff key={family.id} title={family.settings.requiredStaff.title} asked={family.settings.requiredStaff.asked} />
          ),
      )}
      {refusals.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t(words.refused)}</h2>
          <ul className={styles.cards}>
            {refusals.map((refusal, index) => (
              <li key={index} className={styles.card}>
                <span className={refusal.leftAlone ? styles.muted : styles.warning}>
                  {refusal.leftAlone ? <Info20Regular aria-hidden /> : <Warning20Filled aria-hidden />}
                </span>
                <div>
                  <CellLinks cells={[refusal]} />
                  <p>{t(refusal.why)}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {tables.length === 0 && !nothing && (
        <section>
          <h2 className={styles.heading}>{t(relations.length > 0 ? words.noKnown : words.nothing)}</h2>
          <p className={styles.lead}>{t(relations.length > 0 ? words.noKnownText : words.nothingText)(t(knownTables))}</p>
        </section>
      )}
      {hints.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t(words.hints)}</h2>
          <ul className={styles.cards}>
            {hints.map((hint) => (
              <li key={`${hint.sheet}!${formatRange(hint.range)}`} className={styles.card}>
                <div className={styles.grow}>
                  <h3>{t(kindText(hint.kind))}</h3>
                  <p className={styles.muted}>
                    {hint.sheet}!{formatRange(hint.range)}
                  </p>
                </div>
                <Button size="small" onClick={() => void session.removeHint(hint)}>
                  {t(words.remove)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <TaughtWords />
      <CorrectRecognition />
    </div>
  );
}

function TableCard({ table, coverage }: { readonly table: Table; readonly coverage: Coverage | null }) {
  const session = useSession();
  const t = useText();
  const { sheet, range, kind, title } = table;
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

/** The one number that tables do not know of themselves: proposed from another table where there is one. */
function RequiredStaff({ title, asked }: Pick<SettingReference, "title"> & { readonly asked: NonNullable<SettingReference["asked"]> }) {
  const session = useSession();
  const { audit, settings } = useSnapshot();
  const t = useText();
  const proposed = settings.requiredStaff === null ? (audit?.settings.requiredStaff ?? null) : null;
  const set = (value: number | null): void => {
    const requiredStaff = value !== null && value > 0 ? value : null;
    if (requiredStaff !== settings.requiredStaff) void session.setSettings({ ...settings, requiredStaff });
  };
  return (
    <section className={styles.panel}>
      <Field
        label={t(title)}
        validationState={settings.requiredStaff === null && proposed === null ? "warning" : "none"}
        validationMessage={settings.requiredStaff !== null ? null : proposed !== null ? t(asked.proposed)(proposed) : t(asked.missing)}
      >
        <SpinButton
          value={settings.requiredStaff ?? proposed}
          min={0}
          max={10_000}
          onChange={(_, { value, displayValue }) => set(value ?? (displayValue ? Number(displayValue) : null))}
        />
      </Field>
    </section>
  );
}
