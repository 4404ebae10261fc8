import "./pane.css";
import styles from "./stranded.module.css";

const REASONS = {
  "not-loaded": {
    zh: ["加载项没有加载完整", "工作簿没有任何改动。请检查网络，然后关闭并重新打开此窗格。"],
    en: [
      "The add-in did not load completely",
      "Nothing in the workbook was changed. Check the network, then close this pane and open it again.",
    ],
  },
  "no-excel": {
    zh: ["请在 Excel 中打开", "这是 Excel 的任务窗格加载项，请在 Excel 中打开工作簿后从功能区启动。"],
    en: ["Please open this in Excel", "This page is an Excel add-in: open a workbook in Excel and start it from the ribbon."],
  },
  "too-old": {
    zh: ["需要更新版本的 Excel", "请使用 Excel 2021、Microsoft 365 或网页版 Excel。"],
    en: ["A newer Excel is needed", "Use Excel 2021, Microsoft 365 or Excel on the web."],
  },
} as const;

/** What stands where the pane cannot work, in both languages because nothing tells which one. */
export function Stranded({ reason }: { readonly reason: keyof typeof REASONS }) {
  const { zh, en } = REASONS[reason];
  return (
    <main className={styles.stranded}>
      <img src="assets/icons/icon.svg" width="56" height="56" alt="" />
      <h1>{zh[0]}</h1>
      <p>{zh[1]}</p>
      <div lang="en">
        <h2>{en[0]}</h2>
        <p>{en[1]}</p>
      </div>
    </main>
  );
}
