import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { ANSWERS } from "../../src/domain/values/vocabulary/survey-headers";
import { leaveCore } from "./seen-core";

type Open = Record<PropertyKey, unknown>;

test("a suite leaves globals, constructors and prototypes changed", () => {
  leaveCore();
  const page = globalThis as unknown as Open;
  Object.assign(page, { left: 1, window: page, Office: {}, isNaN: () => true, structuredClone: undefined });
  delete page.parseFloat;
  Object.defineProperty(page, "navigator", { configurable: true, value: { userAgent: "left" } });
  Object.assign(Array.prototype, { left: 1, at: () => "left" });
  delete (String.prototype as unknown as Open).trimEnd;
  Date.now = () => 0;
  Math.random = () => 0.5;
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    return exec.call(this, `left ${text}`);
  };
  Error.stackTraceLimit = 1;
  Object.assign(Object.getPrototypeOf([][Symbol.iterator]()) as object, { left: 1 });
  process.env.LEFT = "1";
  console.log = () => undefined;
});

test("a suite leaves timers, spies and matchers", () => {
  expect.extend({ toBeLeft: () => ({ pass: true, message: () => "" }) });
  jest.spyOn(JSON, "stringify").mockReturnValue("left");
  jest.useFakeTimers();
});

test("no suite writes into the core's constants", () => {
  expect(() => (ANSWERS as unknown as string[]).push("left")).toThrow(TypeError);
  expect(() => Object.assign(DEFAULT_SETTINGS, { left: 1 })).toThrow(TypeError);
  for (const part of Object.values(DEFAULT_SETTINGS))
    if (typeof part === "object" && part !== null) expect(Object.isFrozen(part)).toBe(true);
});

test("a module of the core is mocked by no suite that shares it", () => {
  expect(() => jest.doMock("../../src/domain/grid/cell", () => ({}))).toThrow("must stand apart");
});
