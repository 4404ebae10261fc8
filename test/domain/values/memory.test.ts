import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { Memory, MemoryOfThings, withoutMemory } from "../../../src/domain/values/memory";
import { Meanings, ofText, ofThing } from "../../../src/domain/values/read-once";

const root = join(__dirname, "..", "..", "..");

describe("what the core remembers", () => {
  test("is made by one module: no other fills a map or a set of its own that outlives the call", () => {
    const files = globSync(["src/{domain,prose,formulas}/**/*.ts"], { cwd: root, ignore: ["src/domain/values/memory.ts"] });
    expect(files.length).toBeGreaterThan(200);
    const filled = files.filter((file) => {
      const source = readFileSync(join(root, file), "utf8");
      const held = [...source.matchAll(/^(?:export )?(?:const|let) (\w+)[^\n]*= new (?:Weak)?(?:Map|Set)\b/gm)];
      return held.some(([, name]) => new RegExp(`\\b${name}\\.(?:set|add)\\(`).test(source));
    });
    expect(filled).toEqual([]);
  });

  test("of texts is a field of something, never of a module", () => {
    const files = globSync(["src/**/*.{ts,tsx}"], { cwd: root, ignore: ["src/domain/values/memory.ts"] });
    const held = files.filter((file) => readFileSync(join(root, file), "utf8").includes("new Memory<"));
    expect(held.length).toBe(2);
    expect(held.filter((file) => /^(?:export )?(?:const|let) [^\n]*new Memory</m.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });

  test("of texts never grows beyond its bound", () => {
    const memory = new Memory<number>("words of clauses", 10);
    for (let value = 0; value < 1_000; value++) {
      memory.set(`${value}`, value);
      expect(memory.get(`${value}`)).toBe(value);
      expect(memory.size).toBeLessThanOrEqual(10);
    }
  });

  test("of texts goes with the run that asked them, and no run answers for another", () => {
    const asked: string[] = [];
    const length = ofText((text) => {
      asked.push(text);
      return text.length;
    });
    const [one, other] = [new Meanings(), new Meanings()];
    const twice = (): number[] => [length("社工"), length("社工")];
    expect([one.during(twice), other.during(twice), one.during(() => [...other.during(twice), ...twice()])]).toEqual([
      [2, 2],
      [2, 2],
      [2, 2, 2, 2],
    ]);
    expect(asked).toEqual(["社工", "社工"]);
    expect(() => one.during(() => JSON.parse("{"))).toThrow(SyntaxError);
    // Outside of any run each is read when it is asked.
    expect(twice()).toEqual([2, 2]);
    expect(asked).toHaveLength(4);
  });

  test("of things is kept by the thing itself", () => {
    const memory = new MemoryOfThings<object, string>("what was read of a table");
    const thing = {};
    memory.set(thing, "read");
    expect([memory.get(thing), memory.get({})]).toEqual(["read", undefined]);
    const asked: object[] = [];
    const ofIt = ofThing<object, number>((one) => asked.push(one));
    expect([ofIt(thing), ofIt(thing), withoutMemory("what was read of a table", () => ofIt(thing))]).toEqual([1, 1, 2]);
  });
});
