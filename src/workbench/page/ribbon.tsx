import type { Language } from "../../domain/language";
import type { RibbonButton } from "../office/ribbon";
import { texts } from "./texts";
import classes from "./workbench.module.css";

interface RibbonProps {
  readonly language: Language;
  readonly buttons: readonly RibbonButton[];
  readonly disabled: boolean;
  readonly onPress: (button: RibbonButton) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Excel's Data tab as far as the add-in's manifest fills it, and the grid's own undo. */
export function Ribbon({ language, buttons, disabled, onPress, onUndo, onRedo }: RibbonProps) {
  const group = (place: RibbonButton["place"]) =>
    buttons
      .filter((button) => button.place === place)
      .map((button) => (
        <button
          key={button.id}
          type="button"
          className={classes.ribbonButton}
          title={button.tip[language]}
          disabled={disabled}
          onClick={() => onPress(button)}
        >
          <img src={button.icon} alt="" width={24} height={24} />
          {button.label[language]}
        </button>
      ));
  return (
    <div className={classes.ribbon} data-region role="toolbar" aria-label={texts.tab[language]}>
      <div className={classes.ribbonGroup}>{group("ribbon")}</div>
      <div className={classes.ribbonGroup}>{group("cell-menu")}</div>
      <div className={classes.ribbonGroup}>
        <button type="button" className={classes.ribbonButton} title={texts.typingHint[language]} disabled={disabled} onClick={onUndo}>
          <span className={classes.glyph} aria-hidden="true">
            ↶
          </span>
          {texts.undoTyping[language]}
        </button>
        <button type="button" className={classes.ribbonButton} title="Ctrl+Y" disabled={disabled} onClick={onRedo}>
          <span className={classes.glyph} aria-hidden="true">
            ↷
          </span>
          {texts.redoTyping[language]}
        </button>
      </div>
      <p className={classes.keys}>{texts.keys[language]}</p>
    </div>
  );
}
