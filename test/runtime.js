const { Script } = require("node:vm");
const Runtime = require("jest-runtime").default;

/** @type {Map<string, { code: string, script: Script }>} what was compiled last, by file */
const compiled = new Map();

/**
 * Jest's own runtime, but for what compiles a module: a worker compiles each once, not once for every suite that loads it, and what was compiled
 * in running it stays too. Each suite still evaluates it anew, in a sandbox of its own.
 */
class CompilingOnce extends Runtime {
  constructor(...args) {
    super(...args);
    const { executor, _environment: environment } = this;
    const compileApart = executor.compile.bind(executor);
    const opening = `(function(${executor.injectedModuleParameters.join(",")}){`;
    executor.compile = (code, filename) => {
      const context = environment.getVmContext();
      // What jest says of a suite that is over, and of a text that is no program.
      if (context === null) return compileApart(code, filename);
      let known = compiled.get(filename);
      if (known?.code !== code) {
        try {
          known = { code, script: new Script(`${opening}${code}\n})`, { filename, columnOffset: -opening.length }) };
        } catch {
          return compileApart(code, filename);
        }
        compiled.set(filename, known);
      }
      return known.script.runInContext(context);
    };
  }
}

module.exports = CompilingOnce;
