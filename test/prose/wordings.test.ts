import { checkProseAgainst } from "../../src/prose/check";
import { auditSheets } from "../app/report/audited";

const audited = auditSheets("station-with-slips.xlsx");

test("an unmatched figure is listed with its wording and the figures that it may be of, those of its kind and nearest first", async () => {
  const [own] = checkProseAgainst("队内成员共计23名。", await audited).verdicts;
  expect(own).toMatchObject({ verdict: "unmatched", wording: "队内成员共计N名" });
  expect(own!.nearest!.map(({ label }) => label.zh)).toContain("评估期末在岗社工");
  expect(own!.nearest!.every(({ quantity }) => quantity === "count")).toBe(true);
});

test("a wording that a person has tied to a figure is judged ever after, right or wrong, and one that names no figure of these tables says nothing", async () => {
  const told = [
    { wording: "队内成员共计N名", figure: "评估期末在岗社工" },
    { wording: "站内党员N名", figure: "没有这个数字" },
  ];
  const verdicts = async (text: string) => checkProseAgainst(text, await audited, told).verdicts.map(({ verdict }) => verdict);
  expect(await verdicts("队内成员共计23名。")).toEqual(["agrees"]);
  expect(await verdicts("队内成员共计25名。")).toEqual(["differs"]);
  expect(await verdicts("站内党员3名。")).toEqual(["unmatched"]);
});

test("what is beyond doubt is never read otherwise because of a remembered wording", async () => {
  const told = [{ wording: "社工站共配备N名社工", figure: "协议要求在岗社工数" }];
  const [own] = checkProseAgainst("社工站共配备23名社工。", await audited, told).verdicts;
  expect(own).toMatchObject({ verdict: "agrees", figure: { label: { zh: "评估期末在岗社工" } } });
});

test("what the station's settings keep of wordings holds without being given again, and what is given counts before it", async () => {
  const told = [{ wording: "队内成员共计N名", figure: "协议要求在岗社工数" }];
  const audit = await audited;
  const kept = { ...audit, settings: { ...audit.settings, wordings: told } };
  const [own] = checkProseAgainst("队内成员共计23名。", kept).verdicts;
  expect(own).toMatchObject({ verdict: "differs", tied: true, figure: { label: { zh: "协议要求在岗社工数" } } });
  const given = [{ wording: "队内成员共计N名", figure: "评估期末在岗社工" }];
  expect(checkProseAgainst("队内成员共计23名。", kept, given).verdicts).toMatchObject([{ verdict: "agrees", tied: true }]);
});
