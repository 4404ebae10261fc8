import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { decisionsIn } from "../../app/ignoring";
import { useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { ignoringTexts as words, togetherTexts } from "../texts/ignoring-texts";
import styles from "./ignored-decisions.module.css";
import { firstItem } from "../../domain/values/present";

/** Every decision to set findings aside, with its reason and what it covers; each is taken back as it was taken. */
export function IgnoredDecisions() {
  const session = useSession();
  const { ignored } = useSnapshot();
  const t = useText();
  const decisions = useMemo(() => decisionsIn(ignored), [ignored]);
  if (decisions.length === 0) return null;
  return (
    <ul className={styles.decisions} aria-label={t(words.decisions)}>
      {decisions.map((decision) => (
        <li key={`${decision.at} ${firstItem(decision.findings).rule} ${firstItem(decision.findings).cell}`}>
          <span className={styles.what}>
            <b>{decision.reason}</b>
            <span className={styles.covers}>
              {t(togetherTexts[decision.together])(decision.findings.length)} · {decision.at.slice(0, 10)}
            </span>
          </span>
          <Button size="small" aria-label={t(words.takeBackOf)(decision.reason)} onClick={() => void session.takeBack(decision)}>
            {t(words.takeBack)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
