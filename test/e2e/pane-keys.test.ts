/** Whose keys they are while the pane and the grid stand side by side. */
import { ask, startSite, typeInto, type TestSite, type WorkbenchPage } from "../support/browser";

let site: TestSite;
let open: WorkbenchPage | undefined;

beforeAll(async () => {
  site = await startSite("sample");
});
afterAll(() => site.close());
afterEach(async () => {
  const errors = open?.errors ?? [];
  await open?.close();
  open = undefined;
  expect(errors).toEqual([]);
});

async function start(query = "lang=en-US"): Promise<WorkbenchPage> {
  open = await site.open(query);
  return open;
}

test("who is in the pane keeps the keys while the grid starts and when the add-in selects a cell; a press on a cell takes them", async () => {
  const { page, pane } = await start();
  const frame = await pane();
  const heard = (): Promise<string | undefined> => frame.evaluate(() => document.body.dataset["heard"]);
  await frame.evaluate(() => document.addEventListener("keydown", ({ key }) => { document.body.dataset["heard"] = `${document.body.dataset["heard"] ?? ""}${key}`; }));
  await page.evaluate(() => document.querySelector<HTMLIFrameElement>("iframe[name=pane]")?.focus());
  // Univer calls itself steady after some three seconds.
  const keys = "abcdefghijklm";
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(250);
  }
  expect(await heard()).toBe(keys);
  await frame.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Plan");
    sheet.activate();
    sheet.getRange("C7").select();
    await context.sync();
  }));
  await page.waitForFunction(() => window.workbench?.selection() === "Plan!C7");
  await page.keyboard.press("n");
  expect(await heard()).toBe(`${keys}n`);
  await typeInto(page, "Plan!B2", "typed");
  expect(await ask(page, "values", "Plan!B2")).toEqual([["typed"]]);
  expect(await heard()).toBe(`${keys}n`);
});
