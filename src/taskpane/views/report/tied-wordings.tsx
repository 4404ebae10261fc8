import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { parseWordings, wordingsFile } from "../../../app/taught-wordings";
import type { Localized } from "../../../domain/language";
import { withWordings, type TaughtWording } from "../../../domain/values/taught-wording";
import { useText } from "../../language";
import { useSaving } from "../../saving";
import { useSession, useSnapshot } from "../../session-context";
import { tyingTexts as words } from "../../texts/tying-texts";
import { wordsTexts } from "../../texts/words-texts";
import { download } from "../download";
import views from "../views.module.css";
import { copy } from "./copying";

/** What was said of the wordings of this station's reports: taken back, exported for other stations, imported. */
export function TiedWordings() {
  const session = useSession();
  const { settings } = useSnapshot();
  const t = useText();
  const file = useRef<HTMLInputElement>(null);
  const saves = useSaving();
  const [told, setTold] = useState<Localized | null>(null);
  const { wordings } = settings;
  const keep = (kept: readonly TaughtWording[]): Promise<void> => session.setSettings({ ...settings, wordings: kept });
  const take = async (chosen: File | undefined): Promise<void> => {
    let read: readonly TaughtWording[] | null = null;
    try {
      read = chosen ? parseWordings(JSON.parse(await chosen.text())) : null;
    } catch {
      // No JSON.
    }
    if (read) await keep(withWordings(wordings, read));
    if (chosen) setTold(read ? wordsTexts.taken : words.notTaken);
    if (file.current) file.current.value = "";
  };
  const save = async (): Promise<void> => {
    const text = wordingsFile(wordings);
    if (!saves) return setTold((await copy(text, null)) === "failed" ? wordsTexts.notCopied : wordsTexts.copied);
    download({ name: "station-audit-wordings.json", type: "application/json", content: text });
  };
  return (
    <section className={views.panel} data-tied>
      <h2 className={views.heading}>{t(words.heading)}</h2>
      {wordings.length === 0 ? (
        <p className={views.muted}>{t(words.noneYet)}</p>
      ) : (
        <ul className={views.words}>
          {wordings.map((one) => (
            <li key={one.wording}>
              <span className={views.grow}>
                “{one.wording}” = {one.figure}
              </span>
              <Button
                size="small"
                aria-label={t(words.forgetWording)(one.wording)}
                onClick={() => void keep(wordings.filter((other) => other !== one))}
              >
                {t(words.forget)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={views.row}>
        {wordings.length > 0 && (
          <Button size="small" onClick={() => void save()}>
            {t(saves ? wordsTexts.save : wordsTexts.copy)}
          </Button>
        )}
        <Button size="small" onClick={() => file.current?.click()}>
          {t(wordsTexts.open)}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t(wordsTexts.open)}
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <span role="status" className={views.muted}>
          {told ? t(told) : ""}
        </span>
      </div>
    </section>
  );
}
