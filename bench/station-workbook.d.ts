export function stationWorkbook(workers: number, faultEvery?: number): { readonly path: string };
