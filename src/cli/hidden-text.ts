/**
 * The XML of a Word part without what a reader does not see: text of runs that are formatted as hidden. Their elements stay, so that nothing else
 * moves.
 */
export function withoutHiddenText(xml: string): string {
  if (!/<w:(?:vanish|webHidden)\b/.test(xml)) return xml;
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const properties = xml.indexOf("<w:rPr>", at);
    if (properties < 0) break;
    const end = xml.indexOf("</w:rPr>", properties);
    if (end < 0) break;
    pieces.push(xml.slice(at, end));
    at = end;
    // Properties of a paragraph's own mark stand in <w:pPr>; behind those of a run its text begins.
    if (!HIDDEN.test(xml.slice(properties, end)) || xml.startsWith("</w:rPr></w:pPr>", end)) continue;
    const close = nextOf(xml, end, ["</w:r>", "<w:r>", "<w:r "]);
    pieces.push(xml.slice(end, close).replace(/<w:t[^>]*>[^<]*<\/w:t>/g, ""));
    at = close;
  }
  return pieces.join("") + xml.slice(at);
}

const HIDDEN = /<w:(?:vanish|webHidden)(?:\s*\/>|\s+w:val="(?:1|true|on)"\s*\/>)/;

function nextOf(xml: string, from: number, ends: readonly string[]): number {
  return Math.min(...ends.map((end) => xml.indexOf(end, from)).map((place) => (place < 0 ? xml.length : place)));
}
