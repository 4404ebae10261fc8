const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
/** Fluent fills its style elements through the object model, which needs no more than the empty one. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const SINGLE_FILE = "社工核算.html";

/**
 * Makes the two forms of the page from one build: index.html with its files beside it for a web server, which works offline after the first
 * visit, and one HTML file with everything in it that is opened from disk. Each may load and run nothing but its own.
 */
class PageFilesPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("PageFiles", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "PageFiles", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const text = (name) => String(compilation.getAsset(name).source.source());
        const parts = { script: text("page.js"), style: text("page.css"), worker: text("worker.js") };
        const version = hash(Object.values(parts).join("\n")).slice(0, 16).replace(/\W/g, "");
        const emit = (name, content) => compilation.emitAsset(name, new sources.RawSource(content));
        emit("index.html", folderPage());
        emit("service-worker.js", serviceWorker(version));
        emit(SINGLE_FILE, singlePage(parts));
      });
    });
  }
}

const hash = (content) => createHash("sha256").update(content).digest("base64");
const sample = (name) => readFileSync(path.join(root, `assets/samples/${name}.xlsx`)).toString("base64");
const samples = () => ({ sample: sample("station-with-slips"), "other-tables": sample("station-other-tables") });
const fill = (values) =>
  readFileSync(path.join(root, "src/page-edition/page.html"), "utf8").replace(/\{([\w-]+)\}/g, (_, name) => values[name] ?? "");

function policy(script, style, worker, connect) {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style} ${EMPTY}`,
    "img-src data: blob:",
    `worker-src ${worker}`,
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function folderPage() {
  return fill({
    csp: policy("'self'", "'self'", "'self'", "'self'"),
    style: '<link rel="stylesheet" href="page.css" />',
    ...samples(),
    worker: "",
    script: '<script src="page.js"></script>',
  });
}

/** The closing tag of a script may stand in a string of it. */
const inScript = (code) => code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");

function singlePage({ script, style, worker }) {
  const code = inScript(script);
  return fill({
    csp: policy(`'sha256-${hash(code)}' blob:`, `'sha256-${hash(style)}'`, "blob:", "'none'"),
    style: `<style>${style}</style>`,
    ...samples(),
    worker: `<script type="text/plain" id="worker">${inScript(worker)}</script>`,
    script: `<script>${code}</script>`,
  });
}

/** Keeps the page's files for the time without a network; another version takes their place as a whole. */
function serviceWorker(version) {
  const template = readFileSync(path.join(root, "src/page-edition/service-worker.js"), "utf8");
  return template.replace("{version}", version);
}

module.exports = { PageFilesPlugin, SINGLE_FILE };
