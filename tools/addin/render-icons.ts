import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../../test/e2e/browser";

const folder = join(__dirname, "..", "..", "assets", "icons");
const SIZES: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 32, 64, 80],
  recompute: [16, 32, 80],
  check: [16, 32, 80],
  clear: [16, 32, 80],
  pane: [16, 32, 80],
  why: [16, 32, 80],
};

/** Renders every SVG of assets/icons in the sizes that the manifest names. */
async function main(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = readFileSync(join(folder, `${name}.svg`), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

void main();
