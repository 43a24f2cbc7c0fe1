import { officeJsSources, readBuildOptions } from "../../src/tooling/build-options";
import { contentSecurityPolicy } from "../../src/tooling/content-security-policy";

describe("readBuildOptions", () => {
  test("by default: Microsoft's global network, a developer's machine, no workbench", () => {
    expect(readBuildOptions({ WEBPACK_BUNDLE: true })).toEqual({ officeJsUrl: officeJsSources.global, baseUrl: "https://localhost:3000/", workbench: false });
  });

  test.each([
    ["global", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["china", "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"],
    ["local", "office-js/office.js"],
    ["https://intranet.example.com/office/office.js", "https://intranet.example.com/office/office.js"],
    ["/lib/office.js", "/lib/office.js"],
  ])("officejs=%s", (officejs, expected) => {
    expect(readBuildOptions({ officejs }).officeJsUrl).toBe(expected);
  });

  test.each(["China", "http://example.com/office.js", "toString", true, ""])("officejs=%s is refused", (officejs) => {
    expect(() => readBuildOptions({ officejs })).toThrow("is not understood");
  });

  test.each([["https://a.example/x", "https://a.example/x/"], ["https://a.example", "https://a.example/"], ["https://a.example/x/", "https://a.example/x/"]])("baseUrl=%s", (baseUrl, expected) => {
    expect(readBuildOptions({ baseUrl }).baseUrl).toBe(expected);
  });

  test.each(["http://a.example/", "a.example", "https://a.example/?x=1", "https://a.example/#x", true, ""])("baseUrl=%s is refused", (baseUrl) => {
    expect(() => readBuildOptions({ baseUrl })).toThrow("must be an https address");
  });

  test("a misspelt option is an error, not the default", () => {
    expect(() => readBuildOptions({ officeJs: "china" })).toThrow("Unknown --env officeJs");
  });
});

describe("contentSecurityPolicy", () => {
  const sources = (officeJsUrl: string, directive: string): string | undefined =>
    contentSecurityPolicy(officeJsUrl).split("; ").find((part) => part.startsWith(`${directive} `))?.slice(directive.length + 1);

  test("scripts: the site and the host of office.js; never inline, never eval", () => {
    expect(sources(officeJsSources.china, "script-src")).toBe("'self' https://appsforoffice.cdn.partner.office365.cn");
    expect(sources(officeJsSources.local, "script-src")).toBe("'self'");
    expect(contentSecurityPolicy(officeJsSources.global)).not.toContain("unsafe-eval");
  });

  test("nothing may be sent anywhere but to the site, and what is not named is forbidden", () => {
    expect(sources(officeJsSources.global, "connect-src")).toBe("'self'");
    expect(sources(officeJsSources.global, "default-src")).toBe("'none'");
  });
});
