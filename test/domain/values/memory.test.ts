import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { textCell } from "../../../src/domain/grid/cell";
import { exact } from "../../../src/domain/values/exact";
import { forgetAll, Memory, MemoryOfThings } from "../../../src/domain/values/memory";
import { ofText, ofThing } from "../../../src/domain/values/read-once";

const root = join(__dirname, "..", "..", "..");

describe("what the core remembers", () => {
  test("is made by one module: no other holds a map of its own that is filled later", () => {
    const files = globSync(["src/{domain,prose,formulas}/**/*.ts"], { cwd: root, ignore: ["src/domain/values/memory.ts"] });
    expect(files.length).toBeGreaterThan(200);
    const own = files.filter((file) =>
      /^(?:export )?(?:const|let) [^\n]*= new (?:Weak)?Map(?:<[^\n]*>)?\(\);/m.test(readFileSync(join(root, file), "utf8")),
    );
    expect(own).toEqual([]);
  });

  test("of values never grows beyond its bound", () => {
    const memory = new Memory<number, number>("numbers", 10);
    for (let value = 0; value < 1_000; value++) {
      memory.set(value, value);
      expect(memory.get(value)).toBe(value);
      expect(memory.size).toBeLessThanOrEqual(10);
    }
  });

  test("may be forgotten at any time without another answer", () => {
    const asked: string[] = [];
    const length = ofText((text) => {
      asked.push(text);
      return text.length;
    });
    const thing = {};
    const ofIt = ofThing<object, number>(() => asked.push("thing"));
    const answers = (): unknown[] => [length("社工"), exact(0.1).toFraction(), textCell("√").kind];
    const before = answers();
    expect(answers()).toEqual(before);
    ofIt(thing);
    ofIt(thing);
    expect(asked).toEqual(["社工", "thing"]);
    forgetAll();
    expect(answers()).toEqual(before);
    ofIt(thing);
    expect(asked).toEqual(["社工", "thing", "社工", "thing"]);
  });

  test("of things is kept by the thing itself", () => {
    const memory = new MemoryOfThings<object, string>("things");
    const thing = {};
    memory.set(thing, "read");
    expect([memory.get(thing), memory.get({})]).toEqual(["read", undefined]);
  });
});
