const DEVELOPMENT = "https://localhost:3000";

/** The manifest for another https address; nothing but the address changes. */
function manifestFor(manifest, origin) {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (!url || url.protocol !== "https:" || url.search || url.hash)
    throw new Error(`The origin must be an https address without query: ${origin}`);
  return manifest.replaceAll(DEVELOPMENT, url.href.replace(/\/$/, ""));
}

module.exports = { manifestFor, DEVELOPMENT };
