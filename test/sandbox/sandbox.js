const vm = require("node:vm");

/** @typedef {Map<string | symbol, PropertyDescriptor>} Properties */

/** Where Jest's `expect` keeps its matchers. */
const MATCHERS = Symbol.for("$$jest-matchers-object");

/** What cannot be taken away and does no harm: packages find there what another copy of theirs has put there, in one realm or in one program. */
const STAYS = ["Symbol(graceful-fs.queue)", "__BluebirdErrorTypes__"];

/** Values of each kind whose prototype has no name. */
const NAMELESS = `[[].values(), new Map().keys(), new Set().keys(), ""[Symbol.iterator](), "".matchAll(/a/g), function* () {}, async () => {}, async function* () {}]`;

/**
 * A realm that suites of one worker run in, one after another, and the modules of the core that were evaluated in it. Between two suites every
 * global and everything that the language brings along is set back to what it was before the first.
 */
class Sandbox {
  constructor() {
    // A global object with plain properties: with Jest's own, each look at one asks a proxy, and what Office.js and React do takes a tenth longer.
    this.context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    /** @type {Map<string, { exports: unknown }>} the modules of the core, by file */
    this.modules = new Map();
    /** @type {Map<string, string>} the source map of each */
    this.sourceMaps = new Map();
    /** @type {(object | Function)[]} constructors, prototypes, functions of the language, and the global object */
    this.language = reached(this.context, vm.runInContext(NAMELESS, this.context));
    /** @type {[object | Function, Properties][] | null} what each of them holds before any suite */
    this.first = null;
    /** The runtime of the suite at hand. */
    this.suite = null;
  }

  /** All that Node and Jest give every sandbox is there, nothing of a suite yet. */
  isFurnished() {
    this.first ??= this.language.map((thing) => [thing, properties(thing)]);
  }

  /** A global as it is before any suite. */
  global(name) {
    return this.first.at(-1)[1].get(name)?.value;
  }

  /** The next time that Jest loads `expect`, its matchers are put where they can be taken away: those that a suite adds must not stay. */
  awaitMatchers() {
    const realm = this.context.Object;
    const { defineProperty } = realm;
    realm.defineProperty = (thing, name, how) => {
      if (name !== MATCHERS) return defineProperty(thing, name, how);
      realm.defineProperty = defineProperty;
      return defineProperty(thing, name, { ...how, configurable: true });
    };
  }

  /** Sets everything back after a suite. @returns whether that could be done, and the next suite may run here */
  isSetBack() {
    return this.first.every(([thing, was]) => isSetBack(thing, was));
  }
}

/** @returns {Properties} */
function properties(thing) {
  return new Map(Reflect.ownKeys(thing).map((name) => [name, Reflect.getOwnPropertyDescriptor(thing, name)]));
}

/** @param {Properties} was */
function isSetBack(thing, was) {
  if (!Object.isExtensible(thing)) return false;
  for (const [name, is] of properties(thing)) {
    const before = was.get(name);
    const isDone = before ? isSame(is, before) || Reflect.defineProperty(thing, name, before) : Reflect.deleteProperty(thing, name);
    if (!isDone && !STAYS.includes(String(name))) return false;
  }
  for (const [name, before] of was) if (!Object.hasOwn(thing, name) && !Reflect.defineProperty(thing, name, before)) return false;
  return true;
}

/** @param {PropertyDescriptor} is @param {PropertyDescriptor} was */
function isSame(is, was) {
  return (
    Object.is(is.value, was.value) &&
    is.get === was.get &&
    is.set === was.set &&
    is.enumerable === was.enumerable &&
    is.writable === was.writable
  );
}

/** All objects and functions that are reached from some by names and prototypes, and at last the first. */
function reached(first, more) {
  const found = new Set([first, ...more]);
  for (const thing of found) {
    const next = [Reflect.getPrototypeOf(thing)];
    for (const { value, get, set } of properties(thing).values()) next.push(value, get, set);
    for (const one of next) if ((typeof one === "object" && one !== null) || typeof one === "function") found.add(one);
  }
  found.delete(first);
  // One function of the language is frozen from the beginning.
  return [...found, first].filter((thing) => Object.isExtensible(thing));
}

module.exports = { Sandbox };
