import { figuresToTie, reviewProse } from "../../src/app/report/prose-review";
import { parseSettings } from "../../src/app/settings";
import { parseWordings, wordingsFile } from "../../src/app/taught-wordings";
import { auditSheets } from "./report/audited";

const SAID = [{ wording: "队内成员共计N名", figure: "评估期末在岗社工" }];

test("a file of wordings is read as it was written, beside whatever else its entries tell, and nothing else is taken for one", () => {
  expect(parseWordings(JSON.parse(wordingsFile(SAID)))).toEqual(SAID);
  expect(parseWordings([{ ...SAID[0], about: "headcount", expected: "23" }])).toEqual(SAID);
  for (const other of [null, {}, { wordings: SAID }, [{ wording: "N名" }], [{ wording: "", figure: "x" }], ["N名"]])
    expect(parseWordings(other)).toBeNull();
});

test("settings hold wordings as a workbook keeps them, and name what is wrong with them", () => {
  expect(parseSettings({ wordings: SAID })).toMatchObject({ ok: true, settings: { wordings: SAID } });
  expect(parseSettings({ wordings: [{ wording: 1 }] })).toMatchObject({ ok: false });
});

test("an unmatched figure can be tied to every figure of the tables, those that it may be of first; a tied one says so", async () => {
  const audit = await auditSheets("station-with-slips.xlsx");
  const [item] = reviewProse("队内成员共计23名。", audit).items;
  const offered = figuresToTie(item!, audit).map(({ label }) => label.zh);
  expect(offered.slice(0, item!.nearest.length)).toContain("评估期末在岗社工");
  expect(offered).toContain("专业小组节数完成率");
  expect(new Set(offered).size).toBe(offered.length);
  const kept = { ...audit, settings: { ...audit.settings, wordings: SAID } };
  expect(reviewProse("队内成员共计23名。", kept).items).toMatchObject([{ kind: "agrees", tied: true, wording: "队内成员共计N名" }]);
});
