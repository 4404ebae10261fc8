import { onlyItem } from "../domain/values/present";
import type { ClauseContext } from "./context";
import type { Lexer } from "./lexer";
import type { Topic } from "./topics";

const SIDE_BEGINS = /^(?:在|关于|就|对于?|还有|其次|然后|再就是|一是|二是)/;
const SIDE_ENDS = /(?:服务|工作|的){0,3}(?:方面|领域)?[上中里]?$/;

/** 学习方面，党史学习教育…: the services of whose names the words of a side are parts; none where one of its words is a part of no name. */
export function servicesOfSide(text: string, topics: readonly Topic[]): readonly Topic[] {
  const parts = text
    .replace(SIDE_BEGINS, "")
    .replace(SIDE_ENDS, "")
    .split(/[、和与及]/);
  const named = parts.map((part) => (part.length < 2 ? [] : topics.filter(({ name }) => name.includes(part))));
  return named.some(({ length }) => length === 0) ? [] : named.flat();
}

/** 答：团队维系，要求4个: the one service of whose name a clause is nothing but a part. */
export function serviceOfPart(text: string, topics: readonly Topic[]): Topic | null {
  return onlyItem(servicesOfSide(text, topics));
}

/** 建档、电访/探访方面：前者…，后者…: the two services that a clause names, in its order; null for none or more. */
export function pairNamed(text: string, lexer: Lexer): ClauseContext["pair"] {
  const named: Topic[] = [];
  let served: string | null = null;
  for (const token of lexer.read(text)) {
    if (token.kind === "topic") named.push(token.topic);
    if (token.kind === "tail") named.push(...token.topics.filter((topic) => served !== null && topic.served === served));
    served = token.kind === "served" ? token.served : token.kind === "topic" ? token.topic.served : served;
  }
  const [former, latter] = named;
  return former && latter && named.length === 2 && former !== latter ? { former, latter } : null;
}
