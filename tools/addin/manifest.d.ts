export const DEVELOPMENT: string;
export function manifestFor(manifest: string, origin: string, options?: { readonly id?: string; readonly version?: string }): string;
