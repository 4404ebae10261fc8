import { groundText } from "../app/ignored-findings";
import { ruleById } from "../app/rules";
import { NOT_HELD } from "../domain/engine/rules/differs";
import { heldByFiles, notHeld, type GivenByFile, type HeldByFiles, type HeldFinding } from "../domain/engine/stations-held";
import { formatAddress } from "../domain/grid/address";
import type { Language } from "../domain/language";
import type { JsonFile } from "../domain/report/json-report";
import type { ResultFinding } from "../domain/report/result-report";
import type { SetAside, Station } from "../domain/report/station-summary";
import { nameText } from "../domain/tables/cell-name";
import { present } from "../domain/values/present";

/** What summaries of stations say, held against the files of these stations where they were checked together; a file that says nothing of others stays as it is. */
export function stationsHeld(stations: readonly Station[], language: Language): Station[] {
  return stations.map((station) => {
    if (!station.told || station.told.said.length === 0) return station;
    const held = heldByFiles(station.told, givenByFiles(stations, station.json.file));
    return held ? withHeld(station, held, language) : station;
  });
}

/** What all files but one give of their own stations. */
export function givenByFiles(stations: readonly Station[], but: string): GivenByFile[] {
  return stations.flatMap(({ json: { file }, told }) => (told && file !== but ? [{ file, given: told.given }] : []));
}

function withHeld({ json, station, ...rest }: Station, held: HeldByFiles, language: Language): Station {
  const findings = held.found.map((one) => texts(one, decisionOn(one, rest.setAside ?? []), language));
  const notRun = json.notRun.flatMap((entry) => notHeld(entry, held, NOT_HELD(held.unheld)[language]));
  const ignored = findings.filter(({ forReport }) => forReport.state === "ignored").length;
  const kept = json.kept ?? (ignored > 0 ? { settings: [], words: 0, ignored: 0, tables: 0 } : null);
  return {
    ...rest,
    json: {
      ...json,
      notRun,
      findings: [...json.findings, ...findings.map(({ forJson }) => forJson)],
      ...(kept ? { kept: { ...kept, ignored: kept.ignored + ignored } } : {}),
    },
    station: station && { ...station, findings: [...station.findings, ...findings.map(({ forReport }) => forReport)] },
  };
}

/** The station's own decision about this very figure, taken while both said what they say now. */
function decisionOn({ finding }: HeldFinding, setAside: readonly SetAside[]): SetAside | null {
  const ground = groundText(finding, []);
  const isThat = (one: SetAside): boolean =>
    one.sheet === finding.sheet && one.row === finding.row && one.column === finding.column && one.ground === ground;
  return setAside.find(isThat) ?? null;
}

function texts(
  { finding, said, stated, own }: HeldFinding,
  decision: SetAside | null,
  language: Language,
): { readonly forJson: JsonFile["findings"][number]; readonly forReport: ResultFinding } {
  const { sheet, row, column, rule, severity } = finding;
  const { message, title } = present(ruleById(rule), rule);
  const text = message[language](finding.values);
  const name = nameText(finding.name, language);
  const at = own.figure.at
    ? [`'[${own.file.replace(/^.*[\\/]/, "")}]${own.figure.sheet.replace(/'/g, "''")}'!${formatAddress(own.figure.at)}`]
    : [];
  return {
    forJson: {
      ...{ rule, severity, sheet, cell: formatAddress(finding), name, stated: finding.stated, expected: null, message: text, related: at },
      ...(decision ? { ignored: decision.reason } : {}),
    },
    forReport: {
      ...{ sheet, row, column, rule, severity, state: decision ? "ignored" : "open", message: text },
      ...{ subject: said.station, part: said.name, title: `${name} · ${title[language]}`, ruleTitle: title[language] },
      ...{ stated, expected: null, correctable: false, ignored: decision && { reason: decision.reason, at: decision.at } },
    },
  };
}
