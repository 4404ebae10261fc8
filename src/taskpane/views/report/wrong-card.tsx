import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import type { ReactNode } from "react";
import results from "../results.module.css";
import views from "../views.module.css";

interface WrongCardProps {
  /** The rule that says so, where one does. */
  readonly rule?: string | undefined;
  readonly children: ReactNode;
}

/** Something that text and tables do not have alike, under the sign of an error. */
export function WrongCard({ rule, children }: WrongCardProps) {
  return (
    <li className={views.card} data-rule={rule}>
      <span className={results.error}>
        <ErrorCircle16Filled aria-hidden />
      </span>
      <div className={views.grow}>{children}</div>
    </li>
  );
}
