import { cellText, type Cell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";

/** A promise's three columns as a header row shows them. */
export interface Triple {
  readonly target: number;
  readonly done: number;
  /** null where no percentage is kept. */
  readonly rate: number | null;
  /** 协议节数 → 节数; null where the header only says 协议量. */
  readonly measure: string | null;
  /** The content column of a list, between the triple before and this one's target; null where there is none. */
  readonly content: number | null;
  /** A 单位 column of a list. */
  readonly unit: number | null;
}

export interface IndicatorHeader {
  readonly row: number;
  readonly triples: readonly Triple[];
}

const TARGET = /^(?:年度|本年度|全年|合同|协议)?(?:协议|合同|目标|任务|计划|指标)(量|指标量?|要求|值|数量?|[人场户]次|.{1,3}数)?$/;
const DONE =
  /^(?:实际|累计|已|本期|目前|评估期|本年度|接案|结案)*完成(?:量|数量?|情况|值|[人场户]次|.{1,2}数)?$|^实际(?:量|数|完成.{0,3})$/;
const RATE = /^(?:完成|达成|达标)?(?:百分比|率|比例|进度)$|^完成%$/;
const TOTAL = /^(?:全站|社工站|各片区|指标)?(?:合计|总计|小计|累计|总合计|共计):?$/;
const CONTENT = /^(?:协议|服务|指标|项目|工作|合同)?(?:内容|名称|项目|指标)(?:名称|内容)?$/;
const AREA = /^(?:服务|所属)?(?:片区|社区|区域|社工点|服务点|站点|点位)(?:名称)?$/;
const STAFF = /^(?:投入|配备|配置)?(?:社工|人员)(?:人)?数$|^(?:投入|配备|配置)人数$/;

export type IndicatorField = "target" | "done" | "rate" | "content" | "area" | "staff" | "unit" | null;

const known = new Map<string, IndicatorField>();

/** What a header text of an indicator table names; decorations in brackets do not matter. */
export function indicatorField(plain: string): IndicatorField {
  let field = known.get(plain);
  if (field === undefined) {
    field = readField(plain);
    if (known.size < 5_000) known.set(plain, field);
  }
  return field;
}

/** A label of a row or column that sums the others. */
export function isTotalLabel(plain: string): boolean {
  return TOTAL.test(plain);
}

function bare(plain: string): string {
  return plain.length > 30 ? "" : plain.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|%/g, "");
}

function readField(plain: string): IndicatorField {
  const text = bare(plain);
  if (text === "") return null;
  if (RATE.test(text) || RATE.test(plain)) return "rate";
  if (DONE.test(text)) return "done";
  // 指标 alone heads a column of names; with 量, 要求 … it is the promised amount.
  if (text !== "指标" && TARGET.test(text)) return "target";
  if (CONTENT.test(text)) return "content";
  if (AREA.test(text)) return "area";
  if (STAFF.test(text)) return "staff";
  return text === "单位" || text === "计量单位" ? "unit" : null;
}

function measureOf(plain: string): string | null {
  const measure = /(个数|节数|人次|次数|场次|场数|接案数|结案数|时数|人数|份数|户数|支数|篇数)$/.exec(bare(plain))?.[1];
  return measure ?? null;
}

/** Nearly all rows hold no header: what every header must hold is looked for before all else. */
function namesTarget(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.kind === "text" || cell.kind === "formula") && indicatorField(cellText(cell)) === "target";
}

/** The triples of a header row, left to right; [] when it is no header row. A row needs at least one target, one done and one rate in this order. */
export function readIndicatorHeader(sheet: Sheet, row: number): Triple[] {
  const cells = sheet.row(row);
  if (!cells.some(namesTarget)) return [];
  const triples: Triple[] = [];
  let target: { column: number; measure: string | null } | null = null;
  let done: number | null = null;
  let content: number | null = null;
  let unit: number | null = null;
  const close = (rate: number | null): void => {
    if (target && done !== null) triples.push({ target: target.column, done, rate, measure: target.measure, content, unit });
    target = null;
    done = null;
    content = null;
    unit = null;
  };
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (!cell || (cell.kind !== "text" && cell.kind !== "formula")) {
      // A content header merged down from the row above stands in this row too.
      if (sheet.mergeAt(row, column)?.top !== undefined && sheet.mergeAt(row, column)!.top < row) {
        const merged = indicatorField(cellText(sheet.seen(row, column)));
        if (merged === "content" && target === null) content ??= column;
        if (merged === "unit" && target === null) unit = column;
      }
      continue;
    }
    const text = cellText(cell);
    switch (indicatorField(text)) {
      case "content":
        if (target && done !== null) close(null);
        content = content !== null && target === null ? content : column;
        break;
      case "unit":
        unit = column;
        break;
      case "target":
        if (target && done !== null) close(null);
        target = { column, measure: measureOf(text) };
        done = null;
        break;
      case "done":
        if (target) done = column;
        break;
      case "rate":
        close(column);
        break;
      default:
    }
  }
  close(null);
  return triples.some(({ rate }) => rate !== null) ? triples : [];
}

/** The rightmost column that a header row's triples take. */
export function lastColumn(triples: readonly Triple[]): number {
  return Math.max(...triples.map(({ target, done, rate }) => Math.max(target, done, rate ?? 0)));
}
