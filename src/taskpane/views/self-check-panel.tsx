import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { reportText, stepText, type SelfCheckReport } from "../../app/self-check-report";
import { useLanguage, useText } from "../language";
import { isHeld, useSession, useSnapshot } from "../session-context";
import { selfCheckTexts as words } from "../texts/self-check-texts";
import { copy } from "./report/copying";
import styles from "./self-check.module.css";

/** 自检: what the program needs of this Excel, tried on a fresh sheet; the report can be copied and says nothing of the workbook. */
export function SelfCheckPanel({ begins = false }: { readonly begins?: boolean }) {
  const session = useSession();
  const snapshot = useSnapshot();
  const { busy, failure } = snapshot;
  const t = useText();
  const { language } = useLanguage();
  const [report, setReport] = useState<SelfCheckReport | null>(null);
  const [told, setTold] = useState<"copied" | "notCopied" | null>(null);
  const running = busy?.task === "self-check";
  const held = isHeld(snapshot);
  const begin = useCallback(async (): Promise<void> => {
    setTold(null);
    setReport(null);
    setReport(await session.selfCheck.run());
  }, [session]);
  const begun = useRef(false);
  useEffect(() => {
    if (!begins || begun.current) return;
    begun.current = true;
    void begin();
  }, [begins, begin]);
  if (!session.selfCheck.offered) return null;
  const failed = report?.steps.filter(({ result }) => result === "failed").length ?? 0;
  return (
    <section className={styles.panel} aria-labelledby="self-check">
      <h2 id="self-check" className={styles.heading}>
        {t(words.title)}
      </h2>
      <p className={styles.text}>{t(words.what)}</p>
      <Button size="small" disabledFocusable={held} onClick={() => !held && void begin()}>
        {t(words.begin)}
      </Button>
      <div role="status">
        {running && <p className={styles.text}>{t(words.running)}</p>}
        {begins && !running && !report && failure && <p className={styles.text}>{t(words.notBegun)}</p>}
        {report && <p className={styles.text}>{failed === 0 ? t(words.allRight) : t(words.failed)(failed)}</p>}
      </div>
      {report && (
        <>
          <ul className={styles.steps}>
            {report.steps.map((step) => (
              <li key={step.id} data-result={step.result}>
                <span aria-hidden>{step.result === "right" ? "✓" : step.result === "absent" ? "–" : "✗"}</span> {stepText(step, language)}
              </li>
            ))}
          </ul>
          <Button
            size="small"
            onClick={() => void copy(reportText(report, language), null).then((how) => setTold(how === "failed" ? "notCopied" : "copied"))}
          >
            {t(words.copy)}
          </Button>
          <span role="status">{told && t(words[told])}</span>
          {told === "notCopied" && <textarea readOnly className={styles.report} rows={8} value={reportText(report, language)} />}
        </>
      )}
    </section>
  );
}
