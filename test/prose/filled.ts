import { checkProse } from "../../src/prose/check";
import { Dice } from "../generator/dice";
import { fill } from "./drawn/document";
import { stations } from "./drawn/measure";

const drawn = stations([1]).then(([station]) => {
  if (!station) throw new Error("no station was drawn");
  return station.drawn;
});

/** What is said of the figures of a text, in its order; `changed` of them are wrong. */
export async function verdicts(text: string, changed: readonly number[] = []): Promise<string[]> {
  const station = await drawn;
  const report = fill(text, station, new Set(changed), new Dice(3));
  const said = checkProse(report.text, station.figures).verdicts;
  return report.stated.map(
    ({ from, to }) => said.find(({ mention }) => mention.originalFrom < to && from < mention.originalTo)?.verdict ?? "none",
  );
}

/** Every number of a text that is right which is called wrong. */
export async function calledWrong(text: string): Promise<string[]> {
  const station = await drawn;
  const { verdicts: all } = checkProse(fill(text, station, new Set(), new Dice(3)).text, station.figures);
  return all.flatMap(({ verdict, mention }) => (verdict === "differs" ? [mention.text] : []));
}
