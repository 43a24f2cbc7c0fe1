import { browserLanguageStore, browserProfileStore, copyToClipboard } from "../../src/taskpane/platform";

/** Private browsing, some embeddings: every touch of the storage throws. */
function refuseStorage(): void {
  for (const name of ["getItem", "setItem", "removeItem"] as const) {
    jest.spyOn(Storage.prototype, name).mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
  }
}

beforeEach(() => window.localStorage.clear());
afterEach(() => jest.restoreAllMocks());

test("a profile is kept under the part of the storage that Office names, and taken away again", () => {
  const store = browserProfileStore("part-");
  expect(store.storeProfile("text")).toBe(true);
  expect(window.localStorage.getItem("part-liaison.profile")).toBe("text");
  expect(browserProfileStore("part-").storedProfile()).toBe("text");
  expect(browserProfileStore("other-").storedProfile()).toBeUndefined();
  store.storeProfile(undefined);
  expect(store.storedProfile()).toBeUndefined();
});

test("where the machine refuses storage, a profile holds while the pane is open, as it was told, and a removed one is gone", () => {
  refuseStorage();
  const store = browserProfileStore(undefined);
  expect(store.storedProfile()).toBeUndefined();
  expect(store.storeProfile("text")).toBe(false);
  expect(store.storedProfile()).toBe("text");
  store.storeProfile(undefined);
  expect(store.storedProfile()).toBeUndefined();
  expect(browserProfileStore(undefined).storedProfile()).toBeUndefined();
});

test("a language is kept, an unknown one is not taken, and a refusal breaks nothing", () => {
  browserLanguageStore.storeLanguage("zh-CN");
  expect(browserLanguageStore.storedLanguage()).toBe("zh-CN");
  window.localStorage.setItem("liaison.language", "xx");
  expect(browserLanguageStore.storedLanguage()).toBeUndefined();
  refuseStorage();
  expect(() => browserLanguageStore.storeLanguage("en-US")).not.toThrow();
  expect(browserLanguageStore.storedLanguage()).toBeUndefined();
});

test("a clipboard that is not there or refuses says so instead of throwing", async () => {
  const set = (clipboard: unknown): void => void Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
  const taken: string[] = [];
  set(undefined);
  expect(await copyToClipboard("a")).toBe(false);
  set({ writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) });
  expect(await copyToClipboard("b")).toBe(false);
  set({ writeText: (text: string) => { taken.push(text); return Promise.resolve(); } });
  expect(await copyToClipboard("c")).toBe(true);
  expect(taken).toEqual(["c"]);
});
