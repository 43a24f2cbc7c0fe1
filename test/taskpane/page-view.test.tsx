import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createInstance, type i18n } from "i18next";
import { I18nextProvider, initReactI18next, useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { PageView } from "../../src/taskpane/components/page-view";
import { PaneContext, type PaneModel } from "../../src/taskpane/model/pane-model";
import { describeFailure } from "../../src/taskpane/model/failure";
import type { PageRecord } from "../../src/taskpane/pages/page-record";

function Page(): ReactNode {
  const { t } = useTranslation();
  return <p>{t("forms:word")}</p>;
}

/** Texts of a site that answers while it is there. */
async function texts(site: { readonly there: boolean }): Promise<i18n> {
  const instance = createInstance();
  await instance.use({
    type: "backend", init: () => undefined,
    read: (_language: string, namespace: string, callback: (error: Error | null, texts: object | null) => void) => {
      if (namespace === "pane") callback(null, { "page.loading": "Opening" });
      else if (!site.there) callback(new Error("offline"), null);
      else callback(null, { word: "The word" });
    },
  }).use(initReactI18next).init({ lng: "en-US", fallbackLng: false, ns: ["pane"], defaultNS: "pane", keySeparator: false, react: { useSuspense: false } });
  return instance;
}

async function open(record: PageRecord, i18n: i18n): Promise<{ readonly failures: string[]; readonly again: () => void }> {
  const failures: string[] = [];
  let retry: () => void = () => undefined;
  const model = { fail: (_name: string, error: unknown, again?: () => void) => { failures.push(describeFailure(error).code); retry = again ?? retry; } } as unknown as PaneModel;
  await act(async () => {
    render(<I18nextProvider i18n={i18n}><PaneContext value={model}><PageView record={record} /></PaneContext></I18nextProvider>);
    await Promise.resolve();
  });
  return { failures, again: () => retry() };
}

test("a page whose file does not come is told with a way to ask again, and shows once it comes", async () => {
  let asked = 0;
  const record: PageRecord = { key: "one", texts: [], load: () => ((asked += 1) === 1 ? Promise.reject(new Error("Loading chunk 7 failed")) : Promise.resolve({ default: () => <p>Here</p> })) };
  const { failures, again } = await open(record, await texts({ there: true }));
  await waitFor(() => expect(failures).toEqual(["page-not-fetched"]));
  await act(async () => {
    again();
    await userEvent.setup().tab();
  });
  expect(await screen.findByText("Here")).toBeTruthy();
});

test("a page is not shown with keys for words: without its texts it is told, with them it shows", async () => {
  const site = { there: false };
  const record: PageRecord = { key: "one", texts: ["forms"], load: () => Promise.resolve({ default: Page }) };
  const { failures, again } = await open(record, await texts(site));
  await waitFor(() => expect(failures).toEqual(["page-not-fetched"]));
  expect(screen.queryByText("word")).toBeNull();
  site.there = true;
  await act(async () => {
    again();
    await userEvent.setup().tab();
  });
  expect(await screen.findByText("The word")).toBeTruthy();
});
