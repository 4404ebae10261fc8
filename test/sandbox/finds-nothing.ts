type Open = Record<PropertyKey, unknown>;

/** What a suite finds, whatever the suites before it have left. */
export function findsNothing(): void {
  test("nothing of another suite's is there", () => {
    const page = globalThis as unknown as Open;
    for (const name of ["left", "window", "Office"]) expect(name in page).toBe(false);
    expect([
      isNaN(1),
      typeof structuredClone,
      parseFloat("1.5"),
      (page.navigator as { userAgent?: string } | undefined)?.userAgent,
    ]).not.toContain("left");
    expect([isNaN(1), typeof structuredClone, parseFloat("1.5")]).toEqual([false, "function", 1.5]);
    expect(["left" in Array.prototype, [1].at(0), " a ".trimEnd()]).toEqual([false, 1, " a"]);
    expect([Date.now() > 0, new Set([Math.random(), Math.random(), Math.random()]).size]).toEqual([true, 3]);
    expect(/^a/.test("a")).toBe(true);
    expect(Error.stackTraceLimit).toBeGreaterThan(1);
    expect("left" in [][Symbol.iterator]()).toBe(false);
    expect(process.env.LEFT).toBeUndefined();
    expect([JSON.stringify([1]), "toBeLeft" in expect(1)]).toEqual(["[1]", false]);
    expect("clock" in setTimeout).toBe(false);
  });

  test("what is made by the core and by the suite is of one realm", async () => {
    const { DEFAULT_SETTINGS } = await import("../../src/domain/settings");
    const { present } = await import("../../src/domain/values/present");
    expect(DEFAULT_SETTINGS).toBeInstanceOf(Object);
    expect({ ...DEFAULT_SETTINGS }).toStrictEqual(DEFAULT_SETTINGS);
    expect(() => present(undefined, "nothing")).toThrow(Error);
  });
}
