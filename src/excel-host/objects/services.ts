import { object, type HostObject } from "../object-model";

/** The page's runtime says that its ribbon functions can be called; nothing more is asked of this host. */
const addinInternalService = object({ name: "AddinInternalService", methods: { NotifyActionHandlerReady: () => undefined } }, null);

const runtime = { state: "Visible" };

/** Shows and hides the pane; the pane of this host is always in sight. */
const appRuntimeService = object(
  {
    name: "AppRuntimeService",
    methods: {
      GetAppRuntimeState: () => runtime.state,
      SetAppRuntimeState: (_target: null, [state]: readonly unknown[]) => void (runtime.state = String(state)),
    },
  },
  null,
);

/** Objects of Office.js that belong to the add-in's runtime rather than to the workbook. */
export const services: ReadonlyMap<string, HostObject> = new Map([
  ["Microsoft.InternalService.AddinInternalService", addinInternalService],
  ["Microsoft.AppRuntime.AppRuntimeService", appRuntimeService],
]);
