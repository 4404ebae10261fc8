import { Button } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { lazy, Suspense, useState } from "react";
import { useText } from "../language";
import { isHeld, useSession, useSnapshot } from "../session-context";
import { exportTexts as words } from "../texts/export-texts";
import styles from "./result-actions.module.css";

const ExportDialog = lazy(() => import("./export-dialog"));

/** What can be done with the list as a whole: into the workbook, or out of it as a file. */
export function ResultActions() {
  const session = useSession();
  const t = useText();
  const [exporting, setExporting] = useState(false);
  const held = isHeld(useSnapshot());
  return (
    <div className={styles.actions} role="group" aria-label={t(words.actions)}>
      <Button
        size="small"
        icon={<TableAdd16Regular />}
        title={t(words.writeHint)}
        disabledFocusable={held}
        onClick={() => {
          if (!held) void session.results.write();
        }}
      >
        {t(words.write)}
      </Button>
      <Button size="small" icon={<ArrowDownload16Regular />} onClick={() => setExporting(true)}>
        {t(words.export)}
      </Button>
      {exporting && (
        <Suspense>
          <ExportDialog onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </div>
  );
}
