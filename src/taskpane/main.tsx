import { createRoot } from "react-dom/client";
import { languageFor } from "../domain/language";
import { createExcelActions } from "./actions/excel-actions";
import { App } from "./app";
import { NoHost, type NoHostProps } from "./components/no-host";
import { loadPaneI18n } from "./i18n";
import { officePlatform } from "./platform";
import { readStartRequest } from "./start-request";

const container = document.getElementById("pane");
if (container === null) throw new Error("The page has no place for the pane.");
const root = createRoot(container);

/** The least that Excel must offer; the manifest asks for the same. */
const requirement = { set: "ExcelApi", version: "1.9" } as const;

async function start(): Promise<void> {
  const refuse = async (reason: NoHostProps["reason"]): Promise<void> =>
    root.render(<NoHost reason={reason} texts={await loadPaneI18n(languageFor(navigator.language))} />);
  // office.js may not have been reached (no network, air-gapped site without its own copy): there is no Office at all then.
  if (typeof Office === "undefined") return refuse("no-office");
  const { host } = await Office.onReady();
  // In a browser tab the host is null; the typings do not say so.
  if (host !== Office.HostType.Excel) return refuse("not-excel");
  if (!Office.context.requirements.isSetSupported(requirement.set, requirement.version)) return refuse("old-excel");
  const platform = officePlatform();
  const texts = await loadPaneI18n(platform.storedLanguage() ?? languageFor(platform.displayLanguage));
  root.render(<App actions={createExcelActions()} platform={platform} start={readStartRequest(window.location.search)} texts={texts} />);
}

// Should a file not come, the page's own words stay: they say to open the pane again.
void start();
