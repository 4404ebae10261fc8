import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Together } from "../../app/ignoring";
import type { Entry } from "../../app/session-state";
import { useText } from "../language";
import { useSession } from "../session-context";
import { ignoringTexts as words, togetherTexts } from "../texts/ignoring-texts";

interface IgnoreTogetherProps {
  readonly entry: Entry;
  readonly together: Together;
  readonly onChange: (together: Together) => void;
}

/** What one reason is to cover: this finding, or all open ones of its kind, row or column; not asked where there is no other. */
export function IgnoreTogether({ entry, together, onChange }: IgnoreTogetherProps) {
  const session = useSession();
  const t = useText();
  const counts = useMemo(() => session.covered(entry.id), [session, entry.id]);
  const offered = (["one", "rule", "row", "column"] as const).filter((kind) => kind === "one" || counts[kind] > 1);
  if (offered.length === 1) return null;
  return (
    <Field label={t(words.together)}>
      <RadioGroup value={together} onChange={(_, { value }) => onChange(value as Together)}>
        {offered.map((kind) => (
          <Radio key={kind} value={kind} label={t(togetherTexts[kind])(counts[kind])} />
        ))}
      </RadioGroup>
    </Field>
  );
}
