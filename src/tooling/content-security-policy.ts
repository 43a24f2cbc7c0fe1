/**
 * The policy that the product's pages declare in a meta element. Nothing but the site itself and the host of office.js may run or be
 * asked; connect-src also stops office.js from sending telemetry. Styles may be inline because Fluent UI inserts rules at run time.
 * A site that serves the files should also send `frame-ancestors` as a header: a meta element cannot.
 */
export function contentSecurityPolicy(officeJsUrl: string): string {
  const officeHost = officeJsUrl.startsWith("https://") ? ` ${new URL(officeJsUrl).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${officeHost}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
}
