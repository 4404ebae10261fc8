import type { ScoreField } from "../../app/report/score-entry";
import type { ProseConflict, ProseVerdictKind } from "../../app/report/prose-review";
import type { Localized } from "../../domain/language";

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The words of the report page: its parts, the paragraphs, and what they leave out. */
export const reportTexts = {
  parts: { zh: "报告内容", en: "Parts of the report" },
  paragraphs: { zh: "标准段落", en: "Paragraphs" },
  prose: { zh: "核对文字", en: "Check a text" },
  score: { zh: "得分", en: "Score" },
  compare: { zh: "版本对比", en: "Compare" },

  intro: {
    zh: "按当前表格生成，可直接写进评估报告。点数字可查看它取自哪些单元格。",
    en: "Written from the tables as they stand, ready for the report. Choose a figure to see its cells.",
  },
  language: { zh: "段落语言", en: "Language of the paragraphs" },
  chinese: { zh: "中文", en: "中文" },
  english: { zh: "English", en: "English" },
  copyAll: { zh: "复制全部", en: "Copy all" },
  copyText: { zh: "仅复制文字", en: "Copy as plain text" },
  copyOne: { zh: (title: string) => `复制“${title}”`, en: (title: string) => `Copy “${title}”` },
  word: { zh: "下载 Word 报告", en: "Word report" },
  wordSaved: {
    zh: (name: string) => `已交给浏览器保存“${name}”。没有出现文件时，请改用“复制全部”粘贴到 Word。`,
    en: (name: string) => `“${name}” was handed over to be saved. If no file appears, use “Copy all” and paste into Word.`,
  },
  wordFailed: {
    zh: "没有生成文件，工作簿未改动。请重试，或复制段落。",
    en: "No file was made and the workbook was not changed. Try again, or copy the paragraphs.",
  },
  copied: { zh: "已复制，可粘贴到报告中。", en: "Copied. Paste it into the report." },
  copiedAsText: { zh: "已按纯文字复制（此处不支持带格式复制）。", en: "Copied as plain text; formatting is not possible here." },
  notCopied: {
    zh: "Excel 没有允许复制，剪贴板未改动。请选中下面的文字，按 Ctrl+C 复制。",
    en: "Excel did not allow copying and the clipboard is as it was. Select the text below and press Ctrl+C.",
  },
  figure: { zh: (figure: string, label: string) => `${figure}，${label}`, en: (figure: string, label: string) => `${figure}, ${label}` },
  from: { zh: "取自", en: "From" },
  explain: { zh: "如何得出", en: "How computed" },
  none: { zh: "还写不出段落", en: "No paragraphs yet" },
  noneText: {
    zh: "识别到可核算的表格之后，这里会生成评估报告的标准段落。",
    en: "Once a table is recognised, the report's paragraphs stand here.",
  },
  missing: { zh: "没有写进段落的数据", en: "Figures left out" },
  missingText: {
    zh: "以下数据现有表格给不出来，段落中没有写，也没有按 0 处理。",
    en: "The tables do not give these, so the paragraphs leave them out; none was taken for zero.",
  },
  look: { zh: "请查看", en: "Look at" },
} satisfies Record<string, Localized<unknown>>;

/** The words of the text check. */
export const proseTexts = {
  paste: { zh: "粘贴报告文字", en: "Paste a text of the report" },
  hint: {
    zh: "文字只在此处核对，不会上传，也不会写入工作簿。按 Ctrl+Enter 核对。",
    en: "The text is checked here; it is sent nowhere and not kept in the workbook. Ctrl+Enter checks it.",
  },
  placeholder: {
    zh: "例如：截至评估期末，社工站共配备23名社工，其中16名持证社工……稳岗率为90%。",
    en: "For example: 截至评估期末，社工站共配备23名社工，其中16名持证社工……稳岗率为90%。",
  },
  check: { zh: "核对", en: "Check" },
  clear: { zh: "清空", en: "Clear" },
  noTables: {
    zh: "没有识别到表格：只能核对文字自身是否前后一致。",
    en: "No table was recognised, so the text can only be held against itself.",
  },
  changed: { zh: "文字已改动，以下是改动前的结果。", en: "The text has changed; these results are of the text before." },
  noFigures: { zh: "这段文字里没有可核对的数字。", en: "There is no figure to check in this text." },
  counts: {
    zh: (all: number, matched: number, percent: number) => `文中数字 ${all} 个，可判断 ${matched} 个（${percent}%）。`,
    en: (all: number, matched: number, percent: number) =>
      `${plural(all, "figure")} in the text, ${matched} (${percent}%) could be judged.`,
  },
  rows: {
    zh: (rows: number, charts: number) =>
      `其中有表格 ${rows} 行${charts === 0 ? "" : `（含图表 ${charts} 个，读作表格）`}，表格里的数字按行列的名称与工作簿核对。`,
    en: (rows: number, charts: number) =>
      `${plural(rows, "table row")} among it${charts === 0 ? "" : ` (${plural(charts, "chart")} read as ${charts === 1 ? "a table" : "tables"})`}: their figures were held against the workbook by the names of row and column.`,
  },
  verdict: {
    zh: (differing: number, conflicts: number) =>
      differing + conflicts === 0
        ? "没有发现不一致。"
        : [...(differing ? [`${differing} 个与表格不一致`] : []), ...(conflicts ? [`${conflicts} 处自相矛盾`] : [])].join("，") + "。",
    en: (differing: number, conflicts: number) =>
      differing + conflicts === 0
        ? "Nothing differs."
        : `${[
            ...(differing ? [`${differing} ${differing === 1 ? "differs" : "differ"} from the tables`] : []),
            ...(conflicts ? [plural(conflicts, "contradiction")] : []),
          ].join(", ")}.`,
  },
  inText: { zh: "文中", en: "Text" },
  inTables: { zh: "表中", en: "Tables" },
  line: { zh: (line: number) => `第 ${line} 行`, en: (line: number) => `line ${line}` },
  showInText: {
    zh: (figure: string, line: number) => `在文中查看第 ${line} 行的 ${figure}`,
    en: (figure: string, line: number) => `Show ${figure} in line ${line} of the text`,
  },
  whatToDo: {
    zh: "请核对后改正文字或表格；这里不会改动任何一方。",
    en: "Find out which is right and correct the text or the table; nothing is changed for you.",
  },
  conflicts: { zh: "文字自相矛盾", en: "The text contradicts itself" },
  more: { zh: (count: number) => `显示其余 ${count} 个`, en: (count: number) => `Show ${count} more` },
  toScore: { zh: "查看得分", en: "Go to Score" },
  useScores: {
    zh: "文中写有四方得分，可到“得分”中核算总分与等级。",
    en: "The text states the four scores; total and grade can be worked out under Score.",
  },
} satisfies Record<string, Localized<unknown>>;

export const verdictTexts: Record<ProseVerdictKind, Localized> = {
  differs: { zh: "与表格不一致", en: "Differs from the tables" },
  agrees: { zh: "与表格一致", en: "Agrees with the tables" },
  "within-text": { zh: "与文中其他数字相符", en: "Adds up within the text" },
  contradicts: { zh: "与文中其他数字矛盾", en: "Contradicts the text" },
  unmatched: { zh: "无法对应，未作判断", en: "Could not be matched: no verdict" },
};

export const verdictHints: Partial<Record<ProseVerdictKind, Localized>> = {
  "within-text": {
    zh: "表格中没有这些数据，但它们与文中的合计或总分相符。",
    en: "The tables do not have these, but they make up a total that the text states.",
  },
  unmatched: {
    zh: "说不准这些数字对应表中哪一项，因此不下结论。请自行核对。",
    en: "It is not certain which figure of the tables these speak of, so nothing is claimed. Check them yourself.",
  },
};

export const conflictTexts: Record<ProseConflict["kind"], Localized<(expected: string | null) => string>> = {
  "stated-twice": {
    zh: (expected) => `同一数据前后写法不同，${expected === null ? "请核对哪一处正确" : `表中为 ${expected}`}。`,
    en: (expected) =>
      `The same figure is stated differently; ${expected === null ? "find out which is right" : `the tables give ${expected}`}.`,
  },
  sum: { zh: (expected) => `各项相加不符，应为 ${expected}。`, en: (expected) => `The parts do not add up: it should be ${expected}.` },
  cap: {
    zh: (expected) => `得分超过满分 ${expected}。`,
    en: (expected) => `The score is above its maximum of ${expected}.`,
  },
  grade: {
    zh: (expected) => `等级与总得分不符，应为${expected}。`,
    en: (expected) => `The grade does not follow from the total: it should be ${expected}.`,
  },
};

/** The words of the score page. */
export const scoreTexts = {
  intro: {
    zh: "填写四方得分，总分按原数相加，不先四舍五入，等级按总分评定。",
    en: "Enter the four scores. The total is exact, nothing is rounded on the way, and the grade follows from it.",
  },
  cap: { zh: (cap: number) => `满分 ${cap}`, en: (cap: number) => `out of ${cap}` },
  stated: { zh: "报告中写的总得分与等级（选填）", en: "Total and grade as the report states them (optional)" },
  notStated: { zh: "未填写", en: "not stated" },
  source: { zh: "得分来源", en: "Where the scores come from" },
  fromTable: { zh: "取自得分表", en: "From the score table" },
  fromText: { zh: "取自粘贴的文字", en: "From the pasted text" },
  typed: { zh: "手工填写", en: "Typed in" },
  empty: { zh: "清空", en: "Clear" },
  result: { zh: "核算结果", en: "Result" },
  waiting: {
    zh: (labels: readonly string[]) => `还缺：${labels.join("、")}。四方得分填齐后得出总分。`,
    en: (labels: readonly string[]) => `Still wanted: ${labels.join(", ")}. The total follows once all four are there.`,
  },
  notNumber: { zh: "请填数字，如 19.95", en: "A number, please, such as 19.95" },
  next: {
    zh: (grade: string, wanting: string) => `距${grade}还差 ${wanting} 分`,
    en: (grade: string, wanting: string) => `${wanting} short of ${grade}`,
  },
  rounded: {
    zh: (exact: string, rounded: string, grade: string, right: string) =>
      `总分 ${exact} 四舍五入看似 ${rounded}（${grade}），但等级按原数评定，为${right}。`,
    en: (exact: string, rounded: string, grade: string, right: string) =>
      `${exact} looks like ${rounded} (${grade}) when rounded, but the grade follows the exact total: ${right}.`,
  },
  fine: { zh: "总分、等级与各方分值上限均相符。", en: "Total, grade and caps all hold." },
  fineParts: { zh: "各方得分均未超过上限。", en: "No part exceeds its cap." },
  shouldBe: {
    zh: (stated: string, right: string, how: string) => `填写为 ${stated}，应为 ${right}（${how}）。请核对报告后改正。`,
    en: (stated: string, right: string, how: string) => `${stated} is stated but it should be ${right} (${how}). Correct the report.`,
  },
} satisfies Record<string, Localized<unknown>>;

export const gradeTexts: Readonly<Record<string, Localized>> = {
  优秀: { zh: "优秀", en: "优秀 (excellent)" },
  良好: { zh: "良好", en: "良好 (good)" },
  合格: { zh: "合格", en: "合格 (pass)" },
  不合格: { zh: "不合格", en: "不合格 (fail)" },
};

export const statedTexts: Record<Extract<ScoreField, "total" | "grade">, Localized> = {
  total: { zh: "总得分", en: "Total" },
  grade: { zh: "等级", en: "Grade" },
};
