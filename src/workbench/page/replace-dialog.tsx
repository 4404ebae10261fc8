import { useEffect, useRef } from "react";
import type { Language } from "../../domain/language";
import { texts } from "./texts";
import classes from "./workbench.module.css";

interface ReplaceDialogProps {
  readonly language: Language;
  readonly onStay: () => void;
  readonly onDownload: () => void;
  readonly onGo: () => void;
}

/** Asked before another workbook takes the place of one with changes that were not downloaded. */
export function ReplaceDialog({ language, onStay, onDownload, onGo }: ReplaceDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="replace-title" onClose={onStay}>
      <h2 id="replace-title">{texts.replaceTitle[language]}</h2>
      <p>{texts.replaceText[language]}</p>
      <div className={classes.dialogButtons}>
        <button type="button" className={classes.primaryButton} onClick={onDownload}>
          {texts.replaceDownload[language]}
        </button>
        <button type="button" className={classes.plainButton} onClick={onGo}>
          {texts.replaceGo[language]}
        </button>
        <button type="button" className={classes.plainButton} onClick={onStay}>
          {texts.replaceStay[language]}
        </button>
      </div>
    </dialog>
  );
}
