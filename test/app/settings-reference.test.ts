import { SETTINGS_REFERENCE } from "../../src/app/settings-reference";
import { families } from "../../src/domain/families";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings";

describe("the settings' reference", () => {
  const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

  test.each(names)("says in both languages what %s is and what it is based on", (name) => {
    const { title, basis } = SETTINGS_REFERENCE[name];
    for (const text of [title.zh, title.en, basis.zh, basis.en]) expect(text).not.toBe("");
  });

  test("tells each setting once: of one family, or of all tables", () => {
    const told = families.flatMap(({ settings }) => Object.keys(settings));
    expect(new Set(told).size).toBe(told.length);
    expect(Object.keys(SETTINGS_REFERENCE)).toEqual(names);
  });

  test("has the default among the choices of each policy that stands beside a table", () => {
    const policies = families.flatMap(({ policy }) => policy ?? []);
    expect(policies).toEqual(["presenceIn", "rateCap"]);
    for (const name of policies) expect(SETTINGS_REFERENCE[name].choices?.map(({ value }) => value)).toContain(DEFAULT_SETTINGS[name]);
  });

  test("knows a scheme of grades from a text that is none", () => {
    const { accepts } = SETTINGS_REFERENCE.gradeScheme;
    expect(accepts?.("90分以上优秀，80分以上良好，60分以上合格，60分以下不合格")).toBe(true);
    expect(accepts?.("随便写")).toBe(false);
  });
});
