/** Milliseconds spent so far: by the clock, or with BENCH_CPU this process's processor time, for a machine that is busy with other work. */
export function spent(): number {
  if (process.env.BENCH_CPU === undefined) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
