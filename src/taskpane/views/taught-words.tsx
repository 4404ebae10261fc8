import { Button } from "@fluentui/react-components";
import { meaningText, wordsFile, wordText } from "../../app/taught-words";
import type { TaughtWord } from "../../domain/values/vocabulary/taught-words";
import { useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { TaughtFile } from "./taught-file";
import { wordsTexts as words } from "../texts/words-texts";
import styles from "./views.module.css";

/** What was taught, in this workbook or for all: taken back, exported, imported. */
export function TaughtWords() {
  const session = useSession();
  const { settings, sharedWords } = useSnapshot();
  const t = useText();
  const own = settings.words.map((taught) => ({ taught, scope: words.here }));
  const shared = sharedWords.filter((taught) => !settings.words.some((other) => same(taught, other)));
  const all = [...own, ...shared.map((taught) => ({ taught, scope: words.all }))];
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{t(words.taught)}</h2>
      {all.length === 0 ? (
        <p className={styles.muted}>{t(words.none)}</p>
      ) : (
        <ul className={styles.words}>
          {all.map(({ taught, scope }) => {
            const word = t(wordText(taught));
            return (
              <li key={`${taught.kind} ${taught.word}`}>
                <span className={styles.grow}>
                  “{word}” = {t(meaningText(taught))}
                  <span className={styles.scope}>
                    {t(words[taught.kind])} · {t(scope)}
                  </span>
                </span>
                <Button size="small" aria-label={t(words.forgetWord)(word)} onClick={() => void session.words.forget(taught)}>
                  {t(words.forget)}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <TaughtFile
        name="station-audit-words.json"
        content={all.length > 0 ? () => wordsFile(session.words.all) : null}
        onTake={(text) => session.words.take(text, "here")}
        notTaken={words.notTaken}
      />
    </section>
  );
}

function same(one: TaughtWord, other: TaughtWord): boolean {
  return one.kind === other.kind && one.word === other.word;
}
