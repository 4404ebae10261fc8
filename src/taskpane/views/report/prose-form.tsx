import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, type ReactNode, type RefObject } from "react";
import { useText } from "../../language";
import { useSession } from "../../session-context";
import { reportFileTexts as fileWords } from "../../texts/report-file-texts";
import { proseTexts as words } from "../../texts/report-texts";
import { FileInput } from "../file-input";
import styles from "./report.module.css";

interface ProseFormProps {
  /** The field, in which a figure that was found is shown. */
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onCheck: (text: string) => void;
  readonly onClear: () => void;
  readonly onFile: (file: File) => void;
  /** What there is to say of the text or its file. */
  readonly children: ReactNode;
}

/** Where the report's text is pasted, typed or opened; what is pasted is checked at once. */
export function ProseForm({ area, text, onText, onCheck, onClear, onFile, children }: ProseFormProps) {
  const { reports } = useSession();
  const t = useText();
  const pasting = useRef(false);
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.form}>
      <Field label={t(words.paste)} hint={t(words.hint)}>
        <Textarea
          textarea={{ ref: area }}
          className={styles.area}
          resize="vertical"
          value={text}
          placeholder={t(words.placeholder)}
          onPaste={() => (pasting.current = true)}
          onChange={(_, { value }) => {
            onText(value);
            if (pasting.current) onCheck(value);
            pasting.current = false;
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onCheck(text);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={text.trim() === ""} onClick={() => onCheck(text)}>
          {t(words.check)}
        </Button>
        <Button
          appearance="subtle"
          disabledFocusable={text === ""}
          onClick={() => {
            onClear();
            area.current?.focus();
          }}
        >
          {t(words.clear)}
        </Button>
        {reports.offered && <Button onClick={() => chooser.current?.click()}>{t(fileWords.open)}</Button>}
      </div>
      <FileInput input={chooser} accept=".docx,.txt,.md" label={t(fileWords.file)} name="report-file" onFile={onFile} />
      {children}
    </div>
  );
}
