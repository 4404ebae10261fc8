import { reviewProse } from "../../../src/app/report/prose-review";

test.each([
  ["|专业小组\t|21\t|12\t|55|", "12", "专业小组 · 21 · ", " · 55"],
  ["|专业小组\t|\t|12|", "12", "专业小组 · ", ""],
  ["| 专业小组 | 12 |", "12", "专业小组 · ", ""],
  ["|专业小组（个）\t|21\t|12|\t", "12个", "专业小组（个） · 21 · ", ""],
  ["社工站共配备12名社工。", "12名", "社工站共配备", "社工。"],
])("a figure of a row stands among its cells without the bars between them: %s", (row, figure, before, after) => {
  const { items } = reviewProse(`# 服务\n\n|项目\t|指标量\t|完成量|\n${row}`, null);
  const item = items.findLast(({ place }) => place.text === figure);
  expect([item?.place.before, item?.place.after]).toEqual([before, after]);
});
