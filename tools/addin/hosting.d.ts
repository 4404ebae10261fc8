/** One of Microsoft's clouds. */
export type Cloud = "world" | "21vianet";
export function officeJs(cloud: Cloud): string;
export function contentSecurityPolicy(cloud: Cloud): string;
/** Files by name. */
export function hostHeaders(cloud: Cloud): Readonly<Record<string, string>>;
