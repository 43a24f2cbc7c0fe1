import { createRoot } from "react-dom/client";
import { createExcelActions } from "./actions/excel-actions";
import { App } from "./app";
import { NoHost } from "./components/no-host";
import { officePlatform } from "./platform";
import { readStartRequest } from "./ribbon";

const container = document.getElementById("pane");
if (container === null) throw new Error("The page has no place for the pane.");
const root = createRoot(container);

/** The least that Excel must offer; the manifest asks for the same. */
const requirement = { set: "ExcelApi", version: "1.9" } as const;

async function start(): Promise<void> {
  // office.js may not have been reached (no network, air-gapped site without its own copy): there is no Office at all then.
  if (typeof Office === "undefined") return root.render(<NoHost reason="no-office" />);
  const { host } = await Office.onReady();
  // In a browser tab the host is null; the typings do not say so.
  if (host !== Office.HostType.Excel) return root.render(<NoHost reason="not-excel" />);
  if (!Office.context.requirements.isSetSupported(requirement.set, requirement.version)) return root.render(<NoHost reason="old-excel" />);
  root.render(<App actions={createExcelActions()} platform={officePlatform()} start={readStartRequest(window.location.search)} />);
}

void start();
