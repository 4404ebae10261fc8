const { readFileSync } = require("node:fs");
const path = require("node:path");
const { LicenseWebpackPlugin } = require("license-webpack-plugin");

const root = path.join(__dirname, "..", "..");

/**
 * The packages whose modules webpack put into the chunks, with their folders. The plugin reads webpack's statistics, in which the kind of a
 * module may stand before its file's name, and then does not know whose it is.
 */
function packagesIn(compilation) {
  const folders = new Map();
  for (const chunk of compilation.chunks)
    for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk))
      for (const { resource } of module.modules ?? [module]) {
        const folder = /^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(resource ?? "")?.[1];
        if (folder !== undefined && !folders.has(folder))
          folders.set(folder, { name: JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).name, directory: folder });
      }
  return [...folders.values()];
}

/** The plugin, told of every package that webpack itself names, in the page's chunks, its threads' and those that load later. */
class WholeLicensePlugin extends LicenseWebpackPlugin {
  constructor(options) {
    const found = [];
    super({ ...options, additionalModules: found });
    this.found = found;
  }

  apply(compiler) {
    const { Compilation } = compiler.webpack;
    compiler.hooks.compilation.tap("WholeLicensePlugin", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "WholeLicensePlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ANALYSE }, () => {
        // What a thread's own compilation found stays: its code ships too.
        for (const one of packagesIn(compilation))
          if (!this.found.some(({ directory }) => directory === one.directory)) this.found.push(one);
      });
    });
    super.apply(compiler);
  }
}

/** The notices of all packages whose code a bundle holds, in one file beside it: their licences ask that they go wherever the code goes. */
function licenceNotices(outputFilename) {
  return new WholeLicensePlugin({
    outputFilename,
    perChunkOutput: false,
    handleMissingLicenseText: standardText,
    renderLicenses: (modules) =>
      [...modules]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, packageJson, licenseId, licenseText }) => `${name} ${packageJson.version}\n${licenseId}\n\n${licenseText.trim()}\n`)
        .join("\n----------------------------------------\n\n"),
    stats: { warnings: false, errors: true },
  });
}

/** Packages of the same licence whose text stands for those that came without one. */
const WITH_TEXT = { MIT: "react/LICENSE", ISC: "picocolors/LICENSE", "Apache-2.0": "crc-32/LICENSE" };

/** The licence that a package names and does not bring along: its terms as others bring them, and whose they are. */
function standardText(name, licence) {
  if (!WITH_TEXT[licence]) throw new Error(`${name} (${licence}): no licence text was found; its notice must be told`);
  const terms = readFileSync(path.join(root, "node_modules", WITH_TEXT[licence]), "utf8");
  return `Copyright (c) the authors of ${name}\n\n${terms.replace(/^.*copyright \(c\).*\n+/gim, "")}`;
}

/** How a file of a kind holds notices: as a comment that nothing in them can end. */
const COMMENTS = {
  // Node reads a program of ASCII letters alone in two thirds of the time.
  ".js": (text) => `\n/*!\n${ascii(text.replace(/\*\//g, "* /"))}*/\n`,
  ".html": (text) => `\n<!--\n${text.replace(/-(?=-)/g, "- ")}-->\n`,
};

function ascii(text) {
  return text.replace(/[^\n\x20-\x7e]/g, (character) =>
    character === "\u00a9" ? "(c)" : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Puts the notices into a file that is handed on alone, a program or a page, behind what it does. */
class NoticesInside {
  constructor(notices, file) {
    this.notices = notices;
    this.file = file;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("NoticesInside", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "NoticesInside", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT + 10 }, (assets) => {
        const comment = COMMENTS[path.extname(this.file)](assets[this.notices].source().toString());
        compilation.updateAsset(this.file, (content) => new sources.ConcatSource(content, comment));
      });
    });
  }
}

module.exports = { licenceNotices, NoticesInside };
