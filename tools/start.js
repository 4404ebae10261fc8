const { spawn } = require("node:child_process");
const { once } = require("node:events");
const { parseArgs } = require("node:util");
const { builtSite } = require("./build/parts");
const { openBrowser } = require("./workbench/open-browser");
const { serveFolder } = require("./workbench/server");

const USAGE = "npm start -- [--port 3100] [--no-open]";

/** Shows the workbench: builds what is missing, serves it on this machine alone, and opens the browser where there is a screen. */
async function main() {
  const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help) return console.log(USAGE);
  const asked = values.port === undefined ? null : Number(values.port);
  if (asked !== null && !(Number.isInteger(asked) && asked >= 0 && asked <= 65_535))
    throw new Error(`--port 后面要写一个端口号。--port takes a number. ${USAGE}`);
  const site = await builtSite(() => console.log("正在构建，约需半分钟…… Building, about half a minute…"));
  const server = await serveFolder(site, asked);
  const address = `http://localhost:${server.address().port}/workbench.html`;
  console.log(`\n社工核算 工作台 Station Audit workbench\n\n  ${address}\n\n按 Ctrl+C 停止。Press Ctrl+C to stop.`);
  if (!values["no-open"]) openBrowser(address, spawn);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  server.close();
  server.closeAllConnections();
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
