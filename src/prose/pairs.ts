import type { ServiceTarget } from "./topics";
import type { Mention } from "./numbers";

/** Two numbers of one service side by side, and which of them is the promise. */
export interface StatedPair {
  readonly serviceTarget: ServiceTarget;
  /** Whether the first number is what was delivered. */
  readonly doneFirst: boolean;
}

/**
 * What 11/21, 21→11 or 21个、11个 behind a service's name say: of the ways to read them the one that the tables agree with most, at least in one number; null
 * where none or several do.
 */
export function pairOf(
  serviceTargets: readonly ServiceTarget[],
  first: Mention,
  second: Mention,
  usual: "done" | "target",
): StatedPair | null {
  const states = (mention: Mention, figure: ServiceTarget["done"]): number => (figure?.value.compare(mention.value) === 0 ? 1 : 0);
  const ways = serviceTargets.flatMap((serviceTarget) =>
    [true, false].map((doneFirst) => {
      const [one, other] = doneFirst ? [serviceTarget.done, serviceTarget.target] : [serviceTarget.target, serviceTarget.done];
      return { serviceTarget, doneFirst, agreeing: states(first, one) + states(second, other) };
    }),
  );
  const most = Math.max(0, ...ways.map(({ agreeing }) => agreeing));
  const best = ways.filter(({ agreeing }) => most > 0 && agreeing === most);
  if (best.length === 1) return best[0]!;
  const own = best.filter(({ doneFirst }) => doneFirst === (usual === "done"));
  return own.length === 1 && new Set(best.map(({ serviceTarget }) => serviceTarget)).size === 1 ? own[0]! : null;
}
