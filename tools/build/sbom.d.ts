import type { Part } from "./parts";
interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly object[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}
/** A CycloneDX document, as far as the tests look at it. */
export interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly Component[];
}
export function installedPackages(): Bill;
export function bundledPackages(part: Part): Promise<string[]>;
export function billOf(part: Part, bundled: readonly string[], installed: Bill): Bill;
