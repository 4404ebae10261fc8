const { existsSync, readFileSync, writeFileSync } = require("node:fs");

// Loaded before a contender: writes what the process took when it ends.
process.on("exit", () => {
  const mark = field("/proc/self/status", /^VmHWM:\s*(\d+)/m);
  // getrusage counts what the parent held before exec as well; the kernel's own high-water mark does not.
  const peak = mark ?? process.resourceUsage().maxRSS;
  // The main thread alone: compiling and collecting run beside it, on a machine that has a core to spare.
  const nanoseconds = field("/proc/thread-self/schedstat", /^(\d+)/);
  const { user, system } = process.cpuUsage();
  writeFileSync(
    process.env.BENCH_USAGE_FILE,
    JSON.stringify({
      cpu: nanoseconds === null ? (user + system) / 1_000 : nanoseconds / 1e6,
      all: (user + system) / 1_000,
      peak: peak / 1_024,
    }),
  );
});

/** A number that the kernel tells; null on other systems. */
function field(file, pattern) {
  return existsSync(file) ? Number(pattern.exec(readFileSync(file, "utf8"))[1]) : null;
}
