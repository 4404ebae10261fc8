export const EXIT: { readonly clean: 0; readonly known: 1; readonly unasked: 2 };
export function judge(printed: string): { readonly exit: number; readonly lines: readonly string[] };
