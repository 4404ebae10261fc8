import type { Outcome, Unmarked } from "../../src/app/session-state";
import { outcomeText } from "../../src/taskpane/texts/outcome-texts";

const NONE = { error: 0, warning: 0, info: 0 };
const ALL_MARKED: Unmarked = { sheets: [], because: null };

const told = (outcome: Outcome): readonly string[] => {
  const zh = outcomeText(outcome, "zh");
  const en = outcomeText(outcome, "en");
  expect(zh.intent).toBe(en.intent);
  return [zh.intent, zh.text, en.text];
};

test("a check that found nothing says so, and never without what could not be checked", () => {
  expect(told({ kind: "checked", open: NONE, uncomputed: null, unchecked: 0, unmarked: ALL_MARKED })).toEqual([
    "success",
    "核查完成，没有发现问题。未改动任何数据。",
    "Checked: nothing to report. No value was changed.",
  ]);
  expect(told({ kind: "checked", open: NONE, uncomputed: null, unchecked: 2, unmarked: ALL_MARKED })).toEqual([
    "warning",
    "核查完成，没有发现问题。另有 2 处未能核查，原因列在最后。未改动任何数据。",
    "Checked: nothing to report. 2 things could not be checked; the end of the list says why. No value was changed.",
  ]);
});

test("what could not be computed comes first with its cause, and nothing is called right in its place", () => {
  const uncomputed = { zh: "K32 无法识别，10 格未能复算，含总计、稳岗率。", en: "K32 cannot be read: 10 cells were not computed." };
  expect(told({ kind: "recomputed", changed: 0, corrected: 0, open: NONE, uncomputed, unchecked: 0, unmarked: ALL_MARKED })).toEqual([
    "warning",
    "K32 无法识别，10 格未能复算，含总计、稳岗率。核算完成：其余各格计算正确，没有需要处理的问题。",
    "K32 cannot be read: 10 cells were not computed. Done: every other figure is computed right, nothing else to do.",
  ]);
  expect(told({ kind: "checked", open: NONE, uncomputed, unchecked: 0, unmarked: ALL_MARKED })[1]).toBe(
    "K32 无法识别，10 格未能复算，含总计、稳岗率。其余各格没有发现问题。未改动任何数据。",
  );
});

test("where no table is known and figures only keep something by themselves, none of them is called right", () => {
  const open = { error: 0, warning: 1, info: 0 };
  expect(
    told({ kind: "recomputed", changed: 0, relationsOnly: true, corrected: 0, open, uncomputed: null, unchecked: 0, unmarked: ALL_MARKED }),
  ).toEqual(["info", "核算完成：没有写入单元格，另有 1 处待核实。", "Done: no cell was written, 1 point to verify left for you."]);
});

test("findings that could not be marked are told with the reason", () => {
  const open = { error: 2, warning: 0, info: 0 };
  expect(told({ kind: "checked", open, uncomputed: null, unchecked: 0, unmarked: { sheets: [], because: "read-only" } })).toEqual([
    "warning",
    "核查完成：2 处错误。但标记没有打上：工作簿是只读的，无法写入。问题都列在这里。未改动任何数据。",
    "Checked: 2 errors. The marks could not be laid: The workbook is read-only. Everything is listed here. No value was changed.",
  ]);
  expect(
    told({
      kind: "recomputed",
      changed: 7,
      corrected: 5,
      open,
      uncomputed: null,
      unchecked: 1,
      unmarked: { sheets: ["到岗"], because: null },
    }),
  ).toEqual([
    "warning",
    "核算完成：已写入 7 个单元格，另有 2 处错误。工作表“到岗”受保护，其中的问题只列在这里，未在表中标出。另有 1 处未能核查，原因列在最后。",
    "Done: 7 cells written, 2 errors left for you. “到岗” is protected: what was found there is listed here, not marked in the sheet. 1 thing could not be checked; the end of the list says why.",
  ]);
});

test("a workbook without tables says what was refused in it", () => {
  expect(told({ kind: "no-tables", unchecked: 1 })[1]).toBe(
    "没有识别到可核算的表格，工作簿未改动。另有 1 处未能核查，原因列在最后。可在“表格”页中框选范围并指定类型。",
  );
});

test("undoing a run that had written no cell does not count cells; where cells were left, they are counted and named", () => {
  expect(told({ kind: "undone", restored: 0, refused: [] })).toEqual([
    "success",
    "已撤销上次核算的标记；那次核算没有写入单元格。",
    "Undone: the marks of that run, which had written no cell.",
  ]);
  expect(told({ kind: "undone", restored: 1, refused: [] })[1]).toBe("已撤销，恢复了 1 个单元格。");
  expect(told({ kind: "undone", restored: 0, refused: [{ sheet: "表", row: 1, column: 1 }] })).toEqual([
    "warning",
    "已撤销，恢复了 0 个单元格。以下单元格此后又被修改，保持现状：表!B2。",
    "Undone: 0 cells restored. These cells were changed since and were left as they are: 表!B2.",
  ]);
});
