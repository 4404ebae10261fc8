import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { textOf } from "../../app/json-file";
import type { Localized } from "../../domain/language";
import { useText } from "../language";
import { useSaving } from "../saving";
import { wordsTexts as words } from "../texts/words-texts";
import { download } from "./download";
import { FileInput } from "./file-input";
import { copy } from "./report/copying";
import styles from "./views.module.css";

interface TaughtFileProps {
  /** The name under which it is saved. */
  readonly name: string;
  /** What is saved or copied, as JSON; null while nothing was taught. */
  readonly content: (() => string) | null;
  /** Takes a chosen file's text; false where it is none of these. */
  readonly onTake: (text: string) => Promise<boolean>;
  readonly notTaken: Localized;
}

/** What was taught, as a file: saved, or copied where nothing can be saved, and taken from another station's. */
export function TaughtFile({ name, content, onTake, notTaken }: TaughtFileProps) {
  const t = useText();
  const file = useRef<HTMLInputElement>(null);
  const saves = useSaving();
  const [told, setTold] = useState<Localized | null>(null);
  const take = async (chosen: File): Promise<void> => {
    const text = textOf(new Uint8Array(await chosen.arrayBuffer()));
    setTold(text !== null && (await onTake(text)) ? words.taken : notTaken);
  };
  const save = async (text: string): Promise<void> => {
    if (!saves) return setTold((await copy(text, null)) === "failed" ? words.notCopied : words.copied);
    download({ name, type: "application/json", content: text });
  };
  return (
    <div className={styles.row}>
      {content && (
        <Button size="small" onClick={() => void save(content())}>
          {t(saves ? words.save : words.copy)}
        </Button>
      )}
      <Button size="small" onClick={() => file.current?.click()}>
        {t(words.open)}
      </Button>
      <FileInput input={file} accept=".json,application/json" label={t(words.open)} onFile={(chosen) => void take(chosen)} />
      <span role="status" className={styles.muted}>
        {told ? t(told) : ""}
      </span>
    </div>
  );
}
