import { readArguments, UsageError, type CliRequest } from "../../src/cli/arguments";
import { cliText } from "../../src/cli/cli-text";
import { cliActions, optionsOf } from "../../src/cli/commands";
import { actionHelp, answer, helpText, hint } from "../../src/cli/help-text";
import { languages } from "../../src/domain/language";

const words = (line: string): readonly string[] => line.split(" ").filter((word) => word !== "");

function read(line: string, environment?: string): CliRequest {
  const call = readArguments(words(line), environment);
  if ("asks" in call) throw new Error(`${line} runs nothing`);
  return call;
}

test("a full call", () => {
  expect(read("refresh --in a.xlsx --out b.xlsx --lang en-US --as-of 2026-05-20 --json")).toMatchObject({
    action: "refresh", input: "a.xlsx", output: "b.xlsx", language: "en-US", asOf: 46162, json: true, project: undefined, demo: false, file: undefined,
  });
});

test("the language comes from the environment where none is given", () => {
  expect(read("check --in a.xlsx", "zh_CN.UTF-8".replace("_", "-"))).toMatchObject({ language: "zh-CN", languageNamed: false });
  expect(read("check --in a.xlsx", "C").language).toBe("en-US");
  expect(read("check --in a.xlsx --lang zh-CN", "en-US")).toMatchObject({ language: "zh-CN", languageNamed: true });
});

test("a value may stand after an equals sign, or look like a path with words", () => {
  expect(read("check --in=a.xlsx --as-of=2026-05-20")).toMatchObject({ input: "a.xlsx", asOf: 46162 });
  const spaced = readArguments(["check", "--in", "my plan.xlsx"], "C");
  expect(spaced).toMatchObject({ input: "my plan.xlsx" });
});

test.each([
  ["", "An action is missing."],
  ["delete --in a.xlsx", "No action is called \"delete\"."],
  ["refersh --in a.xlsx --out b.xlsx", "No action is called \"refersh\". Did you mean \"refresh\"?"],
  ["help chekc", "No action is called \"chekc\". Did you mean \"check\"?"],
  ["check", "check needs --in."],
  ["refresh --out b.xlsx", "refresh needs --in."],
  ["refresh --in b.xlsx", "refresh needs --out."],
  ["refresh", "refresh needs --in and --out."],
  ["rollup", "rollup needs --in."],
  ["script", "script needs --file."],
  ["generate --demo", "generate needs --out."],
  ["generate --out b.xlsx", "generate needs either --project or --demo, not both."],
  ["generate --demo --project p.json --out b.xlsx", "generate needs either --project or --demo, not both."],
  ["check --in a.xlsx --lang fr", "--lang takes zh-CN or en-US, not \"fr\"."],
  ["check --in a.xlsx --as-of 2026-02-30", "--as-of takes a date such as 2026-03-01, not \"2026-02-30\"."],
  ["check --in a.xlsx --as-of 20.5.2026", "--as-of takes a date such as 2026-03-01, not \"20.5.2026\"."],
  ["check --in a.xlsx more words", "Not understood: more words."],
  ["check --in a.xlsx b.xlsx", "Not understood: b.xlsx."],
  ["check --in a.xlsx --colour", "No option is called --colour."],
  ["check --in a.xlsx --jsn", "No option is called --jsn. Did you mean --json?"],
  ["check --in a.xlsx --as-fo 2026-05-20", "No option is called --as-fo. Did you mean --as-of?"],
  ["check --in a.xlsx --out b.xlsx", "check has no option --out."],
  ["check -i a.xlsx", "No option is called -i."],
  ["rollup --in a.xlsx --in b.xlsx", "--in is given twice. Run the command once for each."],
  ["check --in a.xlsx --json --json", "--json is given twice."],
  ["check --in", "--in needs a value, for example --in book.xlsx."],
  ["check --in= --json", "--in needs a value, for example --in book.xlsx."],
  ["check --in a.xlsx --json=yes", "--json takes no value, but \"yes\" was given."],
])("%p is refused with its reason", (line, reason) => {
  expect(() => read(line)).toThrow(UsageError);
  expect(() => read(line)).toThrow(reason);
});

test("a value that looks like an option is missing, not taken", () => {
  expect(() => read("check --in --json")).toThrow("--in needs a value");
});

test("a refusal speaks the language of the call, or of the environment", () => {
  expect(() => read("check --lang zh-CN")).toThrow("check 需要 --in。");
  expect(() => read("check", "zh-CN")).toThrow("check 需要 --in。");
  expect(() => read("check --lang en-US", "zh-CN")).toThrow("check needs --in.");
});

describe("help", () => {
  const ask = (line: string, environment = "C") => {
    const call = readArguments(words(line), environment);
    if (!("asks" in call)) throw new Error(`${line} asks nothing`);
    return answer(call);
  };

  test.each(["--help", "-h", "help", "help --json"])("%s names every action", (line) => {
    expect(ask(line)).toBe(helpText("en-US"));
    for (const action of cliActions) expect(ask(line)).toMatch(new RegExp(`^ {2}${action} {2,}\\S`, "m"));
  });

  test.each(["help refresh", "refresh --help", "refresh -h --in a.xlsx"])("%s explains that action", (line) => {
    expect(ask(line)).toBe(actionHelp("refresh", "en-US"));
  });

  test.each(languages)("every option of every action is explained in %s", (language) => {
    for (const action of cliActions) {
      const help = actionHelp(action, language);
      for (const option of optionsOf(action)) expect(help).toMatch(new RegExp(`^ {2}--${option}( \\S+)? {2,}\\S`, "m"));
      expect(hint(action, language)).toContain(`help ${action}`);
    }
  });

  test("in Chinese where the environment is", () => {
    expect(ask("help check", "zh-CN.UTF-8")).toContain("用法：");
  });

  test("the version is the package's", () => {
    expect(ask("--version")).toMatch(/^Liaison \d+\.\d+\.\d+$/);
  });
});

test("a text that is missing, or lacks a value, is a fault of ours", () => {
  expect(() => cliText("en-US")("refused.none")).toThrow("No text for cli:refused.none");
  expect(() => cliText("en-US")("refused.twice")).toThrow("cli:refused.twice needs word");
});
