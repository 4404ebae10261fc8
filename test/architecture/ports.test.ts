import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const sources = (folder: string): { readonly name: string; readonly text: string }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), "utf8") }));

test("every workbook behind the port is held to the contract", () => {
  const ports = [...sources("src"), ...sources("test")].flatMap(({ text }) =>
    [...text.matchAll(/^export class (\w+) implements WorkbookPort\b/gm)].map(([, name]) => name),
  );
  const held = sources("test/contract").filter(({ text }) => /^describeWorkbookPort\(/m.test(text));
  expect(ports.length).toBeGreaterThanOrEqual(4);
  expect(ports.filter((port) => !held.some(({ text }) => new RegExp(`\\b${port}\\b`).test(text)))).toEqual([]);
});
