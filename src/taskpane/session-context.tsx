import { createContext, useContext, useSyncExternalStore } from "react";
import type { AuditSession } from "../app/audit-session";
import type { SessionSnapshot } from "../app/session-state";

export const SessionContext = createContext<AuditSession | null>(null);

export function useSession(): AuditSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error("no session");
  return session;
}

export function useSnapshot(): SessionSnapshot {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}

/** Whether work is under way that a person waits for; the look around at the start and after an edit holds nothing up. */
export function isHeld({ busy }: SessionSnapshot): boolean {
  return busy !== null && busy.task !== "survey";
}
