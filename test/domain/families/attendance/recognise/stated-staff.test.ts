import { statedStaff } from "../../../../../src/domain/families/attendance/recognise/stated-staff";

const stated = (...texts: readonly string[]): number | null =>
  statedStaff(texts.map((plain, row) => ({ plain, cell: { row, column: 0 } })))?.count ?? null;

test.each([
  ["协议要求在岗社工数:9人", 9],
  ["合同约定配备专职社工20名", 20],
  ["Serviceterm:2024-04-01to2024-12-31;requiredstaff:9", 9],
  ["Socialworkersrequiredbytheagreement:12", 12],
  ["Requirednumberofsocialworkers:7", 7],
  ["Requiredstaff:9.5", null],
  ["Staff:9", null],
  ["Stafftraininghoursrequired:12", null],
])("a title %s says that the agreement requires %s people", (text, count) => {
  expect(stated(text)).toBe(count);
});

test("two different numbers say nothing", () => {
  expect(stated("Requiredstaff:9", "Requiredstaff:10")).toBeNull();
});
