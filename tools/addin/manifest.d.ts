export const DEVELOPMENT: string;
export function manifestFor(manifest: string, origin: string): string;
