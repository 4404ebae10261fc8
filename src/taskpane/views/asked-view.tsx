import { SEVERITY_TEXTS } from "../../domain/settings";
import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef } from "react";
import { cellKey } from "../../domain/grid/address";
import { cellLabel } from "../../app/entries";
import type { ExplainedFigure } from "../../app/audited-workbook";
import { entryTexts } from "../../app/entry-texts";
import { valueText } from "../../app/value-text";
import { toNumber } from "../../domain/values/exact";
import type { CellRef } from "../../domain/grid/address";
import { useLanguage, useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { askedTexts as words, outcomeTexts } from "../texts/asked-texts";
import { resultsTexts, stateTexts } from "../texts/results-texts";
import { CellLinks } from "./cell-links";
import { QuestionsAbout } from "./questions";
import { EmptyState } from "./empty-state";
import results from "./results.module.css";
import { Stated } from "./stated";
import { SeverityIcon } from "./severity-icon";
import styles from "./views.module.css";

/** One cell: why it is marked, and how its figure came about. */
export function AskedView({ asked }: { readonly asked: CellRef }) {
  const session = useSession();
  const { entries, hasRun } = useSnapshot();
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const key = cellKey(asked);
  useEffect(() => heading.current?.focus(), [key]);
  const here = entries.filter(({ finding }) => cellKey(finding) === key);
  const figure = session.explain(asked);
  return (
    <section className={styles.asked} aria-labelledby="asked">
      <div className={styles.askedBar}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={() => session.ask(null)}>
          {t(words.back)}
        </Button>
        <Button appearance="subtle" onClick={() => void session.askAboutSelection()}>
          {t(words.useSelection)}
        </Button>
      </div>
      <div className={styles.stack}>
        <div>
          <h2 id="asked" ref={heading} tabIndex={-1} className={styles.askedTitle}>
            {cellLabel(asked)}
          </h2>
          <Button size="small" onClick={() => void session.goTo(asked)}>
            {t(words.goTo)}
          </Button>
        </div>
        {here.length > 0 && (
          <section>
            <h3 className={styles.heading}>{t(words.why)}</h3>
            <ul className={styles.cards}>
              {here.map((entry) => (
                <Reason key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        )}
        {figure && <Arithmetic figure={figure} />}
        {here.length === 0 && !figure && (
          <EmptyState title={t(words.nothing)} text={t(hasRun ? words.nothingText : words.nothingRunText)} />
        )}
      </div>
    </section>
  );
}

function Reason({ entry }: { readonly entry: ReturnType<typeof useSnapshot>["entries"][number] }) {
  const session = useSession();
  const t = useText();
  const { language } = useLanguage();
  const { finding, state } = entry;
  const rule = session.rule(finding.rule);
  const { stated, expected } = entryTexts(entry, language);
  return (
    <li className={styles.card}>
      <SeverityIcon severity={finding.severity} state={state} />
      <div className={styles.grow}>
        <p className={results.tag}>{state === "open" ? t(SEVERITY_TEXTS[finding.severity]) : t(stateTexts[state])}</p>
        <h4>{rule?.title[language] ?? finding.rule}</h4>
        {expected !== null && (
          <p className={results.values}>
            <Stated value={finding.stated} text={stated} /> <span aria-hidden>→</span> <strong className={results.right}>{expected}</strong>
          </p>
        )}
        {rule && (
          <p>
            {state === "corrected" && <b>{t(resultsTexts.was)} </b>}
            {rule.message[language](finding.values)}
          </p>
        )}
        {rule && (
          <p className={results.basis}>
            <b>{t(resultsTexts.basis)}</b> {rule.basis[language]}
          </p>
        )}
        {finding.related.length > 0 && <CellLinks cells={finding.related} home={finding.sheet} />}
      </div>
    </li>
  );
}

function Arithmetic({ figure }: { readonly figure: ExplainedFigure }) {
  const session = useSession();
  const t = useText();
  const { language } = useLanguage();
  const { ref, audited, explanation, shown } = figure;
  const { value, blockedBy, why = null } = audited.figure;
  const stored = session.stored(ref);
  const right = value === null ? null : valueText(typeof value === "string" ? value : toNumber(value), language, shown);
  return (
    <section>
      <h3 className={styles.heading}>{t(words.how)}</h3>
      <div className={styles.panel}>
        <dl className={styles.pairs}>
          <div>
            <dt>{t(words.shows)}</dt>
            <dd>{stored ? valueText(stored.value, language, shown) : "—"}</dd>
          </div>
          <div>
            <dt>{t(words.right)}</dt>
            <dd className={audited.outcome === "differs" ? styles.emphasis : ""}>{right ?? "—"}</dd>
          </div>
        </dl>
        <p className={`${styles.badge} ${styles[audited.outcome]}`}>{t(outcomeTexts[audited.outcome])}</p>
        {value === null ? (
          <>
            {why && <p>{t(why)}</p>}
            {(!why || blockedBy.length > 0) && <p>{t(why ? words.because : words.blocked)}</p>}
            <CellLinks cells={blockedBy} home={ref.sheet} />
            <QuestionsAbout cells={[...blockedBy, ref]} />
          </>
        ) : (
          <>
            <h4>{t(words.arithmetic)}</h4>
            <p className={styles.arithmetic}>{explanation.arithmetic}</p>
          </>
        )}
        {explanation.inputs.length > 0 && (
          <>
            <h4>{t(words.inputs)(explanation.inputs.length)}</h4>
            <ul className={styles.inputs}>
              {explanation.inputs.slice(0, 60).map((input) => (
                <li key={cellKey(input)}>
                  <CellLinks cells={[input]} home={ref.sheet} />
                  <span className={styles.muted}>{inputText(session.stored(input)?.value ?? null, language)}</span>
                </li>
              ))}
            </ul>
            {explanation.inputs.length > 60 && <CellLinks cells={explanation.inputs.slice(60)} home={ref.sheet} limit={0} />}
          </>
        )}
      </div>
    </section>
  );
}

function inputText(value: string | number | boolean | null, language: "zh" | "en"): string {
  const text = valueText(value, language, { format: null, rate: false });
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
