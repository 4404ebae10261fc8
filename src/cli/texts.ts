import { COVERAGE } from "../domain/report/unread-texts";
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
    coverage: COVERAGE.zh,
    unread: "未读取",
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
    inChart: "图表中",
    inTables: "表中",
    mayBe: "可能是",
    proseSummary: (all: number, matched: number, differing: number) =>
      `文中数字 ${all} 个：可对应 ${matched} 个（${all === 0 ? 0 : Math.round((matched / all) * 100)}%），其中不一致 ${differing} 个；未能对应 ${all - matched} 个，未作判断。`,
    proseRows: (rows: number, charts: number) =>
      `其中有表格 ${rows} 行${charts === 0 ? "" : `（含图表 ${charts} 个，读作表格）`}，表格里的数字按行列的名称与工作簿核对。`,
    appendix: {
      differs: (name: string, line: number, stated: string, expected: string, cell: string) =>
        `附表不一致  ${name}（${line}）：报告写“${stated}”，工作表 ${cell} 是“${expected}”。`,
      missing: (name: string, cell: string) => `附表缺少一行：${name}，工作表 ${cell} 有。`,
      additional: (name: string, line: number | null) => `附表多出一行：${name}${line === null ? "" : `（${line}）`}，工作表没有。`,
      summary: (tables: number, cells: number, rows: number) =>
        `报告的附表中有 ${tables} 张与工作簿的表逐行核对：不一致 ${cells} 格，多出或缺少 ${rows} 行。`,
    },
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
    coverage: COVERAGE.en,
    unread: "Not read",
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
    inChart: "chart",
    inTables: "tables",
    mayBe: "may be",
    proseSummary: (all: number, matched: number, differing: number) =>
      `${all} figures in the text: ${matched} matched (${all === 0 ? 0 : Math.round((matched / all) * 100)}%), ${differing} of them differ; ${all - matched} could not be matched and were not judged.`,
    proseRows: (rows: number, charts: number) =>
      `${rows} ${rows === 1 ? "row" : "rows"} of tables among it${charts === 0 ? "" : ` (${charts} ${charts === 1 ? "chart read as a table" : "charts read as tables"})`}: their figures were held against the workbook by the names of row and column.`,
    appendix: {
      differs: (name: string, line: number, stated: string, expected: string, cell: string) =>
        `appendix differs  ${name} (${line}): the report says “${stated}”, sheet ${cell} “${expected}”.`,
      missing: (name: string, cell: string) => `row missing in the appendix: ${name}, which sheet ${cell} has.`,
      additional: (name: string, line: number | null) =>
        `row that only the appendix has: ${name}${line === null ? "" : ` (${line})`}; no sheet has it.`,
      summary: (tables: number, cells: number, rows: number) =>
        `${tables} ${tables === 1 ? "table" : "tables"} of the report's appendices held against the workbook's row by row: ${cells} ${cells === 1 ? "cell differs" : "cells differ"}, ${rows} ${rows === 1 ? "row" : "rows"} missing or additional.`,
    },
  },
} as const;
