/** What a site chooses when it builds the add-in: which office.js its pages load, and where they will stand. */
export interface BuildOptions {
  /** Address of office.js: https, or a path on the site itself. */
  readonly officeJsUrl: string;
  /** Address of the folder in which the pages will stand: https, ending with a slash. */
  readonly baseUrl: string;
  /** Also build the workbench page (the embedded Excel host). */
  readonly workbench: boolean;
}

/** The address that manifest.xml itself names; the build puts the site's own in its place. */
export const developmentBaseUrl = "https://localhost:3000/";

/** Microsoft's two public networks, and the place where an air-gapped site puts a copy that it obtained itself. */
export const officeJsSources: Readonly<Record<"global" | "china" | "local", string>> = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  // Office 365 operated by 21Vianet: its users may not reach the global network.
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office-js/office.js",
};

const knownOptions = ["officejs", "baseUrl", "workbench"];

/** One `--env name=value` as webpack hands it over; a name without a value arrives as true. */
type EnvValue = string | boolean | undefined;

function officeJsUrl(choice: EnvValue): string {
  if (choice === undefined) return officeJsSources.global;
  if (choice === "global" || choice === "china" || choice === "local") return officeJsSources[choice];
  if (typeof choice === "string" && /^(https:\/\/|\/)\S+\.js$/.test(choice)) return choice;
  throw new Error(`--env officejs=${String(choice)} is not understood. Use global, china, local, an https address of office.js, or a path on the site such as /lib/office.js.`);
}

function baseUrl(choice: EnvValue): string {
  if (choice === undefined) return developmentBaseUrl;
  const url = typeof choice === "string" && URL.canParse(choice) ? new URL(choice) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`--env baseUrl=${String(choice)} must be an https address of a folder, such as https://addins.example.com/liaison/: Excel loads add-ins over https only.`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** Reads webpack's `--env` values. An unknown one is an error: a misspelt choice must not ship the default unnoticed. */
export function readBuildOptions(env: Readonly<Record<string, EnvValue>>): BuildOptions {
  const unknown = Object.keys(env).filter((name) => !name.startsWith("WEBPACK_") && !knownOptions.includes(name));
  if (unknown.length > 0) throw new Error(`Unknown --env ${unknown.join(", ")}. Known: ${knownOptions.join(", ")}.`);
  return { officeJsUrl: officeJsUrl(env.officejs), baseUrl: baseUrl(env.baseUrl), workbench: env.workbench === true || env.workbench === "true" };
}
