import { strToU8, zipSync } from "fflate";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** A run of a paragraph, with properties where some are wanted. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</w:t></w:r>`;

export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join("")}</w:p>`;

/** The bytes of a Word document with this body; `more` are further parts, `relations` their relationships to the document. */
export function wordFile(
  body: string,
  more: Readonly<Record<string, string>> = {},
  relations: readonly (readonly [type: string, target: string])[] = [],
): Uint8Array {
  const listed = relations.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ...(listed.length > 0
      ? { "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${listed.join("")}</Relationships>` }
      : {}),
    "word/document.xml": `<w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The root of a part of Word's own. */
export const wordPart = (root: string, content: string): string => `<w:${root} xmlns:w="${WORD}">${content}</w:${root}>`;
