/** A sheet's words as a message quotes them: of more letters than `most` only the first. */
export function quoted(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most).join("")}…`;
}

/** In one line: spaces that a scan or a layout put between Chinese characters say nothing; those between words do. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "");
}
