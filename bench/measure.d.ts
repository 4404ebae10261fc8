export function median(values: readonly number[]): number;
export function pairedRatio(times: readonly number[], base: readonly number[]): number;
