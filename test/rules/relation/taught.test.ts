import type { TaughtRelation } from "../../../src/domain/values/taught-relation";
import { testRule } from "../rule-tester";

const RULE = "relation/taught";

const LEFT: TaughtRelation = {
  where: "column",
  target: "剩余",
  kind: "difference",
  terms: [
    { title: "年初数", as: "line", times: 1 },
    { title: "本年领用", as: "line", times: -1 },
  ],
  over: [],
  scale: 1,
  cap: null,
};
const settings = { relations: [LEFT] };

testRule(RULE, "error", [
  {
    title: "each cell of a taught column is held against its formula and corrected",
    cells: { D4: 843, D8: 73 },
    settings,
    findings: [
      ["D4", RULE, 843, 348],
      ["D8", RULE, 73, 37],
    ],
    related: [
      ["B4", "C4"],
      ["B8", "C8"],
    ],
    fixed: { D4: 348, D8: 37 },
    says: { zh: ["年初数 − 本年领用", "860 − 512 = 348", "应为 348"], en: ["860 − 512 = 348", "348 belongs here"] },
  },
  { title: "an empty cell of a taught column is filled, and that is no finding", cells: { D5: null }, settings, fixed: { D5: 4100 } },
  { title: "an empty operand leaves the cell as it stands", cells: { C5: null, D5: 7 }, settings },
  { title: "words in a taught column stay", cells: { D5: "待盘点" }, settings },
  { title: "a formula in a taught column stays", cells: { D5: { f: "=B5-C5-1", v: 4099 } }, settings },
  {
    title: "where most figures are something else nothing is written, and that is said",
    cells: { D3: 1, D4: 2, D5: 3, D6: 4 },
    settings,
    notRun: { zh: "只有 2 格合乎教过的算法", en: "Only 2 of the 6 cells" },
  },
]);
