import type { FindingState } from "../../domain/report/finding-states";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { EyeOff16Regular } from "@fluentui/react-icons/svg/eye-off";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../domain/settings";
import styles from "./results.module.css";

const BY_SEVERITY = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled };

/** Shape and colour together: each severity and state has its own form. */
export function SeverityIcon({ severity, state = "open" }: { readonly severity: Severity; readonly state?: FindingState }) {
  const Icon = state === "corrected" ? CheckmarkCircle16Filled : state === "ignored" ? EyeOff16Regular : BY_SEVERITY[severity];
  return <Icon className={`${styles.severity} ${styles[state === "open" ? severity : state]}`} aria-hidden />;
}
