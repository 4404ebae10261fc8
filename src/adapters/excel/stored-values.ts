import { KEPT_NAMESPACE, keptValues, keptXml } from "../../app/kept-xml";
import { withChanges, type SettingChange, type StoredSettings } from "../../app/stored-values";
import type { Capabilities } from "./session";

/** A look at what is kept: a first step before one sync, and where `second` says so another before the next. */
export interface KeptLook {
  second(): boolean;
  values(): StoredSettings;
}

/** Names that are ours among a workbook's other settings. */
const OWN = /^stationAudit\./;

/**
 * Asks for what the workbook keeps: in a part of our own, in the form that files have too; where there is none yet, what an earlier version left
 * in the workbook's settings.
 */
export function askKept(context: Excel.RequestContext, capabilities: Capabilities): KeptLook {
  const parts = capabilities.has("parts") ? context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE) : null;
  parts?.load("items/id");
  const settings = capabilities.has("storage") ? context.workbook.settings : null;
  settings?.load("items/key,items/value");
  let own: { readonly id: string; readonly xml: OfficeExtension.ClientResult<string> } | null = null;
  return {
    second() {
      const part = parts?.items[0];
      if (part) own = { id: part.id, xml: part.getXml() };
      return own !== null;
    },
    values() {
      if (!parts && !settings) return capabilities.memory;
      const former = (settings?.items ?? []).filter(({ key }) => OWN.test(key));
      const part = own && { id: own.id, xml: own.xml.value };
      capabilities.kept = { part, settings: former.map(({ key }) => key) };
      return (capabilities.memory = part ? keptValues(part.xml) : new Map(former.map(({ key, value }) => [key, value as unknown])));
    },
  };
}

/**
 * Queues the writing of what is kept. Returns what the part held at that very moment, to be looked at after the sync: another person may have
 * written there since the last look.
 */
export function writeKept(
  context: Excel.RequestContext,
  changes: readonly SettingChange[],
  capabilities: Capabilities,
): (() => string) | null {
  if (changes.length === 0) return null;
  capabilities.memory = withChanges(capabilities.memory, changes);
  if (capabilities.has("parts")) return writePart(context, capabilities);
  if (!capabilities.has("storage")) return null;
  const { settings } = context.workbook;
  for (const { key, to } of changes) {
    if (to === undefined) settings.getItem(key).delete();
    else settings.add(key, to as string);
  }
  return null;
}

function writePart(context: Excel.RequestContext, capabilities: Capabilities): (() => string) | null {
  const { customXmlParts } = context.workbook;
  const { kept, memory } = capabilities;
  let found: OfficeExtension.ClientResult<string> | null = null;
  if (kept.part) {
    const part = customXmlParts.getItem(kept.part.id);
    found = part.getXml();
    if (memory.size > 0) part.setXml(keptXml(memory));
    else part.delete();
  } else if (memory.size > 0) customXmlParts.add(keptXml(memory));
  // What an earlier version kept has moved into the part.
  if (capabilities.has("storage")) for (const key of kept.settings) context.workbook.settings.getItem(key).delete();
  capabilities.kept = { ...kept, settings: [] };
  const before = found;
  return before && (() => before.value);
}

/** So often what others keep writing is taken over; after that theirs may be lost, as with any shared setting. */
const ATTEMPTS = 3;

/** Where another person wrote between our last look and our writing, theirs comes back with ours on top. */
export async function takeOver(
  context: Excel.RequestContext,
  changes: readonly SettingChange[],
  capabilities: Capabilities,
  found: (() => string) | null,
): Promise<void> {
  let was = found;
  for (let tries = 0; was && tries < ATTEMPTS && capabilities.kept.part; tries++) {
    const theirs = was();
    const { part } = capabilities.kept;
    if (theirs === part.xml) return;
    // What we wrote over theirs stands there now; with the last value of ours the part went.
    const ours = withChanges(keptValues(part.xml), changes);
    capabilities.kept = { ...capabilities.kept, part: ours.size > 0 ? { id: part.id, xml: keptXml(ours) } : null };
    capabilities.memory = keptValues(theirs);
    was = writeKept(context, changes, capabilities);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- only while another person keeps writing
    await context.sync();
  }
}
