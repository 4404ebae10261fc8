import { createContext, useContext } from "react";

/** Whether the pane can hand a file over to be saved; where it cannot, the content is copied or stands in a sheet instead. */
export const SavingContext = createContext(true);

export function useSaving(): boolean {
  return useContext(SavingContext);
}

/** Excel for Mac and for iPad show the pane in a web view that drops downloads without a word. */
export function savesFiles(platform: string): boolean {
  return platform !== "Mac" && platform !== "iOS";
}
