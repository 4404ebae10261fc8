import { Button } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { useText } from "./language";
import styles from "./notice.module.css";
import type { Intent } from "./texts/outcome-texts";
import { paneTexts } from "./texts/pane-texts";

const ICONS = { success: CheckmarkCircle20Filled, info: Info20Filled, warning: Warning20Filled, error: ErrorCircle20Filled };

interface NoticeProps {
  readonly intent: Intent;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** One message with its gravity in shape and colour; announcing is the live region's business. */
export function Notice({ intent, children, actions, onDismiss }: NoticeProps) {
  const t = useText();
  const Icon = ICONS[intent];
  return (
    <div className={`${styles.notice} ${styles[intent]}`}>
      <span className={styles.icon}>
        <Icon aria-hidden />
      </span>
      <div className={styles.body}>
        <p className={styles.text}>{children}</p>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss && (
        <Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={t(paneTexts.dismiss)} onClick={onDismiss} />
      )}
    </div>
  );
}
