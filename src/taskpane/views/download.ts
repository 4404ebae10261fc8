/** Hands a file to the browser, which saves it where it saves downloads. */
export function download({
  name,
  type,
  content,
}: {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
