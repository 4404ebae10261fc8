import { HandEdits } from "../../src/app/hand-edits";
import { SessionStore } from "../../src/app/session-store";
import { audit } from "../../src/domain/engine";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";

test.each([
  ["1.5 seconds are followed", 1_500, null],
  ["more than 1.5 seconds are not, and the list is called out of date, until the next run", 1_501, "local"],
])("edits in a workbook that takes %s", async (_what, took, stale) => {
  const store = new SessionStore();
  store.update({ audit: audit({ sheets: [] }, DEFAULT_SETTINGS), hasRun: true, stale: null });
  let [time, looked] = [0, 0];
  const edits = new HandEdits(store, {
    now: () => new Date(time),
    busy: () => false,
    linked: () => true,
    refresh: () => {
      looked++;
      time += took;
      return Promise.resolve();
    },
  });
  await edits.lookAgain();
  edits.changed({ sheet: "到岗", address: "A1", remote: false });
  expect([looked, store.getSnapshot().stale]).toEqual([1, stale]);
  edits.stop();
  edits.tryAgain();
  await edits.lookAgain();
  expect(looked).toBe(2);
  edits.stop();
});
