import { Button } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Calculator24Filled } from "@fluentui/react-icons/svg/calculator";
import { Eraser20Regular } from "@fluentui/react-icons/svg/eraser";
import { SearchInfo20Regular } from "@fluentui/react-icons/svg/search-info";
import type { SessionSnapshot } from "../app/session-state";
import { useText } from "./language";
import { isHeld, useSession } from "./session-context";
import styles from "./shell.module.css";
import { paneTexts } from "./texts/pane-texts";

/** The four things that the pane does to a workbook, one at a time. */
export function Actions({ snapshot }: { readonly snapshot: SessionSnapshot }) {
  const session = useSession();
  const t = useText();
  const busy = isHeld(snapshot);
  const begin = (action: () => Promise<void>) => () => {
    if (!busy) void action();
  };
  return (
    <div className={styles.actions} role="group" aria-label={t(paneTexts.actions)}>
      <Button
        appearance="primary"
        size="large"
        className={styles.primary}
        icon={<Calculator24Filled />}
        disabledFocusable={busy}
        title={t(paneTexts.recomputeHint)}
        onClick={begin(() => session.recompute())}
      >
        {t(paneTexts.recompute)}
      </Button>
      <Button icon={<SearchInfo20Regular />} className={styles.secondary} disabledFocusable={busy} onClick={begin(() => session.check())}>
        {t(paneTexts.check)}
      </Button>
      <Button
        icon={<ArrowUndo20Regular />}
        className={styles.secondary}
        disabledFocusable={busy}
        title={t(paneTexts.undoHint)}
        onClick={begin(() => session.undo())}
      >
        {t(paneTexts.undo)}
      </Button>
      <Button icon={<Eraser20Regular />} className={styles.secondary} disabledFocusable={busy} onClick={begin(() => session.clearMarks())}>
        {t(paneTexts.clearMarks)}
      </Button>
    </div>
  );
}
