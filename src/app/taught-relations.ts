import * as v from "valibot";
import { RELATION_KINDS, sameTarget, type TaughtRelation } from "../domain/values/taught-relation";

const title = v.pipe(v.string(), v.maxLength(200));
const term = v.strictObject({ title, as: v.picklist(["line", "before", "total", "number"]), times: v.pipe(v.number(), v.finite()) });

const MOST_TERMS = 80;
const MOST = 200;

/** The ways of computing that one station taught, as settings and a workbook hold them. */
export const taughtRelations = v.pipe(
  v.array(
    v.strictObject({
      where: v.picklist(["column", "row"]),
      target: title,
      kind: v.picklist(RELATION_KINDS),
      terms: v.pipe(v.array(term), v.minLength(1), v.maxLength(MOST_TERMS)),
      over: v.pipe(v.array(term), v.maxLength(MOST_TERMS)),
      scale: v.picklist([0.01, 1, 100]),
      cap: v.nullable(v.pipe(v.number(), v.finite())),
    }),
  ),
  v.maxLength(MOST),
);

/** The list with one more; what was taught of the same line before no longer holds. */
export function withRelation(relations: readonly TaughtRelation[], taught: TaughtRelation): readonly TaughtRelation[] {
  return [...withoutRelation(relations, taught), taught];
}

/** The list without what was taught of a line. */
export function withoutRelation(relations: readonly TaughtRelation[], taught: TaughtRelation): readonly TaughtRelation[] {
  return relations.filter((one) => !sameTarget(one, taught));
}
