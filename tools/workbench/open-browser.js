const OPENERS = {
  darwin: (address) => ["open", [address]],
  win32: (address) => ["cmd", ["/c", "start", "", address]],
  linux: (address) => (process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open", [address]] : null),
};

/** Opens the system's browser; on a machine without a screen, or where that fails, the printed address is enough. */
function openBrowser(address, spawn) {
  const opener = process.env.CI ? null : OPENERS[process.platform]?.(address);
  if (!opener) return;
  const child = spawn(opener[0], opener[1], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

module.exports = { openBrowser };
