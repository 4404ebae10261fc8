import { findsNothing } from "./finds-nothing";
import { isSeenCore } from "./seen-core";

findsNothing();

test("the core is the one that the suite before was given", () => {
  expect(isSeenCore()).toBe(true);
});
