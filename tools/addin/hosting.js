const OFFICE_JS = {
  world: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** Where Office.js comes from in each of Microsoft's clouds. */
function officeJs(cdn) {
  const address = OFFICE_JS[cdn];
  if (!address) throw new Error(`cdn must be one of ${Object.keys(OFFICE_JS).join(", ")}, not ${cdn}`);
  return address;
}

/**
 * The page may run and load nothing but its own files and Office.js. Office.js itself loads Microsoft's Ajax library from a second
 * address. The one inline style allowed is the empty one: Fluent fills its style elements through the object model, which needs no more.
 */
function contentSecurityPolicy(cdn) {
  const office = new URL(officeJs(cdn)).origin;
  const empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
  return [
    "default-src 'none'",
    `script-src 'self' ${office} https://ajax.aspnetcdn.com`,
    `style-src 'self' ${empty}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${office}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

module.exports = { officeJs, contentSecurityPolicy };
