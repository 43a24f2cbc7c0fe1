import { developmentBaseUrl } from "./build-options";

/** The manifest with `baseUrl` (https, ending with a slash) in place of the developer's machine; its domain list follows. */
export function manifestFor(baseUrl: string, manifest: string): string {
  const page = (text: string): string => text.replaceAll(developmentBaseUrl, baseUrl);
  const developmentOrigin = new URL(developmentBaseUrl).origin;
  return page(manifest).replaceAll(`>${developmentOrigin}<`, `>${new URL(baseUrl).origin}<`);
}
