/** What the administrator's guides say of the build is what the build does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { officeJsSources } from "../../src/tooling/build-options";

const guide = (language: string): string => readFileSync(join(__dirname, "..", "..", "src", "guides", `deployment.${language}.md`), "utf8");
const languages = ["zh-CN", "en-US"] as const;

test.each(languages)("the guide in %s names both clouds by the hosts that the build takes office.js from, and the setting that opens the pane", (language) => {
  const text = guide(language);
  for (const choice of ["global", "china"] as const) {
    expect(text).toContain(`\`${choice}\``);
    expect(text).toContain(new URL(officeJsSources[choice]).hostname);
  }
  for (const word of ["Office.AutoShowTaskpaneWithDocument", "--env baseUrl=https://", "ExcelApi 1.9", "com.microsoft.Excel/Data/Documents/wef", "--profile"]) expect(text).toContain(word);
});

test("both guides have the same parts", () => {
  const shape = (language: string): readonly string[] => guide(language).split("\n").flatMap((line) => /^(#+) |^(\|---)|^(```)/.exec(line)?.[0] ?? []);
  expect(shape("zh-CN")).toEqual(shape("en-US"));
});
