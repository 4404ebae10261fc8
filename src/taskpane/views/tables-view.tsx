import { Button } from "@fluentui/react-components";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { families, kindText, knownTables } from "../../domain/families";
import { cellKey, formatRange } from "../../domain/grid/address";
import type { Localized } from "../../domain/language";
import type { Audit } from "../../domain/tables/audit";
import { unreadText } from "../../domain/report/unread-texts";
import { useLanguage, useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { tablesTexts as words } from "../texts/tables-texts";
import { CellLinks } from "./cell-links";
import { CorrectRecognition } from "./correct-recognition";
import { EmptyState } from "./empty-state";
import { KeptRelations } from "./kept-relations";
import { Questions } from "./questions";
import { RequiredStaff } from "./required-staff";
import { TableCard } from "./table-card";
import { TaughtWords } from "./taught-words";
import { Unread } from "./unread";
import styles from "./views.module.css";

/** What was recognised where, what was refused and why, and the way to put both right. */
export function TablesView({ first = false }: { readonly first?: boolean }) {
  const { audit } = useSnapshot();
  const t = useText();
  if (!audit) return <Unread />;
  const { tables, refusals, relations } = audit;
  const others = audit.unread.filter(({ what }) => what === "table");
  const nothing = tables.length + relations.length + refusals.length + others.length === 0;
  return (
    <div className={styles.stack}>
      {nothing && <EmptyState title={t(words.nothing)} text={t(words.nothingText)(t(knownTables))} />}
      {tables.length > 0 && first && <Welcome />}
      <Questions />
      {tables.length > 0 && (
        <Cards heading={words.found}>
          {tables.map((table) => (
            <TableCard key={`${table.sheet.name}!${formatRange(table.range)}`} table={table} coverage={audit.coverage.get(table) ?? null} />
          ))}
        </Cards>
      )}
      <KeptRelations />
      {families.map(
        (family) =>
          family.settings.requiredStaff?.asked &&
          tables.some(family.owns) && (
            <RequiredStaff key={family.id} title={family.settings.requiredStaff.title} asked={family.settings.requiredStaff.asked} />
          ),
      )}
      {refusals.length > 0 && <Refusals refusals={refusals} />}
      {tables.length === 0 && !nothing && (
        <section>
          <h2 className={styles.heading}>{t(relations.length > 0 ? words.noKnown : words.nothing)}</h2>
          <p className={styles.lead}>{t(relations.length > 0 ? words.noKnownText : words.nothingText)(t(knownTables))}</p>
        </section>
      )}
      {others.length > 0 && <TablesOfOthers unread={others} />}
      <Hints />
      <TaughtWords />
      <CorrectRecognition />
    </div>
  );
}

/** Before the first run: what the one click will do, and what it will not. */
function Welcome() {
  const t = useText();
  return (
    <section className={styles.hero}>
      <h2>{t(words.welcome)}</h2>
      <p>{t(words.welcomeText)}</p>
      <p className={styles.muted}>{t(words.promise)}</p>
    </section>
  );
}

function Cards({ heading, children }: { readonly heading: Localized; readonly children: ReactNode }) {
  const t = useText();
  return (
    <section>
      <h2 className={styles.heading}>{t(heading)}</h2>
      <ul className={styles.cards}>{children}</ul>
    </section>
  );
}

/** What looks like a table and was not counted, each with its reason. */
function Refusals({ refusals }: Pick<Audit, "refusals">) {
  const t = useText();
  return (
    <Cards heading={words.refused}>
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
    </Cards>
  );
}

/** Tables of kinds that are not audited: that they stand there is told, so that silence about them is no check. */
function TablesOfOthers({ unread }: Pick<Audit, "unread">) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Cards heading={words.others}>
      {unread.map((one) => (
        <li key={cellKey(one)} className={styles.card}>
          <span className={styles.muted}>
            <Info20Regular aria-hidden />
          </span>
          <div className={styles.grow}>
            <CellLinks cells={[one]} /> {one.text !== "" && <b>“{one.text}”</b>}
            <p>{unreadText(one, language)}</p>
          </div>
        </li>
      ))}
      <li className={styles.muted}>{t(words.othersText)}</li>
    </Cards>
  );
}

/** What a person said that ranges are, and the way to take it back. */
function Hints() {
  const session = useSession();
  const { hints } = useSnapshot();
  const t = useText();
  if (hints.length === 0) return null;
  return (
    <Cards heading={words.hints}>
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
    </Cards>
  );
}
