const { sep } = require("node:path");

/** The core and its use cases: no module of theirs keeps anything (sandbox.test.ts). */
const FOLDERS = ["domain", "prose", "formulas", "app"].map((folder) => ["", "src", folder, ""].join(sep));
/** The packages that they import. */
const PACKAGES = ["fastest-levenshtein", "fraction.js", "valibot"].map((name) => ["", "node_modules", name, ""].join(sep));
const SHARED = [...FOLDERS, ...PACKAGES];

/** Whether a file is evaluated once for all suites of a sandbox. */
function isShared(file) {
  return SHARED.some((folder) => file.includes(folder));
}

/**
 * Makes the constants that a module exports constant, lists and tables and what they hold: a suite that writes into one fails there and then.
 * @param realm the global object that the module was evaluated under
 */
function freeze(exports, realm) {
  const seen = new Set();
  const plain = [realm.Object.prototype, realm.Array.prototype, null];
  const visit = (thing) => {
    if (typeof thing !== "object" || thing === null || seen.has(thing) || !plain.includes(Reflect.getPrototypeOf(thing))) return;
    seen.add(thing);
    Object.freeze(thing);
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(thing))) visit(value);
  };
  for (const name of Object.keys(exports)) visit(exports[name]);
}

module.exports = { freeze, isShared };
