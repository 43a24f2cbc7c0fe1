import { act, configure, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { PaneActions } from "../../src/taskpane/actions/pane-actions";
import { languageFor } from "../../src/domain/language";
import { App } from "../../src/taskpane/app";
import { loadPaneI18n } from "../../src/taskpane/i18n";
import type { PanePlatform } from "../../src/taskpane/platform";
import type { StartRequest } from "../../src/taskpane/start-request";
import { sampleActions, samplePlatform } from "./pane-fixtures";

// Lazy pages are compiled when they are first asked for; on a busy machine that takes longer than a second.
configure({ asyncUtilTimeout: 20_000 });

export interface PaneSetup {
  readonly actions?: Partial<PaneActions>;
  readonly platform?: Partial<PanePlatform>;
  readonly start?: StartRequest;
}

/** The whole pane on stand-in actions, after the workbook has been looked at. */
export async function renderPane({ actions = {}, platform = {}, start = { page: "overview" } }: PaneSetup = {}): Promise<UserEvent> {
  const user = userEvent.setup();
  const full = samplePlatform(platform);
  const texts = await loadPaneI18n(full.storedLanguage() ?? languageFor(full.displayLanguage));
  await act(async () => {
    render(<App actions={sampleActions(actions)} platform={full} start={start} texts={texts} />);
    await Promise.resolve();
  });
  return user;
}

export const english: Partial<PanePlatform> = { displayLanguage: "en-US" };

/** A promise that a test settles when it likes. */
export function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void; readonly reject: (error: unknown) => void } {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
