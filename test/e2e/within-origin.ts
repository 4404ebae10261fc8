import type { Page } from "playwright-core";

/** What the test says to a request for another host: a file's text, null where there is no such file, undefined where it is refused. */
export type Answer = (url: URL) => Promise<string | null | undefined> | string | null | undefined;

const refuse: Answer = () => undefined;

/**
 * Lets no request leave the page's origin: each is answered by the test or refused, and what `answer` refuses is written down in `strangers`. Only what
 * leaves is held up on its way: were everything (`page.route`), the browser would keep none of the page's own files, and ask for each twice and compile it
 * anew for every pane.
 */
export async function keepWithin(page: Page, origin: string, strangers: string[], answer: Answer = refuse): Promise<void> {
  // Plain http cannot be told from the page's own by a pattern. It reaches nobody, for the browser of the tests knows no other host's name.
  page.on("request", (request) => {
    if (request.url().startsWith("http:") && !request.url().startsWith(origin)) strangers.push(request.url());
  });
  const browser = await page.context().newCDPSession(page);
  const settle = async (requestId: string, url: string): Promise<void> => {
    const body = await answer(new URL(url));
    if (body === undefined) {
      strangers.push(url);
      await browser.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" });
    } else {
      const headers = { "content-type": "text/javascript", "access-control-allow-origin": "*" };
      await browser.send("Fetch.fulfillRequest", {
        requestId,
        responseCode: body === null ? 404 : 200,
        responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
        body: Buffer.from(body ?? "").toString("base64"),
      });
    }
  };
  // A page that is gone meanwhile needs no answer.
  browser.on("Fetch.requestPaused", ({ requestId, request }) => void settle(requestId, request.url).catch(() => undefined));
  await browser.send("Fetch.enable", { patterns: [{ urlPattern: "https://*" }] });
}
