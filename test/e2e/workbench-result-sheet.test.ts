import { cellsThroughOffice, pressRibbon, setWorkbench, type WorkbenchStage } from "./workbench-page";

jest.setTimeout(180_000);

let stage: WorkbenchStage;

beforeAll(async () => {
  stage = await setWorkbench();
});

afterAll(() => stage?.close());

test("the result sheet is written into the grid, replaced in its place, and deleted with the marks when asked", async () => {
  const { page, pane, strangers, complaints } = await stage.open();
  await pressRibbon(page, "仅核查");
  await pane.getByText("核查完成").first().waitFor();
  const write = pane.getByRole("button", { name: "写入核查结果", exact: true });
  for (const time of [1, 2]) {
    await write.click();
    await pane.getByText("核查结果已写入工作表“核查结果”").first().waitFor();
    const cells = await cellsThroughOffice(page, "核查结果", ["A1", "A3", "D6", "F6", "I6"]);
    expect([time, ...cells]).toEqual([time, "社工核算 Station Audit · 核查结果", "错误 7 · 待核实 1 · 提示 6", "K5", "60.00%", "待处理"]);
  }
  await pane.getByRole("button", { name: "清除标记", exact: true }).click();
  await pane.getByRole("button", { name: "一并删除该表" }).click();
  await pane.getByText("核查结果表已删除").first().waitFor();
  await expect(cellsThroughOffice(page, "核查结果", ["A1"])).rejects.toThrow();
  expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
});
