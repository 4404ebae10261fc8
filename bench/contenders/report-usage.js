const { existsSync, readFileSync, writeFileSync } = require("node:fs");

// Loaded before a contender: writes what the process took when it ends.
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const status = "/proc/self/status";
  // getrusage counts what the parent held before exec as well; the kernel's own high-water mark does not.
  const mark = existsSync(status) ? /^VmHWM:\s*(\d+)/m.exec(readFileSync(status, "utf8")) : null;
  const peak = mark ? Number(mark[1]) : process.resourceUsage().maxRSS;
  writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify({ cpu: (user + system) / 1_000, peak: peak / 1_024 }));
});
