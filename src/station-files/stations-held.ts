import { ruleById } from "../app/rules";
import { NOT_HELD, rule } from "../domain/engine/rules/differs";
import { formatAddress } from "../domain/grid/address";
import { cellText, cellValue } from "../domain/grid/cell";
import type { Language } from "../domain/language";
import type { JsonFile } from "../domain/report/json-report";
import type { ResultFinding } from "../domain/report/result-report";
import type { Station } from "../domain/report/station-summary";
import { namesStation, saidOtherwise, type GivenFigure, type SaidFigure } from "../domain/tables/station-figures";

/** A figure that another file gives of a station. */
interface Own {
  readonly file: string;
  readonly figure: GivenFigure;
}

/** What summaries of stations say, held against the files of these stations where they were checked together; a file that says nothing of others stays as it is. */
export function stationsHeld(stations: readonly Station[], language: Language): Station[] {
  return stations.map((station, index) => {
    const { told } = station;
    if (!told || told.said.length === 0 || told.severity === "off" || stations.length < 2) return station;
    const names = [...new Set(told.said.map((said) => said.station))];
    const others = stations.filter((_, other) => other !== index);
    const differing: Differing[] = [];
    const held = new Set<string>();
    for (const said of told.said) {
      const own = ownIn(others, said, names);
      if (!own) continue;
      held.add(said.station);
      const other = saidOtherwise(said, own.figure, told.tolerance);
      if (other) differing.push({ said, own, ...other });
    }
    return held.size === 0 ? station : withHeld(station, { differing, held, names }, language);
  });
}

/** The one figure of that meaning in files that bear the station's name, or whose tables do; null where none or several give it. */
function ownIn(others: readonly Station[], { station, total }: SaidFigure, names: readonly string[]): Own | null {
  const found = others.flatMap(({ json: { file }, told }): Own[] => {
    const name = file.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
    const byFile = namesStation(name, station, names);
    return (told?.given ?? [])
      .filter(
        (figure) =>
          figure.total === total && (byFile || namesStation(figure.title, station, names) || namesStation(figure.sheet, station, names)),
      )
      .map((figure) => ({ file, figure }));
  });
  return found.length === 1 ? found[0]! : null;
}

interface Differing {
  readonly said: SaidFigure;
  readonly own: Own;
  readonly stated: string;
  readonly right: string;
}

interface Held {
  readonly differing: readonly Differing[];
  readonly held: ReadonlySet<string>;
  readonly names: readonly string[];
}

function withHeld({ json, station, ...rest }: Station, { differing, held, names }: Held, language: Language): Station {
  const findings = differing.map((one) => texts(one, rest.told!.severity as ResultFinding["severity"], language));
  const unheld = names.filter((name) => !held.has(name));
  const left = { rule: rule.id, why: NOT_HELD(unheld)[language] };
  const notRun = json.notRun.flatMap((entry) => (entry.rule !== rule.id ? [entry] : unheld.length > 0 ? [{ ...entry, ...left }] : []));
  return {
    ...rest,
    json: { ...json, notRun, findings: [...json.findings, ...findings.map(({ forJson }) => forJson)] },
    station: station && { ...station, findings: [...station.findings, ...findings.map(({ forReport }) => forReport)] },
  };
}

function texts(
  { said, own, stated, right }: Differing,
  severity: ResultFinding["severity"],
  language: Language,
): { readonly forJson: JsonFile["findings"][number]; readonly forReport: ResultFinding } {
  const { sheet, row, column, cell } = said;
  const file = own.file.replace(/^.*[\\/]/, "");
  const { message, title } = ruleById(rule.id)!;
  const text = message[language]({ name: `${said.station}${said.name}`, stated, right, sheet: `${file} ${own.figure.sheet}` });
  const at = own.figure.at ? [`'[${file}]${own.figure.sheet.replace(/'/g, "''")}'!${formatAddress(own.figure.at)}`] : [];
  return {
    forJson: {
      ...{ rule: rule.id, severity, sheet, cell: formatAddress(said), name: `${said.station} ${said.name}` },
      ...{ stated: cellValue(cell), expected: null, message: text, related: at },
    },
    forReport: {
      ...{ sheet, row, column, rule: rule.id, severity, state: "open", message: text, ignored: null },
      ...{
        subject: said.station,
        part: said.name,
        title: `${said.station} · ${said.name} · ${title[language]}`,
        ruleTitle: title[language],
      },
      ...{ stated: cellText(cell), expected: null, correctable: false },
    },
  };
}
