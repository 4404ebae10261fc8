/** Under what name the workbook keeps settings, ignored findings and corrected recognition: a StoredState. */
export const STATE = "stationAudit.state";

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

/** The settings once changes were made to them. */
export function withChanges(settings: StoredSettings, changes: readonly SettingChange[]): Map<string, unknown> {
  const values = new Map(settings);
  for (const { key, to } of changes) {
    if (to === undefined) values.delete(key);
    else values.set(key, to);
  }
  return values;
}

/** The changes that make one set of settings the other. */
export function changesBetween(from: StoredSettings, to: StoredSettings): SettingChange[] {
  const keys = new Set([...from.keys(), ...to.keys()]);
  return [...keys].filter((key) => from.get(key) !== to.get(key)).map((key) => ({ key, from: from.get(key), to: to.get(key) }));
}
