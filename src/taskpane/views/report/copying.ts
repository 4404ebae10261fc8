/** How far copying got: with formatting, as text alone, or not at all. */
export type Copied = "formatted" | "text" | "failed";

/** Puts text on the clipboard, with its formatting where the host allows it; `html` null copies plain text. */
export async function copy(text: string, html: string | null): Promise<Copied> {
  const wanted: Copied = html === null ? "text" : "formatted";
  try {
    if (html === null) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ "text/plain": blob(text, "text/plain"), "text/html": blob(html, "text/html") }),
      ]);
    return wanted;
  } catch {
    // Excel on the web frames the pane without the right to the asynchronous clipboard; the older way works on a click.
    if (copyOnEvent(text, html)) return wanted;
  }
  try {
    if (html === null) return "failed";
    await navigator.clipboard.writeText(text);
    return "text";
  } catch {
    return "failed";
  }
}

function blob(content: string, type: string): Blob {
  return new Blob([content], { type });
}

function copyOnEvent(text: string, html: string | null): boolean {
  let taken = false;
  const put = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/plain", text);
    if (html !== null) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener("copy", put, { once: true });
  try {
    return document.execCommand("copy") && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", put);
  }
}
