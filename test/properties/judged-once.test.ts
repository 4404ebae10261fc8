import fc from "fast-check";
import { audit } from "../../src/domain/engine";
import { cellKey, formatReference } from "../../src/domain/grid/address";
import { fuzz } from "../fuzz";
import { sample, workbooks } from "./drawn-workbooks";

test("a cell that the rules of a known table judge or read is judged by no relation as well, whatever is wrong in the workbook", () => {
  fc.assert(
    fc.property(workbooks, ({ sheets, settings }) => {
      const { findings, figures, relations } = audit({ sheets }, settings);
      const own = new Set(
        figures.filter(({ table }) => table !== null).map(({ sheet, figure: { row, column } }) => cellKey({ sheet, row, column })),
      );
      const told = new Set(findings.filter(({ rule }) => !rule.startsWith("relation/")).map(cellKey));
      const twice = findings.filter(
        (finding) => finding.rule === "relation/broken" && (own.has(cellKey(finding)) || told.has(cellKey(finding))),
      );
      expect(twice.map(formatReference)).toEqual([]);
      const offered = relations.flatMap(({ empty, broken }) => [...empty, ...broken]);
      expect(offered.filter((cell) => own.has(cellKey(cell))).map(formatReference)).toEqual([]);
    }),
    fuzz(25),
  );
});

test.each(["station-clean.xlsx", "station-with-slips.xlsx", "station-other-wordings.xlsx"])(
  "the two known tables of %s raise no relation",
  (name) => {
    const { sheets, settings } = sample(name);
    expect(audit({ sheets }, settings).findings.filter(({ rule }) => rule.startsWith("relation/"))).toEqual([]);
  },
);
