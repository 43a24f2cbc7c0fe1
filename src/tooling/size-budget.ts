import { gzipSync } from "node:zlib";

/** Sizes in bytes after gzip. */
export interface BundleSizes {
  /** Everything that the pane must have before it can show itself. */
  readonly first: readonly FileSize[];
  /** What it fetches later, when something asks for it. */
  readonly lazy: readonly FileSize[];
  readonly firstTotal: number;
}

export interface FileSize {
  readonly file: string;
  readonly gzip: number;
}

export const kilobyte = 1024;
/** Above the first limit the report warns, above the second the build fails: the pane must open at once on a slow office line. */
export const budget = { warn: 167 * kilobyte, fail: 170 * kilobyte } as const;

/** The page's own scripts and style sheets, by relative address, in their order; other origins' are not counted. */
export function ownFiles(html: string): readonly string[] {
  const addresses = [...html.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="([^"]+)"/g)].flatMap(([, address]) => (address === undefined ? [] : [address]));
  return addresses.filter((address) => !/^(?:[a-z]+:)?\/\//i.test(address) && /\.(?:js|css)$/.test(address));
}

/** Measures a build: its pane's page, and the name and content of each script and style sheet in it. */
export function measure(paneHtml: string, files: ReadonlyMap<string, Buffer>): BundleSizes {
  const firstNames = ownFiles(paneHtml).filter((name) => files.has(name));
  const size = (file: string, content: Buffer): FileSize => ({ file, gzip: gzipSync(content, { level: 9 }).length });
  const sizes = [...files].map(([file, content]) => size(file, content)).sort((left, right) => right.gzip - left.gzip);
  // The pane also waits for the texts of the one language that it speaks: the larger counts.
  const spoken = sizes.find(({ file }) => /(?:^|\/)texts-[\w-]+\./.test(file));
  const isFirst = ({ file }: FileSize): boolean => firstNames.includes(file) || file === spoken?.file;
  const first = sizes.filter(isFirst);
  return { first, lazy: sizes.filter((one) => !isFirst(one)), firstTotal: first.reduce((sum, { gzip }) => sum + gzip, 0) };
}

export function verdict(firstTotal: number): "ok" | "warn" | "fail" {
  if (firstTotal > budget.fail) return "fail";
  return firstTotal > budget.warn ? "warn" : "ok";
}

const inKilobytes = (bytes: number): string => `${(bytes / kilobyte).toFixed(1).padStart(7)} KB`;

/** A table for a terminal. */
export function report(sizes: BundleSizes): string {
  const row = (when: string, { file, gzip }: FileSize): string => `  ${inKilobytes(gzip)}  ${when}  ${file}`;
  return [
    "  gzip        when   file",
    ...sizes.first.map((file) => row("first", file)),
    ...sizes.lazy.map((file) => row("later", file)),
    `  ${inKilobytes(sizes.firstTotal)}  first chunk of the pane: ${verdict(sizes.firstTotal)} (warns above ${budget.warn / kilobyte} KB, fails above ${budget.fail / kilobyte} KB)`,
  ].join("\n");
}
