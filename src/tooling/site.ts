import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { workbenchPolicy } from "./content-security-policy";
import { bridgeFile } from "./paths";

/** The folders that make up the site served on a developer's machine. */
export interface SiteFolders {
  readonly productDir: string;
  readonly workbenchDir: string;
  readonly officeJsDir: string;
  /** The address of office.js that the product was built with. */
  readonly officeJsUrl: string;
  /** Workbooks that the workbench offers to start with, beside its own. */
  readonly scenarios?: readonly SiteScenario[];
}

export interface SiteScenario {
  /** Letters, digits and hyphens: it is part of addresses. */
  readonly name: string;
  readonly title: Readonly<Record<"zh-CN" | "en-US", string>>;
  /** The date that the workbook is to be seen at, `YYYY-MM-DD`; without it, today. */
  readonly asOf?: string;
  readonly file: (locale: string) => Promise<Buffer>;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer | string;
  /** What a page may load and ask; only pages have one. */
  readonly policy?: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * A product page as the workbench shows it: the same bytes, except that the script of office.js is the installed client's,
 * preceded by the bridge that client looks for. Throws when the page does not load office.js exactly once.
 */
export function asWorkbenchPage(html: string, officeJsUrl: string): string {
  const scripts = html.match(/<script\b[^>]*><\/script>/g) ?? [];
  const office = scripts.filter((script) => script.includes(`"${officeJsUrl}"`));
  const [found] = office;
  if (found === undefined || office.length !== 1) throw new Error(`A page must load ${officeJsUrl} exactly once; this one does so ${office.length} times.`);
  return html.replace(found, `<script src="/${bridgeFile}"></script><script src="/office-js/office.js"></script>`);
}

/**
 * What is sent as a header: the workbench's own policy, and what other pages state about themselves, which then holds from the first byte on.
 * Only a header can say who may frame a page: the workbench frames its own; `taskpane.html` itself is framed by Excel on the web.
 */
function policyOf(path: string, html: string): string | undefined {
  if (path === "/") return workbenchPolicy;
  const [, stated] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  return stated !== undefined && path.startsWith("/workbench/") ? `${stated}; frame-ancestors 'self'` : stated;
}

/** The file's content, or undefined when there is no such file or the path leaves the folder. */
async function readWithin(folder: string, path: string): Promise<Buffer | undefined> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? readFile(file) : undefined;
}

const scenarioFile = /^scenarios\/([\w-]+)\.(zh-CN|en-US)\.xlsx$/;

function scenarioList(scenarios: readonly SiteScenario[]): string {
  const address = (name: string, locale: string): string => `/workbench/scenarios/${name}.${locale}.xlsx`;
  return JSON.stringify(scenarios.map(({ name, title, asOf }) => ({ name, title, asOf, file: { "zh-CN": address(name, "zh-CN"), "en-US": address(name, "en-US") } })));
}

async function workbenchFile(folders: SiteFolders, path: string): Promise<Buffer | string | undefined> {
  if (path === "scenarios.json") return scenarioList(folders.scenarios ?? []);
  const [, name, locale] = scenarioFile.exec(path) ?? [];
  if (name !== undefined && locale !== undefined) return folders.scenarios?.find((scenario) => scenario.name === name)?.file(locale);
  if (path === "pane.html" || path === "taskpane.html") {
    const page = await readWithin(folders.productDir, "taskpane.html");
    return page === undefined ? undefined : asWorkbenchPage(page.toString("utf8"), folders.officeJsUrl);
  }
  // A product page shown here finds its bundle beside itself, as it does where it is published.
  const own = await readWithin(folders.workbenchDir, path);
  return own ?? await readWithin(folders.productDir, path);
}

function route(folders: SiteFolders, path: string): Promise<Buffer | string | undefined> {
  if (path === "/") return readWithin(folders.workbenchDir, "index.html");
  if (path === `/${bridgeFile}`) return readWithin(folders.workbenchDir, bridgeFile);
  if (path.startsWith("/workbench/")) return workbenchFile(folders, path.slice("/workbench/".length));
  if (path.startsWith("/office-js/")) return readWithin(folders.officeJsDir, path.slice("/office-js/".length));
  return readWithin(folders.productDir, path.slice(1));
}

/** What the site answers to a GET of `url` (path and query). Unknown addresses are 404, malformed ones 400. */
export async function answer(folders: SiteFolders, url: string): Promise<Answer> {
  const text = (status: number, body: string): Answer => ({ status, type: "text/plain; charset=utf-8", body });
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return text(400, "Malformed address.");
  }
  if (path.includes("\0")) return text(400, "Malformed address.");
  const body = await route(folders, path);
  if (body === undefined) return text(404, `${path} is not part of this site.`);
  const type = types[extname(path === "/" ? "index.html" : path)] ?? "application/octet-stream";
  const policy = type.startsWith("text/html") ? policyOf(path, body.toString("utf8")) : undefined;
  return { status: 200, type, body, ...(policy === undefined ? {} : { policy }) };
}
