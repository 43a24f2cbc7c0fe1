const officeHost = (officeJsUrl: string): string => (officeJsUrl.startsWith("https://") ? ` ${new URL(officeJsUrl).origin}` : "");

/**
 * The policy that the product's pages declare in a meta element. Nothing but the site itself and the host of office.js may run or be
 * asked; connect-src also stops office.js from sending telemetry. Styles may be inline because Fluent UI inserts rules at run time.
 * A site that serves the files should also send `frame-ancestors` as a header: a meta element cannot.
 */
export function contentSecurityPolicy(officeJsUrl: string): string {
  return [
    "default-src 'none'",
    `script-src 'self'${officeHost(officeJsUrl)}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
}

/** The policy of the workbench's own page, sent as a header: the grid draws pictures from memory, and the pane stands in a frame. */
export const workbenchPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * The probe's page asks no network at all. Its own styles are one file; inline ones are for office.js, which lays some on the page that loads it (OfficeDev/office-js
 * issue 1687) and would fill the console with refusals: where nothing may be fetched, a style can tell nobody anything.
 */
export function probePolicy(officeJsUrl: string): string {
  return ["default-src 'none'", `script-src 'self'${officeHost(officeJsUrl)}`, "style-src 'self' 'unsafe-inline'", "base-uri 'none'", "form-action 'none'"].join("; ");
}
