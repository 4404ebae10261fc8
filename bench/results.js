const { availableParallelism } = require("node:os");

/** What a run measured, line by line, with the goal that each figure is held against. */
class Results {
  constructor() {
    this.lines = [];
  }

  /**
   * @param goal what the figure must not exceed; `{ atLeast }` what it must reach; null for a figure told for comparison
   * @param detail what it was on this machine
   */
  add(what, figure, unit, goal, detail = "") {
    const shown = Number.isInteger(figure) || figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3);
    const reach = goal?.atLeast;
    const wanted = goal === null ? "" : reach === undefined ? `≤ ${goal}${unit}` : `≥ ${reach}${unit}`;
    const met = goal === null ? "" : (reach === undefined ? figure <= goal : figure >= reach) ? "met" : "**missed**";
    this.lines.push([what, `${shown}${unit}`, wanted, met, detail]);
    // What was measured is not lost with a later section that fails.
    process.stderr.write(`${this.lines.at(-1).join(" | ")}\n`);
  }

  table() {
    const rows = [["measured", "figure", "goal", "", "here"], ["---", "---:", "---:", "---", "---"], ...this.lines];
    return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
  }

  page({ cpu, quick }) {
    const clock = cpu
      ? "Times of processes are processor time of the main thread: the machine was busy with other work, and what compiles and collects runs beside it."
      : "Times are the clock's.";
    return `# Results

Made by \`npm run bench${quick || cpu ? " --" : ""}${quick ? " --quick --save" : ""}${cpu ? " --cpu" : ""}\` on Node ${process.versions.node}, ${availableParallelism()} cores. ${clock} Ratios are medians of the ratios within each
round, so that they hold on other machines; the last column tells what was measured on this one. What is missed, and why: [README.md](README.md).

${this.table()}
`;
  }
}

module.exports = { Results };
