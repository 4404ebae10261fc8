import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { OpenedReport } from "../../../app/report-check";
import { useText } from "../../language";
import { useSession, useSnapshot } from "../../session-context";
import { reportFileTexts as words } from "../../texts/report-file-texts";
import { download } from "../download";
import views from "../views.module.css";
import styles from "./report.module.css";

/** The answer in the document: a copy of the opened report with a comment at each figure that a person has to look at. */
export function CommentedCopy({ report }: { readonly report: OpenedReport }) {
  const { reports } = useSession();
  const { audit } = useSnapshot();
  const t = useText();
  const [track, setTrack] = useState(false);
  const [told, setTold] = useState("");
  const save = async (): Promise<void> => {
    setTold("");
    const copy = await reports.commented(report, audit, track).catch(() => null);
    if (copy && copy.commented > 0) download(copy.file);
    if (!copy) setTold(t(words.notSaved));
    else setTold(copy.commented === 0 ? t(words.nothing) : t(words.saved)(copy.commented, copy.replaced, copy.file.name));
  };
  return (
    <section className={views.panel}>
      <h2 className={views.heading}>{t(words.copy)}</h2>
      <p className={views.muted}>{t(words.copyText)}</p>
      <Checkbox label={t(words.track)} checked={track} onChange={(_, { checked }) => setTrack(checked === true)} />
      <div className={styles.buttons}>
        <Button onClick={() => void save()}>{t(words.save)}</Button>
      </div>
      <p role="status" className={styles.told}>
        {told}
      </p>
    </section>
  );
}
