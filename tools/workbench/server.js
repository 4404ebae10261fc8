const { createReadStream, statSync } = require("node:fs");
const { createServer } = require("node:http");
const path = require("node:path");

const FIRST_PORT = 3100;
const TRIES = 20;

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const HEADERS = {
  // Nothing is kept by the browser: a rebuilt page must never meet yesterday's scripts.
  "cache-control": "no-cache",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  // A page's own policy cannot say who may frame it: the workbench frames the pane, and nobody else may.
  "content-security-policy": "frame-ancestors 'self'",
};

/** Serves a folder to this machine alone; without a port it takes the first free one from 3100 on. */
async function serveFolder(folder, port) {
  const server = createServer((request, response) => {
    if (!isOwnName(request.headers.host)) return response.writeHead(421).end();
    const file = fileOf(folder, request.url ?? "/");
    if (file === null || !["GET", "HEAD"].includes(request.method)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", ...HEADERS });
    if (request.method === "HEAD") return response.end();
    // A file that goes away while it is read, as in a rebuild, ends one answer and not the server.
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  for (let tried = 0; ; tried++) {
    const wanted = port ?? FIRST_PORT + tried;
    try {
      await listen(server, wanted);
      return server;
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
      if (port !== null || tried === TRIES)
        throw new Error(`端口 ${wanted} 已被占用，请用 --port 换一个。Port ${wanted} is taken; choose another with --port.`);
    }
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.removeListener("error", reject);
      resolve();
    });
  });
}

/** Another page's name may be made to lead to this machine, and would then read what is served here as its own. */
function isOwnName(host) {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? "");
}

function fileOf(folder, url) {
  try {
    const asked = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = path.join(folder, path.normalize(asked === "/" ? "/workbench.html" : asked));
    return file.startsWith(folder + path.sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

module.exports = { serveFolder };
