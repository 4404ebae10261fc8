export function buildIfStale(root: string): Promise<void>;
export function buildPart(root: string, part: "addin" | "workbench", folder?: string | null): Promise<void>;
