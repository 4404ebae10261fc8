import { Button } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import type { ReactNode } from "react";
import type { Language } from "../../domain/language";
import { texts as folderTexts } from "../folder/texts";
import { canSaveInPlace, type ChosenFile } from "./file-access";
import styles from "./page.module.css";
import { texts } from "./texts";

interface FileBarProps {
  readonly language: Language;
  readonly file: ChosenFile;
  readonly unsaved: boolean;
  readonly onChoose: () => void;
  /** The way back to the stations that it is one of; null where it was opened by itself. */
  readonly onList: (() => void) | null;
  readonly onSaveInPlace: () => void;
  readonly onDownload: () => void;
  readonly languageSwitch: ReactNode;
  /** What else stands above the workbook. */
  readonly children: ReactNode;
}

/** Which file is open and whether its changes were handed out, and the ways to another one and out. */
export function FileBar({ language, file, unsaved, onChoose, onList, onSaveInPlace, onDownload, languageSwitch, children }: FileBarProps) {
  return (
    <section className={styles.top} aria-label={texts.fileBar[language]}>
      <h1 className={styles.unseen}>{file.name}</h1>
      <div className={styles.bar}>
        {onList ? (
          <Button size="small" onClick={onList}>
            {folderTexts.backToList[language]}
          </Button>
        ) : (
          <Button size="small" icon={<FolderOpen20Regular />} aria-label={texts.open[language]} onClick={onChoose} />
        )}
        <span className={styles.file} title={file.name}>
          {file.name}
          {unsaved && <span className={styles.unsaved}> · {texts.unsaved[language]}</span>}
        </span>
        {canSaveInPlace && file.handle && (
          <Button size="small" icon={<Save20Regular />} title={texts.saveInPlaceHint[language]} onClick={onSaveInPlace}>
            {texts.saveInPlace[language]}
          </Button>
        )}
        <Button size="small" appearance="primary" icon={<ArrowDownload20Regular />} title={texts.download[language]} onClick={onDownload}>
          {texts.downloadShort[language]}
        </Button>
        {languageSwitch}
      </div>
      {children}
    </section>
  );
}
