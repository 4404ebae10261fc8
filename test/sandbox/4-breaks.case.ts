import { SEVERITY_TEXTS } from "../../src/domain/settings";
import { findsNothing } from "./finds-nothing";
import { isSeenCore } from "./seen-core";

findsNothing();

test("a suite defines for good what cannot be taken away", () => {
  expect(isSeenCore()).toBe(true);
  expect(SEVERITY_TEXTS).not.toHaveProperty("left");
  Object.defineProperty(Array.prototype, "left", { value: 1 });
});
