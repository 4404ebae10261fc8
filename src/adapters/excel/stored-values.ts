import type { Capabilities } from "./session";

/** One setting holds a text of limited length; longer values are spread over several. */
const CHUNK = 30_000;

/** The workbook's own settings of this add-in, as one load gives them. */
export type StoredSettings = ReadonlyMap<string, unknown>;

/** A setting's way from one value to another; undefined is "not there". */
export interface SettingChange {
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Asks for every setting; the answer is there after the next sync. */
export function loadSettings(context: Excel.RequestContext, capabilities: Capabilities): () => StoredSettings {
  if (!capabilities.has("storage")) return () => capabilities.memory;
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  return () => (capabilities.memory = new Map(settings.items.map((setting) => [setting.key, setting.value as unknown])));
}

/** Reads a value that was spread over settings; null where it is missing, cut or not readable. */
export function readStored(settings: StoredSettings, name: string): unknown {
  try {
    const head = JSON.parse(String(settings.get(name))) as { chunks?: unknown; length?: unknown } | null;
    if (typeof head?.chunks !== "number" || typeof head.length !== "number") return null;
    let text = "";
    for (let index = 0; index < head.chunks; index++) text += String(settings.get(`${name}.${index}`) ?? "");
    return text.length === head.length ? (JSON.parse(text) as unknown) : null;
  } catch {
    return null;
  }
}

/** The changes that store a value under a name, or take it away when null; parts of a longer former value go with it. */
export function storeChanges(settings: StoredSettings, name: string, value: unknown): SettingChange[] {
  const wanted = new Map<string, unknown>();
  if (value !== null) {
    const text = JSON.stringify(value);
    const chunks = Math.ceil(text.length / CHUNK);
    for (let index = 0; index < chunks; index++) wanted.set(`${name}.${index}`, text.slice(index * CHUNK, (index + 1) * CHUNK));
    wanted.set(name, JSON.stringify({ chunks, length: text.length }));
  }
  const part = new RegExp(`^${name.replace(/\./g, "\\.")}(\\.\\d+)?$`);
  const gone = [...settings.keys()].filter((key) => part.test(key) && !wanted.has(key));
  return [
    ...[...wanted].filter(([key, to]) => settings.get(key) !== to).map(([key, to]) => ({ key, from: settings.get(key), to })),
    ...gone.map((key) => ({ key, from: settings.get(key), to: undefined })),
  ];
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
