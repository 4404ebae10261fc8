import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLES, sampleBytes } from "./samples";

const folder = join(__dirname, "..", "..", "assets", "samples");

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of Object.keys(SAMPLES)) {
    writeFileSync(join(folder, name), await sampleBytes(name));
    console.log(`assets/samples/${name}`);
  }
}

void main();
