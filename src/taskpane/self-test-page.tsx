import { lazy, Suspense } from "react";
import { LoadBoundary } from "./load-boundary";
import { useText } from "./language";
import { paneTexts } from "./texts/pane-texts";

const SelfCheckPanel = lazy(() => import("./views/self-check-panel").then((part) => ({ default: part.SelfCheckPanel })));

/** `taskpane.html?selftest`: the self-check alone, begun at once, for trying an Excel without reading any workbook. */
export function SelfTestPage() {
  const t = useText();
  return (
    <main>
      <h1>{t(paneTexts.product)}</h1>
      <LoadBoundary>
        <Suspense fallback={<p>{t(paneTexts.loading)}</p>}>
          <SelfCheckPanel begins />
        </Suspense>
      </LoadBoundary>
    </main>
  );
}
