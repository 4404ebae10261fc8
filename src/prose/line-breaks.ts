import { LONGEST_HEADING, type Line } from "./line-kinds";

/** A name, a colon and what stands for it: no page's width parts so short a line. */
const FORM_LINE = /^(?:[^,。;:()]{1,16}|[A-Za-z '-]{1,40}):(?=.)[^。;]{1,30}$/;
/** No page is so narrow that it would part a line here. */
const SHORT_FORM_LINE = 24;
/** A figure that is told to its end. */
const ENDS_FIGURE = /\d(?:%|人次|场次|小时|[名人位份个支节场次户项])?\)?$/;
const NAMED_LINE = /^\p{Script=Han}{2,10}(?:\([^()]{1,8}\))?:/u;
/** So much of the widest line a line has that the page's width has parted. */
const FULL = 0.7;
/** A line that is so short was written so. */
const SHORT = 0.5;
/** 76名新志愿者 1支新队伍 */
const ENDS_FIGURED = /\d[%\p{Script=Han}]{1,10}$/u;
/** What a line that goes on does not begin with. */
const ANEW =
  /^(?!的|以上|以下|以内|左右|上下|余|多|及|和|与|并|人|名|次|个|份|场|节|支|户|分|月|年|日|元|万|亿|项|组|期|条|至|到)\p{Script=Han}{2}/u;
/** Who answers. */
const ANSWERED = /^[\p{Script=Han}A-Za-z]{1,6}:/u;
const BOARD_LINE = /^\p{Script=Han}{1,8}\|[^|]/u;

/** Whether what a line says ends with it, though no mark says so; a scan parts sentences anywhere. */
export function breaksBetween(before: Line, line: Line, gap: boolean, widest: number): boolean {
  // 站里有多少社工？ and the answer below it.
  if (/\?$/.test(before.plain) && before.kind === "text" && line.kind === "text" && ANSWERED.test(line.plain)) return false;
  if (before.paragraph || before.kind === "table" || line.kind === "table") return true;
  if (/^【/.test(line.plain)) return true;
  if (before.kind === "heading" || line.kind === "heading" || line.kind === "item" || line.bullet) return true;
  // 应到岗：70人次 below 协议配备：20人 is a line of a form.
  if (FORM_LINE.test(line.plain) && (FORM_LINE.test(before.plain) || /[。:]$/.test(before.plain))) return true;
  // 到岗：应70，实72.5 ends where it ends.
  if (FORM_LINE.test(before.plain) && before.plain.length <= SHORT_FORM_LINE && /[\d%名人次份个支节场)]$/.test(before.plain)) return true;
  // 大型：4场（完成44.44%），641人次（完成79.53%） and 中小型：… below it: a name with a colon begins what is told of it.
  if (ENDS_FIGURE.test(before.plain) && (NAMED_LINE.test(line.plain) || (before.plain.length <= SHORT_FORM_LINE && ANEW.test(line.plain))))
    return true;
  // 小组｜个数 14/21｜节数 88/120 below 个案｜接案 39/50 is a row of a board.
  if (BOARD_LINE.test(before.plain) && BOARD_LINE.test(line.plain)) return true;
  // A line that is not full was not parted by the page.
  if (ENDS_FIGURE.test(before.plain) && !/\d$/.test(before.plain) && ANEW.test(line.plain) && before.plain.length < widest * FULL)
    return true;
  if (
    before.plain.length < widest * SHORT &&
    !/[。!?;:,、(]$/.test(before.plain) &&
    /^[\p{Script=Han}\d]/u.test(line.plain) &&
    before.kind === "text" &&
    ENDS_FIGURED.test(before.plain)
  )
    return true;
  if (
    NAMED_LINE.test(line.plain) &&
    (before.plain.length < widest * FULL || before.plain.length <= SHORT_FORM_LINE) &&
    !/[。;!?,、:]$/.test(before.plain)
  )
    return true;
  if (FORM_LINE.test(line.plain) && before.kind === "text" && before.plain.length <= 20 && !/[,，、]/.test(before.plain)) return true;
  // 片区一： behind an item begins what stands below it.
  if (before.kind === "item" && /:$/.test(line.plain) && line.plain.length <= LONGEST_HEADING) return true;
  // A scan parts a long line anywhere; a short item ends where it ends.
  return gap && (/[。!?;:]$/.test(before.plain) || (before.kind === "item" && before.plain.length <= LONGEST_HEADING));
}
