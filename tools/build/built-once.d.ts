export function builtOnce(name: string, sources: readonly string[], make: (folder: string) => Promise<void>): Promise<string>;
