import { Button } from "@fluentui/react-components";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { LanguageContext } from "./language";
import { Notice } from "./notice";
import styles from "./shell.module.css";
import { paneTexts } from "./texts/pane-texts";

const FAILED = {
  zh: "这部分界面没能显示。工作簿未受影响，请重新加载。",
  en: "This part of the pane could not be shown. The workbook is not affected; please reload.",
};

/** A view that cannot load or breaks takes nothing else down: the four actions stay usable. */
export class LoadBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  static override contextType = LanguageContext;
  declare context: React.ContextType<typeof LanguageContext>;
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { language } = this.context;
    return (
      <div className={styles.messages} role="alert">
        <Notice
          intent="error"
          actions={
            <Button size="small" onClick={() => location.reload()}>
              {paneTexts.reload[language]}
            </Button>
          }
        >
          {FAILED[language]}
        </Notice>
      </div>
    );
  }
}
