import { copiedContext, type ClauseContext, type FigureReading } from "./context";
import type { ReadingGround } from "./findings";
import { meaningOf } from "./meaning";
import { rowOfTwo } from "./number-rows";
import type { NumberWords } from "./number-words";
import type { Mention } from "./numbers";
import type { NumberPhrase } from "./number-phrases";
import type { ServiceTarget, Topic } from "./topics";
import type { RoleWord } from "./words";
import { itemAt } from "../domain/values/present";

/** Two numbers of which one is what was promised of a service, the other what was delivered. */
export class NumberPairs {
  constructor(
    private readonly ground: ReadingGround,
    private readonly words: NumberWords,
    private readonly topics: readonly Topic[],
    private readonly idioms: ReadonlyMap<Mention, FigureReading>,
  ) {}

  /** 个案接案（29/60）: what was done, of what was promised. */
  read(phrases: readonly NumberPhrase[], at: number, context: ClauseContext): boolean {
    const [first, second] = [itemAt(phrases, at), phrases[at + 1]];
    const { plain } = this.ground.text;
    const between = second && first.after + second.before;
    const ofEnglish = between === "of" || between === "outof";
    if (!second || !(ofEnglish || between === "/")) return this.readRow(phrases, at, context);
    const enclosed = plain[first.mention.from - 1] === "(" && plain[second.mention.to] === ")";
    if (!ofEnglish && !enclosed) return this.readRow(phrases, at, context);
    if (first.mention.unit !== null || second.mention.unit !== null || this.idioms.has(first.mention)) return false;
    const words = this.words.of(ofEnglish ? { ...first, after: second.after } : first, context);
    if (words.unknown || words.topics.size + words.tails.length === 0 || (words.roles.size > 0 && !ofEnglish)) return false;
    for (const phrase of [first, second]) this.ground.findings.done.add(phrase.mention);
    if (this.ground.headings.otherStation || context.elsewhere || context.uncertain) return true;
    const own = copiedContext({ ...context, role: null, roleOfList: false });
    // 专业小组（11/21） of a service that counts several things is of the one that one of the two numbers says.
    const fitting = [...words.topics].flatMap(({ targets }) =>
      targets.filter(
        ({ area, done, target }) =>
          area === context.area && (done?.value.compare(first.mention.value) === 0 || target?.value.compare(second.mention.value) === 0),
      ),
    );
    const [one] = fitting;
    if (words.measures.size === 0 && fitting.length === 1 && one) {
      this.toldOf(one, context);
      this.ground.findings.note(first.mention, { key: `${one.id}/done`, figure: one.done, loose: false, alternatives: [] });
      this.ground.findings.note(second.mention, { key: `${one.id}/target`, figure: one.target, loose: false, alternatives: [] });
      return true;
    }
    this.ground.findings.note(
      first.mention,
      meaningOf(first.mention, { ...words, roles: new Set<RoleWord>(["done"]) }, own, this.ground.figures),
    );
    if (own.last) this.toldOf(own.last, context);
    this.ground.findings.note(
      second.mention,
      meaningOf(second.mention, { ...words, roles: new Set<RoleWord>(["target"]) }, own, this.ground.figures),
    );
    return true;
  }

  private readRow(phrases: readonly NumberPhrase[], at: number, context: ClauseContext): boolean {
    if (this.idioms.has(itemAt(phrases, at).mention) || this.ground.headings.otherStation) return false;
    const row = rowOfTwo(phrases, at, context, (phrase) => this.words.of(phrase, copiedContext(context)));
    if (!row) return false;
    const { done, target, serviceTarget, words } = row;
    for (const mention of [done, target]) this.ground.findings.done.add(mention);
    this.ground.headings.setArea(words, context);
    this.toldOf(serviceTarget, context);
    this.ground.findings.note(done, { key: `${serviceTarget.id}/done`, figure: serviceTarget.done, loose: false, alternatives: [] });
    this.ground.findings.note(target, { key: `${serviceTarget.id}/target`, figure: serviceTarget.target, loose: false, alternatives: [] });
    return true;
  }

  /** What was told of a service is what a rate behind it is of. */
  private toldOf(target: ServiceTarget, context: ClauseContext): void {
    context.open = [target];
    context.openBefore = false;
    context.last = target;
    context.topic = this.topics.find(({ targets }) => targets.includes(target)) ?? null;
  }
}
