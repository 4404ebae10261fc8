import { Button } from "@fluentui/react-components";
import { useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { paneTexts } from "../texts/pane-texts";
import { EmptyState } from "./empty-state";
import styles from "./views.module.css";

/** What stands in a view until the workbook was read: that it is being read, or that it could not be, and the way to try again. */
export function Unread() {
  const { phase, busy } = useSnapshot();
  const session = useSession();
  const t = useText();
  if (phase === "starting" || busy) return <p className={styles.muted}>{t(paneTexts.reading)}</p>;
  const again = <Button onClick={() => void session.survey()}>{t(paneTexts.retry)}</Button>;
  return <EmptyState title={t(paneTexts.unread)} text={t(paneTexts.unreadText)} action={again} />;
}
