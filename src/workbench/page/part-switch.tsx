import type { Language } from "../../domain/language";
import { texts } from "./texts";
import type { Part } from "./use-shown-parts";
import classes from "./workbench.module.css";

interface PartSwitchProps {
  readonly language: Language;
  readonly shown: Part;
  readonly onShow: (part: Part) => void;
}

/** Chooses between grid and pane on a narrow screen. */
export function PartSwitch({ language, shown, onShow }: PartSwitchProps) {
  return (
    <div className={classes.switch} role="group" aria-label={texts.viewSwitch[language]}>
      {(["grid", "pane"] as const).map((part) => (
        <button key={part} type="button" aria-pressed={shown === part} onClick={() => onShow(part)}>
          {texts[part === "grid" ? "grid" : "findings"][language]}
        </button>
      ))}
    </div>
  );
}
