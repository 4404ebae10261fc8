import type { AuditSession } from "../app/audit-session";

/** The functions that the manifest's buttons, the context menu and the shortcuts name. */
export type CommandName = "recompute" | "check" | "clearMarks" | "undo" | "openPane" | "whyMarked";

/**
 * Ties the ribbon's functions to the session. Each completes its event whatever happens, and then shows the pane, because that is
 * where the outcome stands.
 */
export function registerCommands(session: AuditSession): void {
  const commands: Record<CommandName, () => Promise<void>> = {
    recompute: () => session.recompute(),
    check: () => session.check(),
    clearMarks: () => session.clearMarks(),
    undo: () => session.undo(),
    openPane: () => Promise.resolve(),
    whyMarked: () => session.askAboutSelection(),
  };
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, async (event?: Office.AddinCommands.Event) => {
      try {
        await command();
      } finally {
        event?.completed();
        showPane();
      }
    });
  }
}

/** Brings the pane up; where Excel refuses (it is open, or the set is missing) the marks in the sheet still tell the outcome. */
function showPane(): void {
  try {
    if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
    void Office.addin.showAsTaskpane().catch(() => undefined);
  } catch {
    // Without the shared runtime there is no pane to show.
  }
}
