/** Starts the workbench. Whatever goes wrong is said on the page. */
import { createRoot } from "react-dom/client";
import { fetchAddin, type Addin } from "./addin-manifest";
import { serveFrames } from "./office-frame";
import { leavePaneOnPress } from "./pane-focus";
import { readPreferences, type Preferences } from "./preferences";
import { fetchScenarios, type GivenScenario } from "./scenarios/given-scenarios";
import { App } from "./shell/app";
import { installTestHook } from "./test-hook";
import { textsIn } from "./texts";
import { createOffice } from "./workbench";
import "./workbench.css";

/** Where the server shows the add-in's pages. */
const addinFolder = "/workbench/";

/** Browsers report this when an observer's own change of layout needs another frame; nothing is lost. */
const harmless = /ResizeObserver loop/;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Without its manifest the add-in still has a pane. */
async function findAddin(preferences: Preferences, onProblem: (text: string) => void): Promise<Addin> {
  try {
    return await fetchAddin(preferences.manifest, addinFolder);
  } catch (error) {
    onProblem(textsIn(preferences.locale)("noManifest", { address: preferences.manifest, reason: reasonOf(error) }));
    const title = textsIn(preferences.locale)("pane");
    return { id: "unknown-add-in", title: { "zh-CN": title, "en-US": title }, paneUrl: `${addinFolder}pane.html`, icon: undefined, groups: [] };
  }
}

/** Without them there are still the page's own. */
async function findScenarios(onProblem: (error: unknown) => void): Promise<readonly GivenScenario[]> {
  try {
    return await fetchScenarios();
  } catch (error) {
    onProblem(error);
    return [];
  }
}

async function start(root: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search);
  const problems: string[] = [];
  const scenarios = await findScenarios((error) => problems.push(textsIn(readPreferences(query, navigator.languages).locale)("noScenarios", { reason: reasonOf(error) })));
  const preferences = readPreferences(query, navigator.languages, scenarios.map((scenario) => scenario.name));
  const addin = await findAddin(preferences, (problem) => problems.push(problem));
  // Univer measures its container while it starts, so it must already stand on the page.
  const grid = document.createElement("div");
  grid.className = "grid";
  root.append(grid);
  leavePaneOnPress(grid);
  const office = createOffice(grid, preferences, addin, scenarios);
  const { notices } = office.workbench;
  problems.forEach((problem) => notices.fail(problem));
  const unexpected = (error: unknown): void => notices.fail(`${office.text("unexpected")}: ${reasonOf(error)}`);
  window.addEventListener("error", (event) => {
    if (!harmless.test(event.message)) unexpected(event.error ?? event.message);
  });
  window.addEventListener("unhandledrejection", (event) => unexpected(event.reason));
  serveFrames(window);
  // A scenario that cannot be had leaves a workbench to work in.
  await office.play().catch(async (error: unknown) => {
    notices.fail(office.text("scenarioFailed", { reason: reasonOf(error) }));
    await office.change({ scenario: "empty" });
    await office.play();
  });
  const app = document.createElement("div");
  app.className = "app";
  root.replaceChildren(app);
  createRoot(app).render(<App office={office} grid={grid} />);
  installTestHook(window, office);
}

function showFailure(root: HTMLElement, error: unknown): void {
  const text = textsIn(readPreferences(new URLSearchParams(location.search), navigator.languages).locale);
  const panel = document.createElement("section");
  panel.className = "start-failure";
  panel.setAttribute("role", "alert");
  const heading = document.createElement("h1");
  heading.textContent = text("startFailed");
  const details = document.createElement("pre");
  details.textContent = error instanceof Error ? error.stack ?? error.message : String(error);
  const again = document.createElement("button");
  again.textContent = text("reload");
  again.addEventListener("click", () => location.reload());
  panel.append(heading, details, again);
  root.replaceChildren(panel);
}

const root = document.getElementById("root");
if (root) start(root).catch((error: unknown) => showFailure(root, error));
