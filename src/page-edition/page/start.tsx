import { Button } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { useRef, type ReactNode } from "react";
import type { Language } from "../../domain/language";
import { chosenFiles, type FolderFile } from "../folder/folder-files";
import { texts as folderTexts } from "../folder/texts";
import styles from "./page.module.css";
import { texts } from "./texts";

/** The workbooks that the page brings along, by where they stand in it: the two evaluated tables, and a station's other ones. */
export const SAMPLES = {
  sample: { text: texts.sample, name: texts.sampleName },
  "other-tables": { text: texts.otherSample, name: texts.otherSampleName },
} as const;
export type SampleId = keyof typeof SAMPLES;

interface StartProps {
  readonly language: Language;
  readonly opening: boolean;
  readonly onChoose: () => void;
  readonly onSample: (id: SampleId) => void;
  readonly onFolder: (files: readonly FolderFile[]) => void;
  readonly languageSwitch: ReactNode;
}

/** What stands there before anything is open: one workbook, a sample, or many stations at once. */
export function Start({ language, opening, onChoose, onSample, onFolder, languageSwitch }: StartProps) {
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const taken = ({ target }: { readonly target: HTMLInputElement }): void => {
    const chosen = chosenFiles(target.files ?? []);
    target.value = "";
    if (chosen.length > 0) onFolder(chosen);
  };
  return (
    <main className={styles.start}>
      <div className={styles.corner}>{languageSwitch}</div>
      <h1>{texts.product[language]}</h1>
      <p className={styles.lead}>{texts.lead[language]}</p>
      <div className={styles.drop}>
        <Button appearance="primary" size="large" icon={<FolderOpen20Regular />} onClick={onChoose}>
          {texts.chooseFile[language]}
        </Button>
        <span className={styles.muted}>{texts.dropHint[language]}</span>
        {(Object.keys(SAMPLES) as SampleId[]).map((id) => (
          <Button key={id} className={styles.sample} appearance="transparent" onClick={() => onSample(id)}>
            {SAMPLES[id].text[language]}
          </Button>
        ))}
        <div className={styles.many}>
          <input
            ref={(element) => {
              folder.current = element;
              // React knows no name for it.
              element?.setAttribute("webkitdirectory", "");
            }}
            type="file"
            hidden
            data-testid="folder"
            onChange={taken}
          />
          <input ref={files} type="file" multiple accept=".xlsx,.xlsm,.xls,.et" hidden data-testid="files" onChange={taken} />
          <Button onClick={() => folder.current?.click()}>{folderTexts.chooseFolder[language]}</Button>
          <Button onClick={() => files.current?.click()}>{folderTexts.chooseFiles[language]}</Button>
        </div>
      </div>
      <p className={styles.muted}>{texts.privacy[language]}</p>
      {opening && <p role="status">{texts.opening[language]}</p>}
    </main>
  );
}
