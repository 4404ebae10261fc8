import type { Language } from "../../domain/language";
import { texts } from "./texts";
import classes from "./workbench.module.css";

interface NoticeProps {
  readonly kind: "hint" | "problem";
  readonly text: string;
  readonly language: Language;
  readonly onClose: () => void;
}

/** One line under the ribbon: what to do first, or what did not work. */
export function Notice({ kind, text, language, onClose }: NoticeProps) {
  return (
    <div className={`${classes.notice} ${classes[kind]}`} role={kind === "problem" ? "alert" : "note"}>
      <p>{text}</p>
      <button type="button" className={classes.plainButton} onClick={onClose}>
        {texts.close[language]}
      </button>
    </div>
  );
}
