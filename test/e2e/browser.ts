import { arch, platform, tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";

declare global {
  /** Where the tests find it: loaded outside their sandbox (test/environment.js). */
  var playwright: typeof import("playwright-core") | undefined;
}

/**
 * A Chromium for tests and screenshots on any machine: the one that npm brings on 64-bit Linux, the installed Edge or Chrome
 * elsewhere. Without any it fails; nothing is skipped.
 */
export async function launchBrowser(): Promise<Browser> {
  const { chromium } = globalThis.playwright ?? (await import("playwright-core"));
  if (platform() === "linux" && arch() === "x64") {
    const { default: packed } = await import("@sparticuz/chromium");
    return chromium.launch({
      executablePath: await packed.executablePath(),
      args: [...packed.args.filter(keepsItself), "--disable-gpu", ...(process.env["JEST_WORKER_ID"] ? OF_TESTS : [])],
      headless: true,
      env: { ...process.env, ...(process.env["JEST_WORKER_ID"] ? OWN_FONTS : {}) },
    });
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

/**
 * The packed browser is set up for a cloud's small machines: one process that ends with its first page, a web without its guards, and
 * a graphics card played by the processor, which plain software painting outruns.
 */
function keepsItself(argument: string): boolean {
  return !NOT_OURS.test(argument);
}

/** A test's page is gone before what the compilers make of its scripts is of use, and has nobody to talk to but this machine. */
const OF_TESTS = ["--js-flags=--no-opt,--no-maglev", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"];

/** Tests see the packed fonts only: with a machine's own, lines break elsewhere and less is in sight. Pictures for people take the machine's. */
const OWN_FONTS = { FONTCONFIG_PATH: join(tmpdir(), "fonts") };

const NOT_OURS =
  /^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content|disable-site-isolation-trials|use-(gl|angle)=.*|.*swiftshader|ignore-gpu-blocklist|in-process-gpu)$/;
