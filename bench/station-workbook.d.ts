export function stationWorkbook(workers: number): { readonly path: string };
