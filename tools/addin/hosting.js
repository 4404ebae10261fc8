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

/**
 * Where Excel on the web may stand around the pane, and what may stand around Excel; on the desktop nothing does. For 21Vianet these are the addresses of
 * Excel on the web, of SharePoint and OneDrive and of the portal in Microsoft's list of its endpoints (sets 4, 7, 8 and 10).
 */
const EXCEL_HOSTS = {
  world: [
    "https://*.officeapps.live.com",
    "https://*.sharepoint.com",
    "https://*.office.com",
    "https://*.cloud.microsoft",
    "https://onedrive.live.com",
  ],
  "21vianet": [
    "https://*.officewebapps.cn",
    "https://*.sharepoint.cn",
    "https://*.partner.office365.cn",
    "https://*.partner.microsoftonline.cn",
  ],
};

/** What a page's own policy cannot say, and the host of the files must send with them. */
function responseHeaders(cdn) {
  return {
    "Content-Security-Policy": `frame-ancestors 'self' ${EXCEL_HOSTS[cdn].join(" ")}`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
}

/** The same headers in the files that static hosts read: Netlify and Cloudflare Pages (`_headers`), Azure Static Web Apps, IIS. */
function hostHeaders(cdn) {
  const headers = responseHeaders(cdn);
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const custom = Object.entries(headers).map(([name, value]) => `        <add name="${name}" value="${value}" />`);
  return {
    _headers: `/*\n${lines.join("\n")}\n`,
    "staticwebapp.config.json": `${JSON.stringify({ globalHeaders: headers }, null, 2)}\n`,
    "web.config": `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${custom.join("\n")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`,
  };
}

module.exports = { officeJs, contentSecurityPolicy, hostHeaders };
