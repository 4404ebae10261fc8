const Sequencer = require("@jest/test-sequencer").default;

/** The suites of the test of the sandbox, in the order of their names. */
class InOrder extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

module.exports = InOrder;
