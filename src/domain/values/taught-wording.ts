/** A wording whose figure a person has named: `团队规模为N人` is `评估期末在岗社工`. It holds for every station whose tables give that figure. */
export interface TaughtWording {
  /** The words around the number, every number in them written N. */
  readonly wording: string;
  /** What the tables call the figure, in Chinese. */
  readonly figure: string;
}

/** The list with more of them; what was said of the same wording before no longer holds. */
export function withWordings(before: readonly TaughtWording[], more: readonly TaughtWording[]): readonly TaughtWording[] {
  const said = new Map([...before, ...more].map((one) => [one.wording, one]));
  return [...said.values()];
}
