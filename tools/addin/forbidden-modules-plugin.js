/** Fails the build when a bundle holds a module whose path fits: what must never reach the add-in is caught where it happens. */
class ForbiddenModulesPlugin {
  constructor(pattern) {
    this.pattern = pattern;
  }

  apply(compiler) {
    const { WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ForbiddenModulesPlugin", (compilation) => {
      compilation.hooks.afterOptimizeModules.tap("ForbiddenModulesPlugin", (modules) => {
        for (const { resource } of modules)
          if (resource && this.pattern.test(resource.replace(/\\/g, "/")))
            compilation.errors.push(new WebpackError(`${resource} must not be part of this bundle`));
      });
    });
  }
}

module.exports = { ForbiddenModulesPlugin };
