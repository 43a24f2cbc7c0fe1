import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { workbenchPolicy } from "../../src/tooling/content-security-policy";
import { startServer, type RunningServer } from "../../src/tooling/server";
import { answer, asWorkbenchPage, type SiteFolders } from "../../src/tooling/site";

const officeJsUrl = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const pane = `<!doctype html><html><head><script src="${officeJsUrl}"></script><script defer src="taskpane.1.js"></script></head><body></body></html>`;
let folder: string;
let folders: SiteFolders;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "liaison-site-"));
  const files: Readonly<Record<string, string>> = {
    "product/taskpane.html": pane, "product/taskpane.1.js": "pane", "product/assets/icon-32.png": "png", "product/manifest.xml": "<OfficeApp/>", "product/support.html": "help",
    "workbench/index.html": "workbench", "workbench/workbench.2.js": "grid", "workbench/workbench-bridge.js": "bridge",
    "office/office.js": "office", "office/zh-cn/office_strings.js": "strings", "secret.txt": "secret", "product-other/leak.txt": "leak",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  folders = { productDir: join(folder, "product"), workbenchDir: join(folder, "workbench"), officeJsDir: join(folder, "office"), officeJsUrl };
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = async (url: string): Promise<readonly [number, string, string]> => {
  const { status, type, body } = await answer(folders, url);
  return [status, type, body.toString()];
};

describe("the site of npm start", () => {
  test.each([
    ["/", "text/html; charset=utf-8", "workbench"],
    ["/taskpane.html", "text/html; charset=utf-8", pane],
    ["/taskpane.html?page=generate&_host_Info=Excel$Win32$16.01$zh-CN$$$$0", "text/html; charset=utf-8", pane],
    ["/taskpane.1.js", "text/javascript; charset=utf-8", "pane"],
    ["/assets/icon-32.png", "image/png", "png"],
    ["/manifest.xml", "application/xml; charset=utf-8", "<OfficeApp/>"],
    ["/support.html", "text/html; charset=utf-8", "help"],
    ["/workbench-bridge.js", "text/javascript; charset=utf-8", "bridge"],
    ["/workbench/workbench.2.js", "text/javascript; charset=utf-8", "grid"],
    ["/workbench/taskpane.1.js", "text/javascript; charset=utf-8", "pane"],
    ["/workbench/assets/icon-32.png", "image/png", "png"],
    ["/office-js/office.js", "text/javascript; charset=utf-8", "office"],
    ["/office-js/zh-cn/office_strings.js", "text/javascript; charset=utf-8", "strings"],
  ])("%s", async (url, type, body) => {
    expect(await get(url)).toEqual([200, type, body]);
  });

  test.each(["/workbench/pane.html", "/workbench/taskpane.html?page=refresh"])("%s is the pane with the bridge before the installed office.js, and nothing else changed", async (url) => {
    const [status, , body] = await get(url);
    expect(status).toBe(200);
    expect(body).toBe(pane.replace(`<script src="${officeJsUrl}"></script>`, '<script src="/workbench-bridge.js"></script><script src="/office-js/office.js"></script>'));
  });

  test("the workbooks that it offers to start with are listed by address, and made when they are asked for", async () => {
    const title = { "zh-CN": "示例", "en-US": "Demo" };
    const offering = { ...folders, scenarios: [{ name: "demo", title, asOf: "2026-03-01", file: (locale: string) => Promise.resolve(Buffer.from(`workbook ${locale}`)) }] };
    const list = await answer(offering, "/workbench/scenarios.json");
    expect(JSON.parse(list.body.toString())).toEqual([{ name: "demo", title, asOf: "2026-03-01", file: { "zh-CN": "/workbench/scenarios/demo.zh-CN.xlsx", "en-US": "/workbench/scenarios/demo.en-US.xlsx" } }]);
    const made = await answer(offering, "/workbench/scenarios/demo.zh-CN.xlsx");
    expect([made.status, made.type, made.body.toString()]).toEqual([200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "workbook zh-CN"]);
    expect((await answer(offering, "/workbench/scenarios/other.zh-CN.xlsx")).status).toBe(404);
    expect((await answer(folders, "/workbench/scenarios.json")).body).toBe("[]");
  });

  describe("the policy of a page is sent with it", () => {
    const stating = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\"></head></html>";
    beforeAll(() => writeFileSync(join(folders.productDir, "stating.html"), stating));

    test.each([
      ["the workbench's own", "/", workbenchPolicy],
      ["what the page states", "/stating.html", "default-src 'none'; script-src 'self'"],
      ["where the workbench frames it, nobody else may", "/workbench/stating.html", "default-src 'none'; script-src 'self'; frame-ancestors 'self'"],
      ["a page that states none", "/support.html", undefined],
      ["no page", "/taskpane.1.js", undefined],
    ])("%s", async (_, url, policy) => {
      expect((await answer(folders, url)).policy).toBe(policy);
    });
  });

  test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/workbench/../../secret.txt", "/office-js/../secret.txt", "/../product-other/leak.txt", "/assets", "/nothing.js", "/office-js/"])("%s is not part of it", async (url) => {
    expect((await get(url))[0]).toBe(404);
  });

  test.each(["/%zz", "/a%00b"])("%s is malformed", async (url) => {
    expect((await get(url))[0]).toBe(400);
  });

  test.each([["none", "<html></html>"], ["two", pane + pane], ["another address", pane.replace("microsoft.com", "example.com")]])("a page that loads office.js from %s is refused", (_, html) => {
    expect(() => asWorkbenchPage(html, officeJsUrl)).toThrow("exactly once");
  });
});

describe("startServer", () => {
  const running: RunningServer[] = [];
  const start = async (port?: number): Promise<RunningServer> => {
    const server = await startServer({ port, folders });
    running.push(server);
    return server;
  };
  afterEach(async () => { await Promise.all(running.splice(0).map((server) => server.close())); });

  test("serves on a free port, refuses other methods, and closes", async () => {
    const server = await start(0);
    expect(server.url).toMatch(/^http:\/\/localhost:\d+\/$/);
    const response = await fetch(`${server.url}taskpane.html`);
    expect([response.status, response.headers.get("x-content-type-options"), await response.text()]).toEqual([200, "nosniff", pane]);
    const head = await fetch(`${server.url}taskpane.html`, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, String(pane.length), ""]);
    expect((await fetch(server.url, { method: "POST", body: "x" })).status).toBe(405);
    await Promise.all(running.splice(0).map((each) => each.close()));
    await expect(fetch(server.url)).rejects.toThrow();
  });

  /** As a browser asks that was led here by a name: fetch would not let us choose the header. */
  const statusFor = (port: string, host: string): Promise<number | undefined> => new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: "/taskpane.html", headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject).end();
  });

  test.each([
    ["localhost:3000", 200], ["LOCALHOST", 200], ["127.0.0.1:1", 200], ["[::1]:3000", 200],
    ["rebound.example:3000", 421], ["localhost.example", 421], ["127.0.0.1.example", 421],
  ])("asked as %j it answers %i", async (host, status) => {
    const { port } = new URL((await start(0)).url);
    expect(await statusFor(port, host)).toBe(status);
  });

  test("sends a page's policy as a header", async () => {
    const { url } = await start(0);
    expect((await fetch(url)).headers.get("content-security-policy")).toBe(workbenchPolicy);
    expect((await fetch(`${url}taskpane.1.js`)).headers.get("content-security-policy")).toBeNull();
  });

  test("says so when the port asked for is taken", async () => {
    const first = await start(0);
    const port = Number(new URL(first.url).port);
    await expect(start(port)).rejects.toThrow(`Port ${port} is in use`);
  });

  test("without a port takes the next free one", async () => {
    const first = await start();
    const second = await start();
    expect(Number(new URL(first.url).port)).toBeGreaterThanOrEqual(3000);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
  });
});
