import { firstItem } from "../domain/values/present";
import type { ClauseContext } from "./context";
import type { Lexer } from "./lexer";
import { summarise } from "./summary";

/** Who speaks is of one area: 我负责第二片区, 本人是片区二组长. */
const SPEAKS_FOR =
  /(?:我|本人)(?:是|在|所在|来自|现?负责|分管|主管|代表|牵头|带)\p{Script=Han}{0,6}片区|(?:我|本人)(?:是|在|来自|现?负责|分管|主管|代表|牵头)片区/u;
const OUR_OWN = /我们|我片区|我这/;
const SUM_LINE = /^[|\s]*(?:合计|总计|共计|小计)/;
const STATION_NAMED = /全站|社工站|服务站|[我本该]站|各片区|全部片区|总体|整体|合计|总计/;

/** Of which areas the sentences around one have spoken. */
export class AreasAround {
  /** The area of the lines above, under the same heading. */
  near: string | null = null;
  /** The area of who speaks: what is said of 我们 is of it, or of the station. */
  home: string | null = null;
  /** The areas of the lines above, one each: 合计 below them is theirs. */
  private readonly inRow = new Set<string>();

  constructor(private readonly lexer: Lexer) {}

  /** A heading ends what the lines above it were about. */
  beginAnew(): void {
    this.near = this.home;
  }

  /** A sentence begins: it may say for which area its speaker stands. */
  hear(words: string): void {
    if (this.home !== null || !SPEAKS_FOR.test(words)) return;
    const { areas } = summarise(this.lexer.read(words));
    if (areas.length === 1) this.home = this.near = firstItem(areas);
  }

  /** Areas that a line sums: those of the lines above it. */
  summedIn(words: string): readonly string[] {
    return SUM_LINE.test(words) ? [...this.inRow] : [];
  }

  /** A sentence is read: the one area that it spoke of goes on until another or the station is named. */
  leave(words: string, areas: ReadonlySet<string>): void {
    const [area] = areas;
    if (areas.size === 1 && area !== undefined) {
      this.inRow.add(area);
      this.near = area;
      return;
    }
    this.inRow.clear();
    if (areas.size > 1 || namesStation(words)) this.near = this.home;
  }

  /** Behind a line on other areas 我们 is the speaker's own again; a sentence that names nobody may be of either. */
  comeHome(words: string, context: ClauseContext): void {
    if (this.home === null || context.area !== null || context.areaOther == null || context.areaOther === this.home) return;
    if (OUR_OWN.test(words)) context.areaOther = this.home;
    else context.areaUnsure = true;
  }
}

/** Whether words name the station as a whole. */
export function namesStation(words: string): boolean {
  return STATION_NAMED.test(words);
}
