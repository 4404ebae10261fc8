import { arch, platform } from "node:os";
import { chromium, type Browser } from "playwright-core";

/**
 * A Chromium for tests and screenshots on any machine: the one that npm brings on 64-bit Linux, the installed Edge or Chrome
 * elsewhere. Without any it fails; nothing is skipped.
 */
export async function launchBrowser(): Promise<Browser> {
  if (platform() === "linux" && arch() === "x64") {
    const { default: packed } = await import("@sparticuz/chromium");
    return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args.filter(keepsItself), headless: true });
  }
  const failures: unknown[] = [];
  for (const channel of ["msedge", "chrome"]) {
    try {
      return await chromium.launch({ channel, headless: true });
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, "The tests need Microsoft Edge or Google Chrome on this machine.");
}

/** The packed browser is set up for a cloud's small machines: one process that ends with its first page, and a web without its guards. */
function keepsItself(argument: string): boolean {
  return !/^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content|disable-site-isolation-trials)$/.test(argument);
}
