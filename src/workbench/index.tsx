import { createRoot } from "react-dom/client";
import { Bench, firstLanguage } from "./page/bench";
import { WorkbenchPage } from "./page/workbench-page";
import { present } from "../domain/values/present";

const language = firstLanguage();
createRoot(present(document.getElementById("workbench"), "the workbench's element")).render(
  <WorkbenchPage bench={new Bench(language)} firstLanguage={language} />,
);
