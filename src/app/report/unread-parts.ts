import type { Language, Localized } from "../../domain/language";
import type { ReportContents, UnreadKind, UnreadPart, UnreadReason } from "../../domain/report/report-contents";

const KINDS: Readonly<Record<UnreadKind, Localized>> = {
  chart: { zh: "图表", en: "a chart" },
  diagram: { zh: "SmartArt 图示", en: "a SmartArt diagram" },
  workbook: { zh: "嵌入的工作簿", en: "an embedded workbook" },
  object: { zh: "嵌入的对象", en: "an embedded object" },
  insertion: { zh: "插入的文件", en: "an inserted file" },
  header: { zh: "页眉", en: "the header of its pages" },
  footer: { zh: "页脚", en: "the footer of its pages" },
};

const REASONS: Readonly<Record<UnreadReason, Localized>> = {
  never: { zh: "这一类内容不读", en: "its kind is not read" },
  figures: { zh: "图中没有标出或没有存下数值", en: "it shows or stores no figures" },
  names: { zh: "看不出各个数值的名称", en: "its figures have no names that can be told apart" },
  place: { zh: "没有标题，不知说的是什么", en: "it has no title, so nobody knows what it tells of" },
  outside: { zh: "内容在文件之外，没有去取", en: "it lies outside the file and was not fetched" },
  missing: { zh: "文件里没有它的内容", en: "its contents are missing from the file" },
  damaged: { zh: "内容损坏或写法不规范", en: "its contents are damaged or not well-formed" },
  "too-large": { zh: "内容过大", en: "it is too large" },
};

const SENTENCES = {
  zh: {
    start: "文首的",
    after: (words: string) => `“${words}”之后的`,
    part: (kind: string, name: string | null, place: string, why: string) =>
      `未读取：${place}${kind}${name === null ? "" : `“${name}”`}（${why}），其中的数字没有核对。`,
    pictures: (count: number) => `未读取：${count} 张图片，图中的文字和表格没有核对。`,
  },
  en: {
    start: " at the beginning",
    after: (words: string) => ` after “${words}”`,
    part: (kind: string, name: string | null, place: string, why: string) =>
      `Not read: ${kind}${name === null ? "" : ` “${name}”`}${place} (${why}); its figures were not checked.`,
    pictures: (count: number) =>
      count === 1
        ? "Not read: 1 picture; text and tables in it were not checked."
        : `Not read: ${count} pictures; text and tables in them were not checked.`,
  },
};

/** What of a report was not read, a sentence each; pictures in one. */
export function unreadSentences({ unread, pictures }: ReportContents, language: Language): string[] {
  const { part, pictures: drawn, start, after: behind } = SENTENCES[language];
  // Headers and footers stand on every page.
  const placeOf = ({ kind, after }: UnreadPart): string =>
    kind === "header" || kind === "footer" ? "" : after === null ? start : behind(after);
  return [
    ...unread.map((one) => part(KINDS[one.kind][language], one.name, placeOf(one), REASONS[one.why][language])),
    ...(pictures > 0 ? [drawn(pictures)] : []),
  ];
}
