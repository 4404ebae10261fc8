const vm = require("node:vm");

/** The memories of the core, forgotten between suites. */
const MEMORY = /[\\/]src[\\/]domain[\\/]values[\\/]memory\.ts$/;

/**
 * A realm that suites of one worker run in, one after another, and the modules of the core that were evaluated in it. A suite finds it as the
 * first one did: what Jest and the suite put there is taken away, memories are forgotten; and where a suite has changed what was there before it,
 * the sandbox is not used again.
 */
class Sandbox {
  constructor() {
    // A global object with plain properties: with Jest's own, each look at one asks a proxy, and what Office.js and React do takes a tenth longer.
    this.context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    /** @type {Map<string, { exports: unknown }>} the modules of the core, by file */
    this.modules = new Map();
    /** @type {Map<string, string>} the source map of each */
    this.sourceMaps = new Map();
    /** @type {(object | Function)[]} arrays, prototypes, functions: all that the language brings along */
    this.language = reached(this.context);
    /** @type {Set<string | symbol> | null} names of globals without any of a suite */
    this.bare = null;
    /** @type {[object | Function, Map<string | symbol, PropertyDescriptor>][]} the language without anything of a suite */
    this.known = [];
    /** @type {Map<string | symbol, PropertyDescriptor> | null} the globals when the suite at hand began */
    this.begun = null;
    /** The runtime of the suite at hand. */
    this.suite = null;
  }

  /** All that Node brings along is there, nothing of a suite yet. */
  isFurnished() {
    if (this.bare) return;
    this.bare = new Set(Reflect.ownKeys(this.context));
    this.known = this.language.map((thing) => [thing, properties(thing)]);
  }

  /** What Jest gives a suite is there; from now on the suite's own code runs. */
  begins() {
    this.begun = properties(this.context);
    this.expectations = expectations(this.context);
  }

  /** Puts the sandbox in order after a suite. @returns whether the next one finds it as this one did */
  isLeftAsFound() {
    const { context, begun, bare } = this;
    this.begun = this.suite = null;
    if (begun === null || !same(properties(context), begun)) return false;
    if (!this.known.every(([thing, known]) => same(properties(thing), known))) return false;
    if (!same(expectations(context), this.expectations)) return false;
    for (const [file, { exports }] of this.modules) if (MEMORY.test(file)) exports.forgetAll();
    for (const name of Reflect.ownKeys(context)) if (!bare.has(name)) Reflect.deleteProperty(context, name);
    return true;
  }
}

/** @returns {Map<string | symbol, PropertyDescriptor>} */
function properties(thing) {
  return new Map(Reflect.ownKeys(thing).map((name) => [name, Reflect.getOwnPropertyDescriptor(thing, name)]));
}

/** @param {Map<string | symbol, PropertyDescriptor>} now @param {Map<string | symbol, PropertyDescriptor>} then */
function same(now, then) {
  if (now.size !== then.size) return false;
  for (const [name, is] of now) {
    const was = then.get(name);
    if (!was) return false;
    // Node's own globals come when they are first looked at.
    const isLooked = was.get !== undefined && "value" in is && is.value === globalThis[name];
    if (!isLooked && !(Object.is(is.value, was.value) && is.get === was.get && is.set === was.set)) return false;
  }
  return true;
}

/** Jest keeps the matchers of `expect` in a global that cannot be taken away: the suite's own ones would stay. */
function expectations(context) {
  const { matchers = {}, customEqualityTesters = [] } = context[Symbol.for("$$jest-matchers-object")] ?? {};
  return new Map([...Object.entries(matchers), ...customEqualityTesters.entries()].map(([name, value]) => [name, { value }]));
}

/** All objects and functions that are reached from one by names and prototypes. */
function reached(first) {
  const found = new Set([first]);
  for (const thing of found) {
    const next = [Reflect.getPrototypeOf(thing)];
    for (const { value, get, set } of properties(thing).values()) next.push(value, get, set);
    for (const one of next) if ((typeof one === "object" && one !== null) || typeof one === "function") found.add(one);
  }
  found.delete(first);
  return [...found];
}

module.exports = { Sandbox };
