import { withoutMemory } from "../../src/domain/values/memory";
import { checkProse } from "../../src/prose/check";
import { fill, readDocuments } from "./drawn/document";
import { stations } from "./drawn/measure";
import { Dice } from "../generator/dice";

test.each(["fifth.zh", "seventh.en"])(
  "the reports %s say the same whether or not what their words mean is remembered from the reports read before",
  async (set) => {
    const [{ drawn } = { drawn: null }] = await stations([7]);
    if (!drawn) throw new Error("no station was drawn");
    const reports = readDocuments(set).map(({ text }) => fill(text, drawn, new Set([1]), new Dice(7)).text);
    const said = (): unknown => reports.map((report) => checkProse(report, drawn.figures));
    const remembered = [said(), said()];
    for (const name of ["words of clauses", "meanings of texts", "what was read of a table"] as const)
      expect(withoutMemory(name, said)).toEqual(remembered[0]);
    expect([said(), remembered[1]]).toEqual(remembered);
  },
);
