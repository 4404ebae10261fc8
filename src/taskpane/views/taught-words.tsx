import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { meaningText, wordsFile, wordText } from "../../app/taught-words";
import type { TaughtWord } from "../../domain/values/vocabulary/taught-words";
import { useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { wordsTexts as words } from "../texts/words-texts";
import type { Localized } from "../../domain/language";
import { useSaving } from "../saving";
import { download } from "./download";
import { copy } from "./report/copying";
import styles from "./views.module.css";

/** What was taught, in this workbook or for all: taken back, exported, imported. */
export function TaughtWords() {
  const session = useSession();
  const { settings, sharedWords } = useSnapshot();
  const t = useText();
  const file = useRef<HTMLInputElement>(null);
  const saves = useSaving();
  const [told, setTold] = useState<Localized | null>(null);
  const own = settings.words.map((taught) => ({ taught, scope: words.here }));
  const shared = sharedWords.filter((taught) => !settings.words.some((other) => same(taught, other)));
  const all = [...own, ...shared.map((taught) => ({ taught, scope: words.all }))];
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen) setTold((await session.words.take(await chosen.text(), "here")) ? words.taken : words.notTaken);
    if (file.current) file.current.value = "";
  };
  const save = async (): Promise<void> => {
    const text = wordsFile(session.words.all);
    if (!saves) return setTold((await copy(text, null)) === "failed" ? words.notCopied : words.copied);
    download({ name: "station-audit-words.json", type: "application/json", content: text });
  };
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
      <div className={styles.row}>
        {all.length > 0 && (
          <Button size="small" onClick={() => void save()}>
            {t(saves ? words.save : words.copy)}
          </Button>
        )}
        <Button size="small" onClick={() => file.current?.click()}>
          {t(words.open)}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t(words.open)}
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <span role="status" className={styles.muted}>
          {told ? t(told) : ""}
        </span>
      </div>
    </section>
  );
}

function same(one: TaughtWord, other: TaughtWord): boolean {
  return one.kind === other.kind && one.word === other.word;
}
