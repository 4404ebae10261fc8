const { dirname } = require("node:path");
const { Script } = require("node:vm");
const Runtime = require("jest-runtime").default;
const { freeze, isShared } = require("./sandbox/shared-modules");

/** @type {Map<string, { code: string, script: Script }>} what was compiled last, by file */
const compiled = new Map();

/**
 * Jest's own runtime, but for two things. A worker compiles each module once, not once for every suite that loads it, and what was compiled in
 * running it stays too. And the core is evaluated once for all suites that share a sandbox (test/sandbox); every other module by each suite anew.
 */
class SuiteRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    /** @type {import("./sandbox/sandbox").Sandbox | null} */
    this.sandbox = this._environment.sandbox;
    if (this.sandbox) {
      this.sandbox.suite = this;
      for (const [file, map] of this.sandbox.sourceMaps) this.getSourceMaps().set(file, map);
    }
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

  requireModule(from, moduleName, options, isRequireActual) {
    if (this.sandbox && !options?.isInternalModule && !this.registries.isIsolated()) {
      const file = this.sharedFile(from, moduleName);
      if (file) return this.requireShared(file);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }

  /** The file of the core that a module asks for, if it is one. */
  sharedFile(from, moduleName) {
    if (moduleName !== undefined && this._resolution.isCoreModule(moduleName)) return null;
    const file = this._resolution.resolveCjs(from, moduleName);
    const isFromShared = moduleName !== undefined && isShared(from);
    if (!isShared(file)) {
      if (isFromShared) throw new Error(`${file} is evaluated for each suite, ${from} for all of them: see test/sandbox/README.md`);
      return null;
    }
    return file;
  }

  requireShared(file) {
    const { modules, sourceMaps } = this.sandbox;
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {}, filename: file, id: file };
    modules.set(file, module);
    try {
      this.evaluate(module);
    } catch (error) {
      modules.delete(file);
      throw error;
    }
    const map = this.getSourceMaps().get(file);
    if (map) sourceMaps.set(file, map);
    freeze(module.exports, this._environment.global);
    return module.exports;
  }

  evaluate(module) {
    const { executor, sandbox } = this;
    // Asks the suite at hand, which is not the one that evaluated the module.
    const require = (name) => sandbox.suite.requireModuleOrMock(module.filename, name);
    const given = { module, exports: module.exports, require, __dirname: dirname(module.filename), __filename: module.filename };
    const parameters = executor.injectedModuleParameters.map((name) => given[name] ?? sandbox.global(name));
    executor.compile(this.transformCache.transform(module.filename), module.filename).call(module.exports, ...parameters);
  }

  setMock(...args) {
    if (this.sandbox) throw new Error("A suite that mocks a module must stand apart: see test/sandbox/README.md");
    super.setMock(...args);
  }
}

module.exports = SuiteRuntime;
