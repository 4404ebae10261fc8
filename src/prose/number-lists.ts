import { awaitRate, type ClauseContext } from "./context";
import type { ReadingGround } from "./findings";
import type { Token } from "./lexer";
import { byUnits, listed, listMembers, ofThoseTold, type ListMember } from "./lists";
import { meaningOf } from "./meaning";
import { saidOfNumber } from "./said-below";
import type { Clause, NumberPhrase } from "./number-phrases";
import { rateOf } from "./service-reading";
import { summarise } from "./summary";
import { firstItem, itemAt, lastItem } from "../domain/values/present";

/** Lists whose members are named before them or not at all: 小组、个案分别完成11个、29个. */
export class NumberLists {
  constructor(private readonly ground: ReadingGround) {}

  /** Reads the list that a number of a clause begins, if it begins one. */
  read(clauses: readonly Clause[], index: number, at: number, context: ClauseContext): boolean {
    const first = itemAt(itemAt(clauses, index).phrases, at);
    const tokens = this.ground.lexer.read(first.before);
    const respectively = tokens.findIndex(({ kind }) => kind === "respectively");
    const rates = summarise(tokens);
    // 完成比例为75.00%和100.00% behind two amounts.
    const bareRates = first.mention.percent && !rates.unknown && rates.topics.size === 0 && context.open.length > 1;
    // 三个片区社工11名、7名、7名: as many of one kind as areas are named before them.
    const { unit, percent } = first.mention;
    const ofAreas = respectively < 0 && rates.areas.length > 1 && !percent && unit !== null;
    if (respectively < 0 && !bareRates && !ofAreas) return false;
    const members = listed(clauses, index, at);
    if (ofAreas) {
      if (members.length !== rates.areas.length || members.some(({ mention }) => mention.unit !== unit)) return false;
    } else if (
      respectively < 0 &&
      !rates.roles.has("rate") &&
      !summarise(this.ground.lexer.read(lastItem(members).after)).roles.has("of-target")
    ) {
      // 完成情况：52.38%，52.38%，73.33%。
      if (!(rates.onlyNeutral && members.length === context.open.length)) return false;
    }
    // 分别为：片区一4个、片区二4个: each has its own name.
    if (members.length < 2 || (respectively < 0 && !ofAreas && members.length !== context.open.length)) return false;
    members.forEach(({ mention }) => this.ground.findings.done.add(mention));
    const trailing = members.flatMap(({ after, aside }) => [...this.ground.lexer.read(after), ...this.ground.lexer.read(aside)]);
    const open = first.mention.percent ? context.open.length : null;
    const left = ofAreas ? tokens : respectively < 0 ? [] : tokens.slice(0, respectively);
    const right = [...(ofAreas ? [] : tokens.slice(respectively + 1)), ...trailing];
    const said = saidOfNumber(this.ground.text.said, first.mention) !== null;
    const closed = said || this.ground.headings.otherStation || context.elsewhere || context.uncertain;
    const meanings = closed
      ? null
      : (listMembers(left, right, members.length, open) ??
        ofThoseTold(members, summarise([...left, ...right]), context) ??
        this.unnamedMembers(members, tokens, context));
    if (!meanings) {
      if (first.mention.percent) context.open = [];
      else members.forEach(() => awaitRate(context, null));
      return true;
    }
    this.noteAll(members, meanings, context);
    return true;
  }

  private noteAll(members: readonly NumberPhrase[], meanings: readonly ListMember[], context: ClauseContext): void {
    const waiting = context.open;
    const { percent } = firstItem(members).mention;
    const unit = lastItem(members).mention.unit;
    members.forEach(({ mention }, member) => {
      const meaning = itemAt(meanings, member);
      if ("reading" in meaning) {
        this.ground.findings.note(mention, meaning.reading);
        return;
      }
      if ("open" in meaning) {
        const serviceTarget = waiting[meaning.open];
        this.ground.findings.note(mention, serviceTarget ? rateOf([serviceTarget]) : null);
        return;
      }
      const own = mention.percent || mention.unit !== null ? mention : { ...mention, unit };
      const memberContext: ClauseContext = {
        ...context,
        area: meaning.area ?? context.area,
        areaUnsure: meaning.area === null && context.areaUnsure,
        open: [],
      };
      this.ground.findings.note(mention, meaningOf(own, meaning.words, memberContext, this.ground.figures));
      // 完成率依次是…，数量依次是…: of those that the row before was of.
      if (memberContext.last && percent) context.told.add(memberContext.last);
      memberContext.open.forEach((target) => awaitRate(context, target));
      context.staff = memberContext.staff;
      context.person = memberContext.person;
      if (meaning.area !== null) context.areasNamed.add(meaning.area);
      context.last = null;
      context.topic = meaning.area === null && meaning.words.topics.size > 0 ? null : memberContext.topic;
    });
    const areas = meanings.flatMap((meaning) => ("area" in meaning && meaning.area !== null ? [meaning.area] : []));
    if (areas.length === members.length) context.areaRow = areas;
    if (percent) context.open = [];
  }

  /** The members of a list that names none of them: by their measure words, or in the order of the areas before. */
  private unnamedMembers(members: readonly NumberPhrase[], tokens: readonly Token[], context: ClauseContext): ListMember[] | null {
    const words = summarise(tokens);
    if (words.areas.length > 0 || words.topics.size > 1 || words.staff.size > 0) return null;
    if (words.topics.size === 0 && !context.topic) return null;
    // 三个片区的协议场次依次为9、13、11，完成场次依次为14、24、20: the areas of the row before it.
    if (context.areaRow.length === members.length && !words.unknown) return context.areaRow.map((area) => ({ words, area }));
    if (firstItem(members).mention.percent) return null;
    return byUnits(members, words);
  }
}
