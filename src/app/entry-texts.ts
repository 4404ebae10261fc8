import { displayFormat } from "../domain/grid/display-format";
import type { Edit } from "../domain/grid/edit";
import type { Language } from "../domain/language";
import type { Change, Entry } from "./session-state";
import { valueText, type ShownAs } from "./value-text";

/** What an entry's cell stated, and the right value where there is one. */
export function entryTexts(entry: Entry, language: Language): { readonly stated: string; readonly expected: string | null } {
  const { finding, edit, shown } = entry;
  const expected = edit?.after.value ?? finding.expected;
  const stated = valueText(finding.stated, language, shown);
  // A missing tick for insurance or wage is a person's to set, and only on proof.
  if (expected === "√" && !edit && !finding.fix) return { stated, expected: language === "zh" ? "核实后填 √" : "√ once verified" };
  return {
    stated,
    expected: expected === null ? null : valueText(expected, language, afterEdit(shown, edit ?? finding.fix)),
  };
}

/** What one change replaced by what. */
export function changeTexts({ edit, shown }: Change, language: Language): { readonly before: string; readonly after: string } {
  return {
    before: valueText(edit.before.value, language, shown),
    after: valueText(edit.after.value, language, afterEdit(shown, edit)),
  };
}

function afterEdit(shown: ShownAs, edit: Edit | null): ShownAs {
  return edit?.after.numberFormat === undefined ? shown : { ...shown, format: displayFormat(edit.after.numberFormat) };
}
