const DEVELOPMENT = "https://localhost:3000";
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The manifest for another https address; and for another owner's id, and the version that is shipped, where these are given. */
function manifestFor(manifest, origin, { id, version } = {}) {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (!url || url.protocol !== "https:" || url.search || url.hash)
    throw new Error(`The address must be an https address without query: ${origin}`);
  if (id !== undefined && !GUID.test(id)) throw new Error(`The id must be a GUID such as 6c0b6f0e-3d0c-4e6e-9a51-7a1f5a3c8d42, not ${id}`);
  let made = manifest.replaceAll(DEVELOPMENT, url.href.replace(/\/$/, ""));
  if (id !== undefined) made = made.replace(/<Id>[^<]*<\/Id>/, `<Id>${id.toLowerCase()}</Id>`);
  // Excel updates an add-in of a new version by itself; it wants four numbers.
  if (version !== undefined) made = made.replace(/<Version>[^<]*<\/Version>/, `<Version>${fourNumbers(version)}</Version>`);
  return made;
}

function fourNumbers(version) {
  const numbers = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (!numbers) throw new Error(`The version must be three numbers, not ${version}`);
  return `${numbers[1]}.${numbers[2]}.${numbers[3]}.0`;
}

module.exports = { manifestFor, DEVELOPMENT };
