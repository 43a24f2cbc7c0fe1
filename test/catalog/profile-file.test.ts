import { profileText, readProfile } from "../../src/forms/profile-file";
import type { Profile } from "../../src/catalog/profile";
import { languages } from "../../src/domain/language";
import { LiaisonError } from "../../src/domain/liaison-error";
import { translator } from "../../src/locales/translate";

const png = `iVBORw0KGgo${"A".repeat(9)}`;

const full: Profile = {
  name: "Head office", language: "zh-CN", basis: "working",
  company: { name: "某某集团", logo: { type: "image/png", base64: png } },
  help: { addIn: "https://addins.example.com/liaison/", contact: "PMO 8001" },
  lists: {
    departments: ["产品部", "市场部"], statuses: [{ word: "待办", countsAs: "not-started" }, { word: "办结", countsAs: "done" }], priorities: ["P0", "P1"],
    urgencies: [{ word: "特急", countsAs: "urgent" }], requestTypes: ["系统"],
  },
  limits: { N1: { limit: 3, basis: "calendar", severity: "amber", on: true }, N2: { on: false } },
  columns: { tracker: [{ header: "成本中心", kind: "text", required: true }, { header: "费用类别", kind: "list", values: ["人力", "采购"] }], requests: [], duties: [{ header: "生效日", kind: "date" }] },
};

test("a profile is what it was after it is written and read again; an empty one is one too", () => {
  expect(readProfile(profileText(full))).toEqual(full);
  expect(readProfile("\uFEFF{\"liaisonProfile\":1}")).toEqual({});
});

const file = (profile: unknown): string => JSON.stringify({ liaisonProfile: 1, ...(profile as object) });

test.each<[reason: string, place: string, json: string]>([
  ["not-json", "", "{"],
  ["not-a-profile", "", "[]"],
  ["not-a-profile", "", '{"name":"x"}'],
  ["not-a-profile", "liaisonProfile", '{"liaisonProfile":"1"}'],
  ["newer", "liaisonProfile", '{"liaisonProfile":2}'],
  ["too-large", "", JSON.stringify({ liaisonProfile: 1, name: "x".repeat(256 * 1024) })],
  ["unknown-key", "colour", file({ colour: "red" })],
  ["unknown-key", "lists.owners", file({ lists: { owners: [] } })],
  ["unknown-key", "limits.N99", file({ limits: { N99: {} } })],
  ["wrong-type", "company", file({ company: "us" })],
  ["not-a-choice", "language", file({ language: "fr" })],
  ["blank", "company.name", file({ company: { name: "  " } })],
  ["too-long", "name", file({ name: "x".repeat(81) })],
  ["twice", "lists.departments", file({ lists: { departments: ["Sales", "ｓales "] } })],
  ["unsafe-word", "lists.departments[2]", file({ lists: { departments: ["Sales", "=1+1"] } })],
  ["unsafe-word", "lists.priorities[1]", file({ lists: { priorities: ["1/2"] } })],
  ["missing", "lists.statuses[1].countsAs", file({ lists: { statuses: [{ word: "x" }] } })],
  ["not-a-choice", "lists.statuses[1].countsAs", file({ lists: { statuses: [{ word: "x", countsAs: "finished" }] } })],
  ["no-done", "lists.statuses", file({ lists: { statuses: [{ word: "x", countsAs: "in-progress" }] } })],
  ["no-open", "lists.statuses", file({ lists: { statuses: [{ word: "x", countsAs: "done" }] } })],
  ["out-of-range", "limits.N1.limit", file({ limits: { N1: { limit: -1 } } })],
  ["no-number", "limits.N2", file({ limits: { N2: { limit: 1 } } })],
  ["no-basis", "limits.N2", file({ limits: { N2: { basis: "working" } } })],
  ["address", "help.addIn", file({ help: { addIn: "http://example.com" } })],
  ["no-values", "columns.tracker[1]", file({ columns: { tracker: [{ header: "a", kind: "list" }] } })],
  ["values", "columns.tracker[1]", file({ columns: { tracker: [{ header: "a", kind: "text", values: ["b"] }] } })],
  ["values-comma", "columns.tracker[1].values", file({ columns: { tracker: [{ header: "a", kind: "list", values: ["b,c"] }] } })],
  ["values-too-long", "columns.tracker[1].values", file({ columns: { tracker: [{ header: "a", kind: "list", values: Array.from({ length: 6 }, (_, index) => `${index}${"x".repeat(50)}`) }] } })],
  ["required-too-long", "columns.duties", file({ columns: { duties: Array.from({ length: 6 }, (_, index) => ({ header: `${index}${"x".repeat(50)}`, kind: "text", required: true })) } })],
  ["header-taken", "columns.tracker[1].header", file({ columns: { tracker: [{ header: "截止日期", kind: "date" }] } })],
  ["too-many", "columns.tracker", file({ columns: { tracker: Array.from({ length: 11 }, (_, index) => ({ header: `c${index}`, kind: "text" })) } })],
  ["picture", "company.logo", file({ company: { logo: { type: "image/png", base64: "/9j/AAAA" } } })],
  ["picture-too-large", "company.logo", file({ company: { logo: { type: "image/png", base64: "iVBORw0KGgo".padEnd(140_000, "A") } } })],
])("refused: %s at %s, in words of both languages", (reason, place, json) => {
  let refused: unknown;
  try {
    readProfile(json);
  } catch (error) {
    refused = error;
  }
  if (!(refused instanceof LiaisonError)) throw new Error("it was taken");
  expect([refused.code, refused.values["reason"], refused.values["place"]]).toEqual(["bad-profile", reason, place]);
  for (const language of languages) expect(translator(language)(`errors:bad-profile.why.${reason}`, refused.values)).not.toMatch(/\{\{/);
});
