import { KEPT_NAMESPACE, keptValues, keptXml } from "../../../src/app/kept-xml";
import { STATE, storeChanges } from "../../../src/app/stored-values";
import { readKept, writeKept } from "../../../src/adapters/xlsx/kept-values";
import { XlsxPackage } from "../../../src/adapters/xlsx";
import { fixture } from "../../xlsx/fixture";
import { openExcel } from "./open-excel";
import { openSession } from "./open-session";
import { stationWorkbook } from "./small-station";

jest.setTimeout(60_000);

const state = (staff: number) => ({ settings: { requiredStaff: staff }, ignored: [], hints: [] });

test("settings, decisions and the journal stand in one part of our own, and among Excel's settings stands nothing", async () => {
  const { session, workbook } = openSession(stationWorkbook());
  await session.recompute();
  const open = session.getSnapshot().entries.find(({ state: now }) => now === "open")!;
  await session.ignore(open.id, "已核实");
  expect([...workbook.settings]).toEqual([]);
  expect(workbook.xmlParts.size).toBe(1);
  expect(workbook.kept().map(([name]) => name)).toEqual(
    expect.arrayContaining(["stationAudit.state", "stationAudit.undo", "stationAudit.undo.entry1"]),
  );
  await session.dispose();
});

test("what an earlier version kept among Excel's settings is read, and moves into the part with the first change", async () => {
  const workbook = stationWorkbook();
  for (const { key, to } of storeChanges(new Map(), STATE, state(20))) workbook.settings.set(key, to);
  workbook.settings.set("of.another.add-in", 1);
  const { port } = openExcel(workbook);
  expect(await port.loadState()).toEqual(state(20));
  await port.saveState(state(21));
  expect([...workbook.settings]).toEqual([["of.another.add-in", 1]]);
  expect(await openExcel(workbook.reopened()).port.loadState()).toEqual(state(21));
});

test("the parts of other programs stay as they are", async () => {
  const workbook = stationWorkbook();
  workbook.xmlParts.set("{other}", '<other xmlns="urn:other"/>');
  const { port } = openExcel(workbook);
  await port.saveState(state(20));
  expect([...workbook.xmlParts.values()]).toEqual(['<other xmlns="urn:other"/>', expect.stringContaining(KEPT_NAMESPACE)]);
});

test("what another person keeps between our look and our writing stays, with ours beside it", async () => {
  const workbook = stationWorkbook();
  const { port, host } = openExcel(workbook);
  await port.saveState(state(20));
  let wrote = false;
  host.fault = (_batch, { Actions }) => {
    if (wrote || !Actions.some(({ Name }) => Name === "SetXml")) return null;
    wrote = true;
    const [[id, xml]] = [...workbook.xmlParts] as [[string, string]];
    workbook.xmlParts.set(id, keptXml(new Map([...keptValues(xml), ["stationAudit.theirs", "1"]])));
    return null;
  };
  await port.saveState(state(21));
  expect(wrote).toBe(true);
  expect(await port.loadState()).toEqual(state(21));
  expect(new Map(workbook.kept()).get("stationAudit.theirs")).toBe("1");
});

test("an Excel without XML parts keeps all of it among its settings", async () => {
  const workbook = stationWorkbook();
  const { port } = openExcel(workbook, { lacks: /customXml/i });
  await port.saveState(state(20));
  expect(workbook.xmlParts.size).toBe(0);
  expect(await openExcel(workbook.reopened(), { lacks: /customXml/i }).port.loadState()).toEqual(state(20));
});

test("the part is the one that files have: each reads what the other wrote", () => {
  const values = new Map([
    ["stationAudit.state", '{"chunks":1,"length":9}'],
    ["stationAudit.state.0", '["<理由> & “引”", "_x0041_ \\u0001 😀"]'],
  ]);
  const pkg = XlsxPackage.open(fixture());
  writeKept(
    pkg,
    [...values].map(([key, to]) => ({ key, from: undefined, to })),
  );
  const part = pkg.names.find((name) => /customXml\/item\d+\.xml$/.test(name))!;
  expect([...keptValues(pkg.text(part))]).toEqual([...values]);
  pkg.replace(part, keptXml(values));
  expect([...readKept(pkg)]).toEqual([...values]);
});
