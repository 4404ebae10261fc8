const { readFileSync } = require("node:fs");
const path = require("node:path");
const { LicenseWebpackPlugin } = require("license-webpack-plugin");

const root = path.join(__dirname, "..", "..");

/** The plugin asks webpack which modules a bundle holds; without being asked for all of them, webpack names the first ten of each group. */
class WholeLicensePlugin extends LicenseWebpackPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("WholeLicensePlugin", (compilation) => {
      const getStats = compilation.getStats.bind(compilation);
      compilation.getStats = () => {
        const stats = getStats();
        const toJson = stats.toJson.bind(stats);
        const all = { chunkModulesSpace: Infinity, nestedModulesSpace: Infinity, modulesSpace: Infinity };
        stats.toJson = (options) => toJson(options && typeof options === "object" ? { ...options, ...all } : options);
        return stats;
      };
    });
    super.apply(compiler);
  }
}

/** The notices of all packages whose code a bundle holds, in one file beside it: their licences ask that they go wherever the code goes. */
function licenceNotices(outputFilename) {
  return new WholeLicensePlugin({
    outputFilename,
    perChunkOutput: false,
    // The plugin does not see it, for the dot in its name or its kind of file; every bundle holds it.
    additionalModules: [{ name: "fraction.js", directory: path.join(root, "node_modules", "fraction.js") }],
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

/** Puts the notices into the one file of a program that is handed on alone, behind its code. */
class NoticesInside {
  constructor(notices) {
    this.notices = notices;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("NoticesInside", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "NoticesInside", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT + 10 }, (assets) => {
        const text = assets[this.notices]
          .source()
          .toString()
          .replace(/\*\//g, "* /")
          // Node reads a program of ASCII letters alone in two thirds of the time.
          .replace(/[^\n\x20-\x7e]/g, (character) =>
            character === "\u00a9" ? "(c)" : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
          );
        const main = compilation.outputOptions.filename;
        compilation.updateAsset(main, (program) => new sources.ConcatSource(program, `\n/*!\n${text}*/\n`));
      });
    });
  }
}

module.exports = { licenceNotices, NoticesInside };
