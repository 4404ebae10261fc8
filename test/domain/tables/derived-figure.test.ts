import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { indicatorExample } from "../../../src/domain/families/indicators/rules/example-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

const outcomes = (cells: Parameters<typeof indicatorExample>[0]) =>
  Object.fromEntries(
    audit({ sheets: [indicatorExample(cells)] }, DEFAULT_SETTINGS).figures.map(({ figure, outcome }) => [formatAddress(figure), outcome]),
  );

test("a sum may carry its measure word; what a percentage with one means is not known", () => {
  expect(outcomes({ E5: "20人次", F5: "66.67分" })).toMatchObject({ D5: "agrees", E5: "agrees", F5: "blocked" });
  expect(outcomes({ E5: "21人次", F4: "0.5份" })).toMatchObject({ E5: "differs", F4: "blocked", F5: "agrees" });
});
