import { cellValue } from "../grid/cell";
import type { Edit } from "../grid/edit";
import type { WorkbookRelations } from "../relations";
import { nameOf, editTo } from "../relations/broken";
import { rule as broken } from "../relations/rules/broken";
import { rule as taught } from "../relations/rules/taught";
import type { TaughtCell, TaughtLine } from "../relations/taught";
import type { Settings, Severity } from "../settings";
import type { Audit, AuditedFigure } from "../tables/audit";
import type { Finding, NotRun, RuleMeta } from "../tables/rule";
import { toNumber } from "../values/exact";
import { present } from "../values/present";

type Yield = Pick<Audit, "findings" | "edits" | "figures" | "notRun">;

const SWITCHED_OFF = { zh: "已在设置中关闭。", en: "Switched off in the settings." };

/** What relations come to as findings: a cell that departs from its neighbours is only probably wrong; one that departs from what was taught is. */
export function relationFindings(relations: WorkbookRelations, settings: Settings): Yield {
  const findings: Finding[] = [];
  const edits: Edit[] = [];
  const figures: AuditedFigure[] = [];
  const notRun: NotRun[] = [];
  const off = (rule: RuleMeta): boolean => settings.rules[rule.id] === "off";
  if (off(broken)) notRun.push({ rule: broken.id, sheet: null, why: SWITCHED_OFF });
  else
    for (const { cell, name, stated, expected, values, related, fix } of relations.broken)
      findings.push({
        ...{ rule: broken.id, severity: severityOf(broken, settings), name },
        ...cell,
        ...{ stated, expected, values, related, fix, probable: true },
      });
  if (off(taught) && relations.taught.length > 0) notRun.push({ rule: taught.id, sheet: null, why: SWITCHED_OFF });
  for (const line of off(taught) ? [] : relations.taught) {
    if (line.doubt) notRun.push({ rule: taught.id, sheet: line.region.sheet.name, why: doubtText(line) });
    for (const cell of line.cells) {
      figures.push({ sheet: cell.cell.sheet, table: null, figure: cell.figure, outcome: cell.outcome });
      if (cell.outcome === "agrees") continue;
      const edit = taughtEdit(line, cell, settings);
      if (edit) edits.push(edit);
      if (cell.outcome === "differs") findings.push(taughtFinding(line, cell, edit, settings));
    }
  }
  return { findings, edits, figures, notRun };
}

function severityOf(rule: RuleMeta, { rules }: Settings): Severity {
  const setting = rules[rule.id];
  return setting === undefined || setting === "off" ? rule.severity : setting;
}

function taughtEdit({ region }: TaughtLine, { cell, value, figure, outcome }: TaughtCell, settings: Settings): Edit | null {
  if (outcome === "filled" && region.sheet.mergeAt(cell.row, cell.column) !== null) return null;
  return editTo(region.sheet, cell, value, taught.id, settings.writeMode === "formulas" ? figure.formula() : null);
}

function taughtFinding(
  { region, words, taught: relation }: TaughtLine,
  { cell, value, figure }: TaughtCell,
  fix: Edit | null,
  settings: Settings,
): Finding {
  const { arithmetic, inputs } = figure.explain();
  const expected = toNumber(value);
  return {
    rule: taught.id,
    severity: severityOf(taught, settings),
    name: nameOf(region, cell),
    ...cell,
    stated: cellValue(region.sheet.cell(cell.row, cell.column)),
    expected,
    values: {
      target: relation.target,
      zh: words.zh,
      en: words.en,
      arithmetic,
      expected: arithmetic.slice(arithmetic.lastIndexOf("= ") + 2),
    },
    related: inputs,
    fix,
  };
}

function doubtText({ taught: { target }, doubt }: TaughtLine): NotRun["why"] {
  const { stated, agreeing } = present(doubt, "why a taught line is doubted");
  return {
    zh: `“${target}”的 ${stated} 格中只有 ${agreeing} 格合乎教过的算法，本表这一列未按它核算，保持原样。请核对，或收回教过的算法。`,
    en: `Only ${agreeing} of the ${stated} cells of “${target}” agree with the formula that was taught; this table's were not computed by it and are left as they stand. Check them, or take the formula back.`,
  };
}
