import { createRoot } from "react-dom/client";
import { Bench, firstLanguage } from "./page/bench";
import { WorkbenchPage } from "./page/workbench-page";

const language = firstLanguage();
createRoot(document.getElementById("workbench")!).render(<WorkbenchPage bench={new Bench(language)} firstLanguage={language} />);
