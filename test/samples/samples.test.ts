import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { SAMPLES, sampleBytes } from "../../tools/samples/samples";

const folder = join(__dirname, "..", "..", "assets", "samples");

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString("utf8")]));
}

describe.each(Object.keys(SAMPLES))("the sample workbook %s", (name) => {
  test("holds, part for part, what the script makes of the data in the tree", async () => {
    expect(parts(readFileSync(join(folder, name)))).toEqual(parts(await sampleBytes(name)));
  });

  test("comes out the same bytes every time", async () => {
    expect(Buffer.from(await sampleBytes(name)).equals(Buffer.from(await sampleBytes(name)))).toBe(true);
  });

  test("names workers by number alone", async () => {
    const strings = parts(await sampleBytes(name))["xl/sharedStrings.xml"]!;
    const names = [...strings.matchAll(/<t[^>]*>(社工\d+)<\/t>/g)].map((match) => match[1]!);
    expect(names.length).toBe(new Set(names).size);
    expect(names.every((text) => /^社工\d\d$/.test(text))).toBe(true);
  });
});
