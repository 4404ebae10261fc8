/** A month behind a name: 社工10 4月 without its space. */
const MONTH = /^(?:[1-9]|1[0-2])月/;

/** Whether a text names something: 社工1 is not named where 社工10 is. One sign may be anything. */
export function isNamedIn(text: string, name: string): boolean {
  if (name.length < 2) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const behind = text.slice(at + name.length, at + name.length + 3);
    if (!/\d$/.test(name) || !/^\d/.test(behind) || MONTH.test(behind)) return true;
  }
  return false;
}
