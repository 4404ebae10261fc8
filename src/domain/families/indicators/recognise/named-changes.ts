import { changesTargets } from "../../../values/vocabulary/rate-policies";
import type { TargetChange } from "../model";
import { changesInWords } from "./target-words";

/** Words by which a sentence speaks of more than the promises that it names. */
const OF_OTHERS = /各|全部|所有|均|整体|总体|总量|其[他它余]|每|统一|一律|等|部分|若干|多项|有关|相关|本表|上述|以上|下列|以下/;
/** 其余指标不变. */
const UNCHANGED = /其[他它余](?:各项|指标|服务|项目|任务)*(?:均|都|仍|保持|维持)*(?:不变|不作?调整|按原)/g;
/** Parts of names that tell no promise from another. */
const TELLS_NOTHING = new Set(["服务", "指标", "项目", "工作", "任务", "完成", "协议", "数量", "人次"]);

/** The promises whose names a sentence changes, each with what it makes of them; null where it may speak of any. */
export type NamedChanges = ReadonlyMap<string, readonly TargetChange[]>;

/**
 * Of which promises a sentence says that they were changed (小组活动指标由12调整为8): those that it names, and any whose name shares words with what is
 * left of it.
 */
export function namedChanges(plain: string, names: readonly string[]): NamedChanges | null {
  const clauses = plain
    .replace(UNCHANGED, "")
    .split(/[。;；]/)
    .filter(changesTargets);
  const found = new Map<string, readonly TargetChange[]>();
  const longestFirst = [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  for (const clause of clauses) {
    let rest = clause;
    const named = longestFirst.filter((name) => {
      if (!rest.includes(name)) return false;
      rest = rest.replaceAll(name, "□");
      return true;
    });
    if (named.length === 0 || OF_OTHERS.test(rest)) return null;
    const changes = named.length === 1 ? changesInWords(clause) : [];
    for (const name of named) found.set(name, changes);
    for (const name of longestFirst) if (!found.has(name) && sharesWords(name, rest)) found.set(name, []);
  }
  return clauses.length > 0 ? found : null;
}

function sharesWords(name: string, text: string): boolean {
  for (let at = 0; at + 2 <= name.length; at++) {
    const pair = name.slice(at, at + 2);
    if (!TELLS_NOTHING.has(pair) && text.includes(pair)) return true;
  }
  return false;
}
