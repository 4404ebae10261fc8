import { cellText, cellValue } from "../grid/cell";
import type { Audit } from "../tables/audit";
import { asWritten } from "../tables/cell-name";
import type { Finding, MessageValues } from "../tables/rule";
import { namesStation, saidOtherwise, type GivenFigure, type SaidFigure, type StationsTold } from "../tables/station-figures";
import { NOT_HELD, rule } from "./rules/differs";
import { onlyItem } from "../values/present";

/** What a file that is checked along gives of its own station. */
export interface GivenByFile {
  readonly file: string;
  readonly given: readonly GivenFigure[];
}

/** A figure of a summary that another file gives otherwise. */
export interface HeldFinding {
  readonly finding: Finding;
  readonly said: SaidFigure;
  readonly stated: string;
  /** Where the other figure stands. */
  readonly own: { readonly file: string; readonly figure: GivenFigure };
}

export interface HeldByFiles {
  readonly found: readonly HeldFinding[];
  /** Stations of the summary that no file gives anything of. */
  readonly unheld: readonly string[];
}

/** What a summary says of other stations, held against the files of these stations; null where none of them can hold it. */
export function heldByFiles(told: StationsTold | null, others: readonly GivenByFile[]): HeldByFiles | null {
  if (!told || told.said.length === 0 || told.severity === "off") return null;
  const names = [...new Set(told.said.map(({ station }) => station))];
  const found: HeldFinding[] = [];
  const held = new Set<string>();
  for (const said of told.said) {
    const own = ownIn(others, said, names);
    if (!own) continue;
    held.add(said.station);
    const other = saidOtherwise(said, own.figure, told.tolerance);
    if (!other) continue;
    const values = { name: `${said.station}${said.name}`, ...other, sheet: `${own.file.replace(/^.*[\\/]/, "")} ${own.figure.sheet}` };
    found.push({ finding: differing(said, told.severity, values), said, stated: cellText(said.cell), own });
  }
  return held.size === 0 ? null : { found, unheld: names.filter((name) => !held.has(name)) };
}

/** The finding about a figure of a summary, as every other finding of the workbook. */
export function differing(said: SaidFigure, severity: Finding["severity"], values: MessageValues): Finding {
  const { sheet, row, column, cell, station, name } = said;
  return {
    ...{ sheet, row, column, rule: rule.id, severity, values, related: [], fix: null },
    ...{ name: { subject: asWritten(station), part: asWritten(name) }, stated: cellValue(cell), expected: null },
  };
}

/** The audit of a summary that is open by itself, held against the other files of its folder as in the folder's list. */
export function auditHeld(audit: Audit, others: readonly GivenByFile[]): Audit {
  const held = heldByFiles(audit.stations, others);
  if (!held) return audit;
  return {
    ...audit,
    findings: [...audit.findings, ...held.found.map(({ finding }) => finding)],
    notRun: audit.notRun.flatMap((entry) => notHeld(entry, held, NOT_HELD(held.unheld))),
  };
}

/** What was said not to be held, with those stations alone that no file gives. */
export function notHeld<T extends { readonly rule: string; readonly why: unknown }>(entry: T, { unheld }: HeldByFiles, why: T["why"]): T[] {
  if (entry.rule !== rule.id) return [entry];
  return unheld.length > 0 ? [{ ...entry, why }] : [];
}

/** The one figure of that meaning in files that bear the station's name, or whose tables do; null where none or several give it. */
function ownIn(
  others: readonly GivenByFile[],
  { station, total }: SaidFigure,
  names: readonly string[],
): { readonly file: string; readonly figure: GivenFigure } | null {
  const found = others.flatMap(({ file, given }) => {
    const name = file.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
    const byFile = namesStation(name, station, names);
    return given
      .filter(
        (figure) =>
          figure.total === total && (byFile || namesStation(figure.title, station, names) || namesStation(figure.sheet, station, names)),
      )
      .map((figure) => ({ file, figure }));
  });
  return onlyItem(found);
}
