import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { builtOnce } from "../../tools/build/built-once";

const root = join(__dirname, "..", "..");
const cache = join(root, "node_modules", ".cache", "station-audit");
const scratch = join(root, "node_modules", ".cache", "station-audit-test");
const source = join(scratch, "source.txt");
const name = `test-${process.pid}`;

let built: number;
const make = (folder: string): Promise<void> => {
  built++;
  mkdirSync(folder);
  writeFileSync(join(folder, "made.txt"), readFileSync(source));
  return Promise.resolve();
};
const build = (maker = make): Promise<string> => builtOnce(name, [relative(root, source)], maker);

beforeEach(() => {
  built = 0;
  mkdirSync(scratch, { recursive: true });
  writeFileSync(source, "one");
});
/** What stands there of these tests. */
const left = (): string[] => readdirSync(cache).filter((entry) => entry.startsWith(name));
afterEach(() => {
  for (const entry of left()) rmSync(join(cache, entry), { recursive: true });
  rmSync(scratch, { recursive: true });
});

test("the same sources are built once, be they asked for at the same time or later; other sources anew; the earlier ones are still there", async () => {
  const [first, second] = await Promise.all([build(), build()]);
  expect([second, await build(), built]).toEqual([first, first, 1]);
  writeFileSync(source, "two");
  const other = await build();
  expect(readFileSync(join(other, "made.txt"), "utf8")).toBe("two");
  writeFileSync(source, "one");
  expect([await build(), built]).toEqual([first, 2]);
});

test("a build that fails is told, leaves nothing, and the next one may try", async () => {
  await expect(
    build((folder) => {
      mkdirSync(folder);
      return Promise.reject(new Error("no room"));
    }),
  ).rejects.toThrow("no room");
  expect(left()).toEqual([]);
  const folder = await build();
  expect(left()).toEqual([basename(folder)]);
});

test("a claim whose process is gone keeps nobody waiting", async () => {
  const folder = await build();
  rmSync(folder, { recursive: true });
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  mkdirSync(`${folder}.claim`);
  writeFileSync(join(`${folder}.claim`, "process"), String(gone));
  expect(await build()).toBe(folder);
  expect(existsSync(`${folder}.claim`)).toBe(false);
});
