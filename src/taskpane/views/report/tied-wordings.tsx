import { Button } from "@fluentui/react-components";
import { readJson } from "../../../app/json-file";
import { parseWordings, wordingsFile } from "../../../app/taught-wordings";
import { withWordings, type TaughtWording } from "../../../domain/values/taught-wording";
import { useText } from "../../language";
import { tyingTexts as words } from "../../texts/tying-texts";
import { TaughtFile } from "../taught-file";
import { useSettings } from "../use-settings";
import views from "../views.module.css";

/** What was said of the wordings of this station's reports: taken back, exported for other stations, imported. */
export function TiedWordings() {
  const { settings, change } = useSettings();
  const t = useText();
  const { wordings } = settings;
  const keep = (kept: readonly TaughtWording[]): Promise<void> => change({ wordings: kept });
  const take = async (text: string): Promise<boolean> => {
    const file = readJson(text);
    const read = file.ok ? parseWordings(file.json) : null;
    if (read) await keep(withWordings(wordings, read));
    return read !== null;
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
      <TaughtFile
        name="station-audit-wordings.json"
        content={wordings.length > 0 ? () => wordingsFile(wordings) : null}
        onTake={take}
        notTaken={words.notTaken}
      />
    </section>
  );
}
