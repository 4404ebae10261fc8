import type { Settings } from "../../domain/settings";
import { useSession, useSnapshot } from "../session-context";

/** The station's settings, and the way to change some of them: the workbook keeps them, and everything counts anew at once. */
export function useSettings(): { readonly settings: Settings; readonly change: (some: Partial<Settings>) => Promise<void> } {
  const session = useSession();
  const { settings } = useSnapshot();
  return { settings, change: (some) => session.setSettings({ ...settings, ...some }) };
}
