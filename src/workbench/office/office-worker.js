/**
 * Answers the address of Office.js from the package that came with the workbench, so that the add-in's page runs unchanged, without a
 * network, and finds what desktop Excel gives a page before its library starts.
 */
const OFFICE =
  /^https:\/\/(?:appsforoffice\.microsoft\.com|appsforoffice\.cdn\.partner\.office365\.cn\/appsforoffice)\/lib\/1\/hosted\/([^?#]+)/;
const BEFORE_OFFICE = "if (window.parent !== window && window.parent.stationWorkbench) window.parent.stationWorkbench.install(window);\n";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const file = OFFICE.exec(event.request.url)?.[1]?.toLowerCase();
  if (file) event.respondWith(answer(file));
});

async function answer(file) {
  const kept = await fetch(new URL(`workbench/office/${file}`, self.registration.scope));
  if (!kept.ok || file !== "office.js") return kept;
  return new Response(BEFORE_OFFICE + (await kept.text()), { headers: { "content-type": "text/javascript; charset=utf-8" } });
}
