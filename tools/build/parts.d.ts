export type Part = "addin" | "workbench" | "cli" | "page";
export const PARTS: readonly Part[];
export function builtPart(part: Part, told?: () => void): Promise<string>;
export function builtSite(told?: () => void): Promise<string>;
export function webpack(args: readonly string[]): Promise<void>;
