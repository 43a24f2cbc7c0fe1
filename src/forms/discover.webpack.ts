import type { Form } from "../excel/form";

interface ContextModule {
  (id: string): { readonly form: Form };
  keys(): readonly string[];
}

/** The same in the bundle: webpack finds the folders when it builds. */
export function discoverForms(): readonly Form[] {
  const context = (import.meta as unknown as { webpackContext(folder: string, options: object): ContextModule })
    .webpackContext("./", { recursive: true, regExp: /^\.\/[^/]+\/form\.ts$/ });
  return context.keys().map((key) => context(key).form);
}
