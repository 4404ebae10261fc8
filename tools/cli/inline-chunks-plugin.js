/**
 * Puts the parts that load later into the one file as texts, each compiled when it is asked for: a text costs the start next to nothing,
 * a program of the same length is parsed.
 */
class InlineChunksPlugin {
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("InlineChunks", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "InlineChunks", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE }, () => {
        const main = compilation.outputOptions.filename;
        const parts = Object.keys(compilation.assets).filter((name) => name !== main && name.endsWith(".js"));
        if (parts.length === 0) return;
        const texts = Object.fromEntries(parts.map((name) => [name, String(compilation.assets[name].source())]));
        const program = String(compilation.assets[main].source());
        const [shebang] = /^#!.*\n/.exec(program) ?? [""];
        let calls = 0;
        const inlined = program.slice(shebang.length).replace(LOADS_PART, (_call, file) => {
          calls++;
          return `inlinedPart(${file})`;
        });
        if (calls !== 1) {
          compilation.errors.push(new WebpackError(`InlineChunks: ${calls} places load a part, not one.`));
          return;
        }
        compilation.updateAsset(main, new sources.RawSource(`${shebang}${loader(texts)}${inlined}`));
        for (const name of parts) compilation.deleteAsset(name);
      });
    });
  }
}

/** How webpack's run time loads a part: `require("./" + names.u(number))`. */
const LOADS_PART = /require\("\.\/"\s*\+\s*([\w$.]+\.u\([\w$]+\))\)/g;

function loader(texts) {
  const literal = JSON.stringify(texts).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `const inlinedParts=${literal};function inlinedPart(name){const part={exports:{}};new Function("exports","require","module",inlinedParts[name])(part.exports,require,part);return part.exports}\n`;
}

module.exports = { InlineChunksPlugin };
