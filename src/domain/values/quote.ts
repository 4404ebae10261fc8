/** A sheet's words as a message quotes them: of more letters than `most` only the first. */
export function quoted(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most).join("")}…`;
}
