import { findsNothing } from "./finds-nothing";
import { isSeenCore } from "./seen-core";

findsNothing();

test("after a sandbox that could not be set back, the core is evaluated anew", () => {
  expect(isSeenCore()).toBe(false);
});
