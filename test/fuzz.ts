/** How often a property is tried, from which seed: fast-check's own names. */
export interface Fuzzing {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * The same draws in every run of the suite, so that a failure is the change's; `FUZZ_RUNS=5000 FUZZ_SEED=7` looks further than a test run
 * has time for. A failure prints the seed that repeats it.
 */
export function fuzz(numRuns: number): Fuzzing {
  return { numRuns: Number(process.env.FUZZ_RUNS ?? numRuns), seed: Number(process.env.FUZZ_SEED ?? 20_240_125) };
}
