/** The same files as `command-bundle.cjs` tells of them; that one runs before TypeScript does. */
export function sourcesKey(root: string): string;
export function siteKey(root: string): string;
export function commandBundle(root: string, build: (folder: string) => void): string;
