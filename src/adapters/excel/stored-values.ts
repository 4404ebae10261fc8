import type { SettingChange, StoredSettings } from "../../app/stored-values";
import type { Capabilities } from "./session";

/** Asks for every setting; the answer is there after the next sync. */
export function loadSettings(context: Excel.RequestContext, capabilities: Capabilities): () => StoredSettings {
  if (!capabilities.has("storage")) return () => capabilities.memory;
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  return () => (capabilities.memory = new Map(settings.items.map((setting) => [setting.key, setting.value as unknown])));
}

/** Queues the writing of settings. */
export function writeSettings(context: Excel.RequestContext, changes: readonly SettingChange[], capabilities: Capabilities): void {
  const memory = new Map(capabilities.memory);
  for (const { key, to } of changes) {
    if (to === undefined) memory.delete(key);
    else memory.set(key, to);
  }
  capabilities.memory = memory;
  if (!capabilities.has("storage")) return;
  const { settings } = context.workbook;
  for (const { key, to } of changes) {
    if (to === undefined) settings.getItem(key).delete();
    else settings.add(key, to as string);
  }
}
