const { gzipSync } = require("node:zlib");

/** Fails the build when the JavaScript that a page loads at its start weighs more than the limit, gzipped. */
class InitialWeightPlugin {
  constructor(entry, limit) {
    this.entry = entry;
    this.limit = limit;
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("InitialWeightPlugin", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "InitialWeightPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const files = compilation.entrypoints
          .get(this.entry)
          .getFiles()
          .filter((file) => file.endsWith(".js"));
        const weight = files.reduce((sum, file) => sum + gzipSync(assets[file].source(), { level: 9 }).length, 0);
        const said = `${this.entry}: ${(weight / 1000).toFixed(1)} KB gzip of JavaScript at the start, limit ${this.limit / 1000} KB`;
        if (weight > this.limit) compilation.errors.push(new WebpackError(said));
        else compilation.getLogger("InitialWeightPlugin").info(said);
      });
    });
  }
}

module.exports = { InitialWeightPlugin };
