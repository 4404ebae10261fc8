/** @jest-environment-options {"apart": true} */
import { SEVERITY_TEXTS } from "../../src/domain/settings";
import { findsNothing } from "./finds-nothing";
import { isSeenCore } from "./seen-core";

jest.mock("../../src/domain/values/language-of-nothing", () => ({ mocked: true }), { virtual: true });

findsNothing();

test("a suite that stands apart has a core of its own, mocks what it will, and leaves none of it", () => {
  expect(isSeenCore()).toBe(false);
  expect(Object.isFrozen(SEVERITY_TEXTS)).toBe(false);
  expect(jest.requireActual("../../src/domain/settings")).toHaveProperty("SEVERITY_TEXTS", SEVERITY_TEXTS);
  expect(jest.requireMock("../../src/domain/values/language-of-nothing")).toEqual({ mocked: true });
  Object.assign(SEVERITY_TEXTS, { left: 1 });
});
