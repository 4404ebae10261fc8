import type { MisplacedPlaces, UnknownPlace } from "../app/report/filled-report";
import type { Localized } from "../domain/language";

/** What the command line says, in both languages. */
export const TEXTS = {
  zh: {
    noTables: (known: string) => `没有找到可核算的表。查找过：${known}。`,
    colon: "：",
    comma: "、",
    tables: (count: number) => `找到 ${count} 张表：`,
    refused: "无法读取的表",
    leftAlone: "识别但不核算",
    counted: (counts: string) => `（${counts}）`,
    willChange: (count: number) => `可自动更正或补填 ${count} 格：station-audit fix 文件 -o 新文件`,
    nothingFound: "未发现问题。",
    nothingElseFound: "其余各格未发现问题。",
    coverage: (read: number, unread: number) => `读取 ${read} 格，未读 ${unread} 格`,
    unread: "未读取",
    unreadCells: (what: "row" | "column", cells: number) => `（${what === "row" ? "该行" : "该列"} ${cells} 格，未作核算）`,
    holding: (figures: string) => `（含${figures}）`,
    notRun: "未执行的规则",
    notComputed: "未能复算的格（保持原样）",
    blocked: (cells: string, causes: string) => `${cells}：因 ${causes} 无法识别`,
    questions: "请确认（未确认前不作猜测；把所选的写法放进一个 JSON 文件的 words，再用 --words 读取）",
    relations: "与本列（本行）其他格的算法不同，请核对（不会自动改动）",
    relationsSeen: (count: number, empty: number) =>
      `另按表内自身的算式看过 ${count} 处${empty === 0 ? "" : `；有 ${empty} 格空着，可在面板中按算式补填`}。`,
    explained: "计算过程（← 后为所依据的格）",
    summary: "汇总",
    changes: "可更正",
    file: "文件",
    failed: "失败",
    fixed: (corrected: number, filled: number, formulas: number, out: string) =>
      `已更正 ${corrected} 格、补填 ${filled} 格${formulas === 0 ? "" : `，另有 ${formulas} 格改写为公式`}，写入 ${out}。原文件没有改动。`,
    fixedFile: (copy: string, changes: number, errors: number, warnings: number) =>
      `${copy}：写入 ${changes} 格，尚有错误 ${errors}，待核实 ${warnings}`,
    fixedFolder: (files: number, changes: number, failed: number, out: string) =>
      files === 0 && failed > 0
        ? `没有更正任何文件：${failed} 个未能更正，没有写入任何内容。原文件没有改动。`
        : `已更正 ${files} 个文件共 ${changes} 格${failed === 0 ? "" : `，另有 ${failed} 个未能更正`}，写入 ${out}。原文件没有改动。`,
    stoppedFolder: (out: string) => `已停止：没有在“${out}”里留下任何新文件，原有文件没有改动。`,
    fromLegacy: (out: string) =>
      `注意：原文件是旧格式，“${out}”是按其内容新建的 .xlsx：数值、公式、数字格式、合并单元格都在，字体颜色、图表、宏、批注不在其中。原文件没有改动。`,
    setAside: (count: number) => `另有 ${count} 处已由站点忽略（原因见 check），没有改动，也不计入上面的数。`,
    undone: (restored: number, refused: number, out: string) =>
      `已撤销上一次核算：${restored} 格恢复原样${refused === 0 ? "" : `，另有 ${refused} 格之后又被改过，保持现状`}，写入 ${out}。原文件没有改动。`,
    kept: (parts: string) => `采用了工作簿自带的：${parts}（--no-kept 可不采用）`,
    keptSettings: (names: string) => `设置（${names}）`,
    keptWords: (count: number) => `教过的词 ${count} 个`,
    keptIgnored: (count: number) => `已忽略的问题 ${count} 处`,
    keptTables: (count: number) => `表格识别的更正 ${count} 处`,
    ignoredHead: "站点已忽略（不计入）",
    because: (reason: string) => (reason === "" ? "没有写原因" : `原因：${reason}`),
    stationsWithout: (names: string) => `设置文件里的站点没有对应的文件，其设置没有用到：${names}。请核对文件名或文件夹名。`,
    noticed: (count: number, out: string) => `整改通知共 ${count} 项，写入 ${out}。原文件没有改动。`,
    moreChanges: (count: number) => `…… 另有 ${count} 格`,
    remaining: (counts: string | null, marked: boolean, uncomputed: number) =>
      counts === null
        ? uncomputed > 0
          ? "副本中其余各格没有发现问题。"
          : "副本中没有发现问题。"
        : `副本中还有须由人核对的：${counts}。${marked ? "均已在表中标出。" : "用 check 查看，或加 --mark 在表中标出。"}`,
    marked: (count: number) => `已标记 ${count} 格；用 unmark 可全部清除。`,
    unmarked: (count: number, out: string) =>
      count === 0 ? `没有找到 fix --mark 留下的标记，照原样写入 ${out}。` : `已清除 ${count} 格的标记，写入 ${out}。原文件没有改动。`,
    passedOver: (count: number, names: string) =>
      `另有 ${count} 个文件不是可读的工作簿格式，没有检查：${names}。请在 Excel 或 WPS 中另存为 .xlsx 后再查。`,
    notFollowed: (count: number, names: string) =>
      `有 ${count} 个链接通向别的文件夹，没有跟进，里面的文件没有检查：${names}。如要检查，请直接给出那些文件夹。`,
    openElsewhere: (path: string) => `注意：“${path}”正在 Excel 等程序中打开，尚未保存的改动看不到；核查的是磁盘上的内容。`,
    otherEnding: (out: string, kind: string) => `注意：“${out}”的内容是 ${kind} 工作簿，扩展名不符，Excel 可能拒绝打开。请改名为 ${kind}。`,
    commentDiffers: (stated: string, about: string, right: string, cells: string) =>
      `表中“${about}”为 ${right}（${cells}），这里写的是 ${stated}。请改为 ${right}，或核对表格。`,
    commentUnmatched: (stated: string) => `没有在表中找到与 ${stated} 对应的数据，未能核对。请自行核对。`,
    commentConflict: (kind: string, values: string, expected: string | null) =>
      `${kind}：${values}${expected === null ? "" : `，应为 ${expected}`}。请核对改正。`,
    commented: (commented: number, replaced: number, out: string) =>
      `已写入带批注的副本 ${out}：批注 ${commented} 处${replaced === 0 ? "" : `，修订 ${replaced} 处（可在 Word 中逐处接受或拒绝）`}。原文件没有改动。`,
    documented: (out: string) => `评估报告已写入 ${out}。工作簿没有改动。`,
    templateFilled: (filled: number, out: string) => `模板中 ${filled} 处已填好，写入 ${out}。模板和工作簿都没有改动。`,
    noPlaces: "提示：模板中没有 {{稳岗率}} 这样的占位名，写出的是原样副本。可用的名称见 report --places。",
    placesNotGiven: (names: string) => `提示：以下内容表格给不出，已在原处注明：${names}。`,
    cautionsUntold: "提示：表格中有尚未处理的错误，而模板里没有 {{须核实事项}}：",
    placesHead: "模板可用的占位名（写在双花括号里，说明见 docs/report-template.md）：",
    compared: (out: string) => `版本对比已写入 ${out}。两个文件都没有改动。`,
    reported: (out: string) => `核查结果已写入 ${out}。原文件没有改动。`,
    summarised: (files: number, failed: number, out: string) =>
      `已核查 ${files} 个文件${failed === 0 ? "" : `，其中 ${failed} 个无法读取`}，汇总写入 ${out}。原文件没有改动。`,
    agree: "一致",
    differ: "不一致",
    unmatched: "未能对应",
    proseOff: "已在设置中关闭，文中数字未与表格核对。",
    inText: "文中",
    inTables: "表中",
    mayBe: "可能是",
    proseSummary: (all: number, matched: number, differing: number) =>
      `文中数字 ${all} 个：可对应 ${matched} 个（${all === 0 ? 0 : Math.round((matched / all) * 100)}%），其中不一致 ${differing} 个；未能对应 ${all - matched} 个，未作判断。`,
    proseRows: (rows: number) => `其中有表格 ${rows} 行，表格里的数字按行列的名称与工作簿核对。`,
    appendix: {
      differs: (name: string, line: number, stated: string, expected: string, cell: string) =>
        `附表不一致  ${name}（${line}）：报告写“${stated}”，工作表 ${cell} 是“${expected}”。`,
      missing: (name: string, cell: string) => `附表缺少一行：${name}，工作表 ${cell} 有。`,
      additional: (name: string, line: number | null) => `附表多出一行：${name}${line === null ? "" : `（${line}）`}，工作表没有。`,
      summary: (tables: number, cells: number, rows: number) =>
        `报告的附表中有 ${tables} 张与工作簿的表逐行核对：不一致 ${cells} 格，多出或缺少 ${rows} 行。`,
    },
    conflict: { "stated-twice": "前后说法不一", sum: "相加不符", cap: "得分超过满分", grade: "等级与得分不符" },
  },
  en: {
    noTables: (known: string) => `No table to audit was found. Looked for: ${known}.`,
    colon: ": ",
    comma: ", ",
    tables: (count: number) => `${count} ${count === 1 ? "table" : "tables"} found:`,
    refused: "Table that could not be read",
    leftAlone: "Recognised, not audited",
    counted: (counts: string) => ` (${counts})`,
    willChange: (count: number) => `${count} cells can be corrected or filled: station-audit fix FILE -o NEW-FILE`,
    nothingFound: "Nothing found.",
    nothingElseFound: "Nothing found in what could be computed.",
    coverage: (read: number, unread: number) => `${read} cells read, ${unread} not`,
    unread: "Not read",
    unreadCells: (what: "row" | "column", cells: number) => ` (${cells} ${cells === 1 ? "cell" : "cells"} of this ${what}, not checked)`,
    holding: (figures: string) => ` (${figures} among them)`,
    notRun: "Rules that did not run",
    notComputed: "Cells not computed (left as they stand)",
    blocked: (cells: string, causes: string) => `${cells}: because of ${causes}`,
    questions: "To be confirmed (nothing is guessed until then; put the entry chosen under words in a JSON file and read it with --words)",
    relations: "Computed unlike the others of their column or row; to be verified (never changed automatically)",
    relationsSeen: (count: number, empty: number) =>
      `${count === 1 ? "One formula that figures keep by themselves was" : `${count} formulas that figures keep by themselves were`} looked at as well${empty === 0 ? "" : `; ${empty === 1 ? "an empty cell" : `${empty} empty cells`} can be filled by that in the pane`}.`,
    explained: "How it was computed (after ←: the cells it comes from)",
    summary: "Summary",
    changes: "changes",
    file: "file",
    failed: "failed",
    fixed: (corrected: number, filled: number, formulas: number, out: string) =>
      `${corrected} cells corrected, ${filled} filled${formulas === 0 ? "" : `, ${formulas} more turned into formulas`}; written to ${out}. The input file is unchanged.`,
    fixedFile: (copy: string, changes: number, errors: number, warnings: number) =>
      `${copy}: ${changes} cells written, ${errors} errors and ${warnings} to verify left`,
    fixedFolder: (files: number, changes: number, failed: number, out: string) =>
      files === 0 && failed > 0
        ? `No file was corrected: ${failed} could not be, and nothing was written. The originals were not changed.`
        : `${files} files corrected, ${changes} cells in all${failed === 0 ? "" : `; ${failed} could not be corrected`}; written to ${out}. The originals were not changed.`,
    stoppedFolder: (out: string) => `Stopped: nothing new was left in “${out}”, and no file was changed.`,
    fromLegacy: (out: string) =>
      `Note: the file is of an old format; “${out}” is a new .xlsx made from its contents: values, formulas, number formats and merged areas are in it, fonts, colours, charts, macros and notes are not. The original was not changed.`,
    setAside: (count: number) =>
      `${count} more were set aside by the station (check tells why); they are as they were and not counted above.`,
    undone: (restored: number, refused: number, out: string) =>
      `The last run was taken back: ${restored} cells are as before${refused === 0 ? "" : `; ${refused} more were changed since and stay as they are`}. Written to ${out}. The input file is unchanged.`,
    kept: (parts: string) => `Counted with what the workbook keeps: ${parts} (--no-kept leaves it out)`,
    keptSettings: (names: string) => `settings (${names})`,
    keptWords: (count: number) => `${count} ${count === 1 ? "word" : "words"} taught`,
    keptIgnored: (count: number) => `${count} ${count === 1 ? "finding" : "findings"} set aside`,
    keptTables: (count: number) => `${count} corrected ${count === 1 ? "recognition" : "recognitions"}`,
    ignoredHead: "Set aside by the station (not counted)",
    because: (reason: string) => (reason === "" ? "no reason given" : `reason: ${reason}`),
    stationsWithout: (names: string) =>
      `Stations of the settings file that no file is; their settings count for nothing: ${names}. Check the names of files or folders.`,
    noticed: (count: number, out: string) =>
      `The notice asks for ${count} ${count === 1 ? "thing" : "things"}; written to ${out}. The input file is unchanged.`,
    moreChanges: (count: number) => `… and ${count} more`,
    remaining: (counts: string | null, marked: boolean, uncomputed: number) =>
      counts === null
        ? uncomputed > 0
          ? "Nothing else is found in the copy."
          : "Nothing is found in the copy."
        : `Left in the copy for a person: ${counts}. ${marked ? "All of them are marked." : "See them with check, or mark them with --mark."}`,
    marked: (count: number) => `${count} cells marked; unmark takes all marks away.`,
    unmarked: (count: number, out: string) =>
      count === 0
        ? `No marks of fix --mark were found; written to ${out} as it was.`
        : `Marks removed from ${count} cells, written to ${out}. The input file is unchanged.`,
    passedOver: (count: number, names: string) =>
      `${count} more ${count === 1 ? "file is" : "files are"} neither .xlsx nor .xlsm and not checked: ${names}. Save them as .xlsx in Excel or WPS first.`,
    notFollowed: (count: number, names: string) =>
      `${count} ${count === 1 ? "link leads" : "links lead"} to another folder and ${count === 1 ? "was" : "were"} not followed; the files there were not checked: ${names}. Name those folders to check them.`,
    openElsewhere: (path: string) =>
      `Note: “${path}” is open in Excel or another program. Changes that were not saved are not seen; what stands on the disk was checked.`,
    otherEnding: (out: string, kind: string) =>
      `Note: “${out}” holds a ${kind} workbook under another ending; Excel may refuse to open it. Rename it to ${kind}.`,
    commentDiffers: (stated: string, about: string, right: string, cells: string) =>
      `The tables give ${right} for "${about}" (${cells}); here it says ${stated}. Please write ${right}, or check the tables.`,
    commentUnmatched: (stated: string) =>
      `No figure of the tables was found for ${stated}, so it was not checked. Please check it yourself.`,
    commentConflict: (kind: string, values: string, expected: string | null) =>
      `${kind}: ${values}${expected === null ? "" : `; right is ${expected}`}. Please check and correct.`,
    commented: (commented: number, replaced: number, out: string) =>
      `A copy with ${commented} comments${replaced === 0 ? "" : ` and ${replaced} tracked changes (accept or reject each in Word)`} was written to ${out}. The report itself is untouched.`,
    documented: (out: string) => `The evaluation report was written to ${out}. The workbook is untouched.`,
    templateFilled: (filled: number, out: string) =>
      `${filled} ${filled === 1 ? "place" : "places"} of the template filled; written to ${out}. The template and the workbook are untouched.`,
    noPlaces: "Note: the template names no place such as {{稳岗率}}; the output is its copy. See report --places for the names.",
    placesNotGiven: (names: string) => `Note: the tables do not give these; it says so in their place: ${names}.`,
    cautionsUntold: "Note: errors are open in the tables, and the template has no {{to be verified}}:",
    placesHead: "Names for the places of a template, each to be typed in double braces (docs/report-template.md):",
    compared: (out: string) => `The comparison was written to ${out}. Both files are untouched.`,
    reported: (out: string) => `The result sheet was written to ${out}. The input file is unchanged.`,
    summarised: (files: number, failed: number, out: string) =>
      `${files} files checked${failed === 0 ? "" : `, ${failed} of them unreadable`}; the summary was written to ${out}. The input files are unchanged.`,
    agree: "agrees",
    differ: "differs",
    unmatched: "unmatched",
    proseOff: "Switched off in the settings: the text was not held against the tables.",
    inText: "text",
    inTables: "tables",
    mayBe: "may be",
    proseSummary: (all: number, matched: number, differing: number) =>
      `${all} figures in the text: ${matched} matched (${all === 0 ? 0 : Math.round((matched / all) * 100)}%), ${differing} of them differ; ${all - matched} could not be matched and were not judged.`,
    proseRows: (rows: number) =>
      `${rows} ${rows === 1 ? "row" : "rows"} of tables among it: their figures were held against the workbook by the names of row and column.`,
    appendix: {
      differs: (name: string, line: number, stated: string, expected: string, cell: string) =>
        `appendix differs  ${name} (${line}): the report says “${stated}”, sheet ${cell} “${expected}”.`,
      missing: (name: string, cell: string) => `row missing in the appendix: ${name}, which sheet ${cell} has.`,
      additional: (name: string, line: number | null) =>
        `row that only the appendix has: ${name}${line === null ? "" : ` (${line})`}; no sheet has it.`,
      summary: (tables: number, cells: number, rows: number) =>
        `${tables} ${tables === 1 ? "table" : "tables"} of the report's appendices held against the workbook's row by row: ${cells} ${cells === 1 ? "cell differs" : "cells differ"}, ${rows} ${rows === 1 ? "row" : "rows"} missing or additional.`,
    },
    conflict: {
      "stated-twice": "stated twice, differently",
      sum: "does not add up",
      cap: "score above its maximum",
      grade: "grade does not follow from the score",
    },
  },
} as const;

/** Why a command could not do its work. */
export const FAILURES = {
  notFound: (path: string): Localized => ({ zh: `找不到“${path}”。`, en: `“${path}” does not exist.` }),
  noPermission: (path: string): Localized => ({
    zh: `没有权限读取“${path}”，没有检查它，也没有写入任何内容。`,
    en: `No permission to read “${path}”; it was not checked and nothing was written.`,
  }),
  unreadable: (path: string, code: string): Localized => ({
    zh: `无法读取“${path}”（${code}），没有检查它，也没有写入任何内容。`,
    en: `“${path}” cannot be read (${code}); it was not checked and nothing was written.`,
  }),
  unreadableFolder: (path: string): Localized => ({
    zh: `文件夹“${path}”打不开，里面的文件没有检查。请取得读取权限后再查。`,
    en: `The folder “${path}” cannot be opened; the files in it were not checked. Get the right to read it and check again.`,
  }),
  changedWhileRead: (path: string): Localized => ({
    zh: `“${path}”在读取时被改动或替换，没有检查，也没有写入任何内容。请待其保存完毕后再试。`,
    en: `“${path}” was changed or replaced while it was read; it was not checked and nothing was written. Try again once it is saved.`,
  }),
  tookTooLong: (seconds: number): Localized => ({
    zh: `用时超过 ${seconds} 秒，已停止，没有结果。可用 --time-limit 放宽，或单独处理这个文件。`,
    en: `It took longer than ${seconds} seconds and was stopped, without a result. Give more with --time-limit, or give this file alone.`,
  }),
  noRoom: (needed: number, there: number): Localized => ({
    zh: `文件太大：约需 ${needed} MB 内存，本次运行只有 ${there} MB，没有读取，也没有写入任何内容。可用 NODE_OPTIONS=--max-old-space-size=${needed} 给程序更多内存，或把工作簿拆小。`,
    en: `The file is too large: it takes about ${needed} MB of memory, and this run has ${there} MB. It was not read and nothing was written. Give the program more with NODE_OPTIONS=--max-old-space-size=${needed}, or split the workbook.`,
  }),
  outOfMemory: (written: readonly string[]): Localized => ({
    zh: `内存不足，已停止，没有结果，${written.length === 0 ? "也没有写入任何内容" : `但已写入：${written.join("、")}`}。可用 NODE_OPTIONS=--max-old-space-size=8192 给程序更多内存（单位 MB），或把工作簿拆小。`,
    en: `Memory ran out and the work was stopped; there is no result, ${written.length === 0 ? "and nothing was written" : `but these were written: ${written.join(", ")}`}. Give the program more with NODE_OPTIONS=--max-old-space-size=8192 (in MB), or split the workbook.`,
  }),
  openElsewhere: (path: string): Localized => ({
    zh: `输出“${path}”正在 Excel 等程序中打开，没有覆盖。请先关闭它；如确定没有打开（程序曾意外退出），请写两次 --force。`,
    en: `The output “${path}” is open in Excel or another program and was not replaced. Close it first; if it is not open (a program that crashed), give --force twice.`,
  }),
  isFolder: (path: string): Localized => ({
    zh: `“${path}”是文件夹，不是工作簿文件，没有写入任何内容。`,
    en: `“${path}” is a folder, not a workbook; nothing was written.`,
  }),
  noOutputFolder: (path: string): Localized => ({
    zh: `输出的文件夹不存在，没有写入“${path}”。请先建好文件夹。`,
    en: `The folder of the output does not exist; “${path}” was not written. Make the folder first.`,
  }),
  noFile: (path: string): Localized => ({
    zh: `“${path}”不是普通文件（设备或管道），没有写入任何内容。`,
    en: `“${path}” is no plain file (a device or a pipe); nothing was written.`,
  }),
  noInputFile: (path: string): Localized => ({
    zh: `“${path}”不是普通文件（设备或管道），没有读取它，也没有写入任何内容。`,
    en: `“${path}” is no plain file (a device or a pipe); it was not read, and nothing was written.`,
  }),
  noOutputName: { zh: "没有给出输出文件名（-o）。", en: "The output has no name (-o)." },
  notWritten: (path: string, why: Localized): Localized => ({
    zh: `${why.zh}，没有写入“${path}”。`,
    en: `${why.en}; “${path}” was not written.`,
  }),
  unconfirmed: (path: string, code: string): Localized => ({
    zh: `“${path}”已写入，但磁盘没有确认已存妥（${code}）。使用前请打开核对。`,
    en: `“${path}” was written, but the disk did not confirm that it is safe (${code}). Open it and look before you use it.`,
  }),
  draftLeft: (draft: string): Localized => ({
    zh: `临时文件“${draft}”没能删除，其中有表里的个人信息，请手动删除。`,
    en: `The temporary file “${draft}” could not be removed. It holds personal data of the tables; delete it by hand.`,
  }),
  outputWritten: (path: string): Localized => ({ zh: `“${path}”已写入。`, en: `“${path}” was written.` }),
  noticeKind: (path: string): Localized => ({
    zh: `无法写出“${path}”。整改通知支持 .docx、.xlsx、.html，请改用其中一种扩展名。`,
    en: `“${path}” cannot be written. A notice is .docx, .xlsx or .html; choose one of these.`,
  }),
  reportDocumentKind: (path: string): Localized => ({
    zh: `无法写出“${path}”。评估报告写成 .docx，请改用该扩展名。`,
    en: `“${path}” cannot be written. The report is a .docx; give it that ending.`,
  }),
  templateOutput: {
    zh: "--template 要与 -o 报告.docx 一起使用，没有写入任何内容。",
    en: "--template needs -o REPORT.docx; nothing was written.",
  },
  oneReportOnly: {
    zh: "-o 一次只写一个工作簿的报告，没有写入任何内容。请逐个写出。",
    en: "-o writes the report of one workbook; nothing was written. Please write them one by one.",
  },
  badTemplate: (path: string): Localized => ({
    zh: `模板“${path}”不是可以读取的 .docx，没有写入任何内容。请用 Word 或 WPS 另存为 .docx。`,
    en: `The template “${path}” is no .docx that can be read; nothing was written. Save it as .docx in Word or WPS.`,
  }),
  unknownPlaces: (path: string, names: readonly UnknownPlace[]): Localized => ({
    zh: `模板“${path}”中有不认识的占位名，没有写入任何内容：${names.map(({ name, nearest }) => `{{${name}}}${nearest === null ? "" : `（是否为 {{${nearest}}}？）`}`).join("、")}。全部名称见 report --places。`,
    en: `The template “${path}” names places that do not exist; nothing was written: ${names.map(({ name, nearest }) => `{{${name}}}${nearest === null ? "" : ` (did you mean {{${nearest}}}?)`}`).join(", ")}. See report --places for all names.`,
  }),
  misplacedPlaces: (path: string, { tables, rows }: MisplacedPlaces): Localized => {
    const list = (names: readonly string[], joint: string): string => names.map((name) => `{{${name}}}`).join(joint);
    const zh = [
      ...(tables.length > 0 ? [`${list(tables, "、")} 是表格，须单独成段`] : []),
      ...(rows.length > 0 ? [`${list(rows, "、")} 须写在表格的行里`] : []),
    ];
    const en = [
      ...(tables.length > 0 ? [`${list(tables, ", ")} is a table and must stand in a paragraph of its own`] : []),
      ...(rows.length > 0 ? [`${list(rows, ", ")} must stand in a table's row`] : []),
    ];
    return {
      zh: `模板“${path}”没有填写，没有写入任何内容：${zh.join("；")}。`,
      en: `The template “${path}” was not filled and nothing was written: ${en.join("; ")}.`,
    };
  },
  nothingToUndo: (path: string): Localized => ({
    zh: `“${path}”里没有可撤销的核算记录，没有写入任何内容。`,
    en: `“${path}” keeps no run to take back; nothing was written.`,
  }),
  noWorkbooks: (path: string): Localized => ({
    zh: `“${path}”中没有 .xlsx 或 .xlsm 文件。`,
    en: `“${path}” holds no .xlsx or .xlsm file.`,
  }),
  outputExists: (path: string): Localized => ({
    zh: `“${path}”已存在，没有覆盖。如要覆盖请加 --force。`,
    en: `“${path}” exists and was not replaced. Use --force to replace it.`,
  }),
  outputIsInput: (path: string): Localized => ({
    zh: `输出“${path}”就是输入文件。为保护原件，请另取文件名。`,
    en: `The output “${path}” is the input file. Choose another name; the input is never written to.`,
  }),
  badSettings: (path: string, why: string): Localized => ({
    zh: `设置文件“${path}”有误：${why}`,
    en: `The settings file “${path}” is wrong: ${why}`,
  }),
  badWordings: (path: string, why: string): Localized => ({
    zh: `写法文件“${path}”有误：${why} 报告没有核对。`,
    en: `The file of wordings “${path}” is wrong: ${why} The report was not checked.`,
  }),
  noWordings: {
    zh: '应为 [{"wording": "团队规模为N人", "figure": "评估期末在岗社工"}]；prose --json 里未对应的数字有可照抄的写法。',
    en: 'expected [{"wording": "…N…", "figure": "…"}]; the unmatched figures of prose --json hold entries to copy.',
  },
  badWords: (path: string, why: string): Localized => ({
    zh: `词语文件“${path}”有误：${why}`,
    en: `The file of words “${path}” is wrong: ${why}`,
  }),
  noWords: {
    zh: '应为 {"words": [{"kind": "header"、"label" 或 "mark", "word": 原文, "means": 含义}]}；check --json 的 questions 中有可照抄的写法。',
    en: 'expected {"words": [{"kind": "header", "label" or "mark", "word": …, "means": …}]}; the questions of check --json hold entries to copy.',
  },
  settingsFolder: { zh: "它是文件夹。", en: "it is a folder." },
  noTerminal: (written: readonly string[]): Localized => ({
    zh: `结果无法输出（磁盘已满或管道故障）。${written.length === 0 ? "没有写入任何文件。" : `已写入：${written.join("、")}。`}`,
    en: `The result could not be printed (disk full or broken pipe). ${written.length === 0 ? "No file was written." : `Written: ${written.join(", ")}.`}`,
  }),
  notJson: { zh: "不是有效的 JSON。", en: "it is no valid JSON." },
  commentsKind: (out: string): Localized => ({
    zh: `“${out}”：带批注的副本只能由 .docx 报告写成 .docx。`,
    en: `${out}: a commented copy is made of a .docx report and written as .docx.`,
  }),
  comparisonKind: (out: string): Localized => ({
    zh: `“${out}”：版本对比可写成 .xlsx、.csv 或 .json，请换一个扩展名。`,
    en: `${out}: a comparison is written as .xlsx, .csv or .json; please choose one of these endings.`,
  }),
  reportKind: (path: string): Localized => ({
    zh: `无法写出“${path}”。--report 支持 .xlsx、.csv、.json、.html，请改用其中一种扩展名。`,
    en: `“${path}” cannot be written. --report takes .xlsx, .csv, .json or .html; choose one of these.`,
  }),
  summaryKind: (path: string): Localized => ({
    zh: `无法写出“${path}”。--summary 只写 .xlsx，请改用该扩展名。`,
    en: `“${path}” cannot be written. --summary writes .xlsx; give it that ending.`,
  }),
  oneFileOnly: {
    zh: "--report 一次只写一个文件的核查结果，没有写入任何内容。多个文件请用 --summary。",
    en: "--report tells of one file; nothing was written. Use --summary for several.",
  },
  badReport: (path: string): Localized => ({
    zh: `无法读取报告“${path}”。支持 .docx、.txt、.md。`,
    en: `The report “${path}” cannot be read. Use .docx, .txt or .md.`,
  }),
  unexpected: (what: string): Localized => ({
    zh: `发生意外错误，没有写入任何内容：${what}`,
    en: `An unexpected error; nothing was written: ${what}`,
  }),
} as const;
