const { sep } = require("node:path");

/** The core, which by its lint knows no globals and by test/domain/values/memory.test.ts keeps nothing but in its memories. */
const FOLDERS = ["domain", "prose", "formulas"].map((folder) => ["", "src", folder, ""].join(sep));
/** The packages that it imports. */
const PACKAGES = ["fastest-levenshtein", "fraction.js", "valibot"].map((name) => ["", "node_modules", name, ""].join(sep));
/** What a suite would add to for all that follow. */
const LISTS = ["values/memory.ts", "values/read-once.ts", "grid/row-memory.ts"].map((file) => [FOLDERS[0], ...file.split("/")].join(sep).replace(sep + sep, sep));

/** Whether a file is evaluated once for all suites of a sandbox. */
function isShared(file) {
  return FOLDERS.some((folder) => file.includes(folder)) || PACKAGES.some((folder) => file.includes(folder));
}

/** Whether a file holds lists that grow with whoever imports it: the core's own modules, once. */
function holdsLists(file) {
  return LISTS.some((end) => file.endsWith(end));
}

/** Makes the constants that a module exports constant: a suite that writes into one fails there and then. */
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

module.exports = { freeze, holdsLists, isShared };
