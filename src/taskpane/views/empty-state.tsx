import { ShieldCheckmark48Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { Table48Regular } from "@fluentui/react-icons/svg/table";
import type { ReactNode } from "react";
import styles from "./views.module.css";

interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  readonly good?: boolean;
  readonly action?: ReactNode;
}

/** What stands where a list would: why it is empty and what can be done. */
export function EmptyState({ title, text, good = false, action }: EmptyStateProps) {
  const Icon = good ? ShieldCheckmark48Regular : Table48Regular;
  return (
    <div className={styles.empty}>
      <span className={good ? styles.good : styles.muted}>
        <Icon aria-hidden />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </div>
  );
}
