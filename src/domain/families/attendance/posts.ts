import { chineseNumeral } from "../../values/chinese-numeral";
import { plainText } from "../../values/vocabulary/plain-text";
import { groupOfMatch } from "../../values/present";

/** A post that the agreement demands, and how many must hold it. */
export interface RequiredPost {
  readonly post: string;
  readonly count: number;
}

const ONE = /^([^\d]{2,12}?)(?:不少于|至少|×|x|\*|:|各)?(\d{1,3}|[一二两三四五六七八九十]{1,3})(?:人|名|位)$/i;

/** Reads 督导1人，主任1名: each part a post with its number; null where a part is neither. */
export function readPosts(text: string): readonly RequiredPost[] | null {
  const parts = plainText(text.replace(/[\r\n]+/g, "，"))
    .split(/[,，;；、。]/)
    .filter((part) => part !== "");
  const posts: RequiredPost[] = [];
  for (const part of parts) {
    const match = ONE.exec(part);
    const count = match ? (/\d/.test(groupOfMatch(match, 2)) ? Number(match[2]) : chineseNumeral(groupOfMatch(match, 2))) : null;
    if (!match || count === null || count < 1) return null;
    posts.push({ post: groupOfMatch(match, 1), count });
  }
  return posts.length === 0 ? null : posts;
}
