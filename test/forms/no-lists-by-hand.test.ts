/** Adding a form touches its folder and its words alone: nothing else names a form, a sheet or a register of one. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { registry } from "../../src/forms/registry";
import { root } from "../../src/tooling/paths";

const source = join(root, "src");
const keys = [...new Set(registry.forms.flatMap(({ key, sheets }) => [key, ...sheets.map((sheet) => sheet.key)]))];

/** Where a word that is also a form's key may stand, and why. */
const allowed: readonly (readonly [place: RegExp, why: string])[] = [
  [/^forms\/[^/]+\//, "the form's own folder"],
  [/^domain\/sheets-of-others\//, "kinds of lists that other people keep, and kinds of their rows"],
  [/^excel\/foreign\/|^actions\/check\/(?:adopted-list|check-foreign|check-foreign-duties|judge-foreign|judge-as-form)\.ts$|^actions\/(?:sheet-flags|rollup)\.ts$|^actions\/action\.ts$/, "what a sheet of others was read as"],
  [/^cli\/actions\/(?:check|reading-lines)\.ts$/, "what a sheet of others was read as, told on the command line"],
  [/^taskpane\/pages\/findings\//, "what a sheet of others was read as, shown"],
  [/^actions\/take-over\//, "which list of others goes into which form of ours, field by field"],
  [/^taskpane\/pages\/refresh\/take-back-card\.tsx$/, "the one form with a column for remarks that were typed over a reason"],
  [/^actions\/(?:requests|duties)\//, "what a person does with one form only: submit a request, take over duties"],
  [/^taskpane\/pages\/(?:duties|requests|summary|week)\//, "the lazy panel of one form, named after it"],
  [/^taskpane\/pages\/overview\/progress-card\.tsx$|^taskpane\/hooks\/use-work\.ts$/, "names of pages and of work in the pane"],
  [/^rules\/(?:checks\/record|requests\/check-(?:requests|opinions))\.ts$/, "checks of one form that no kind of field says"],
  [/^(?:excel\/form|actions\/generate\/form-choices)\.ts$/, "what a form's picture shows: a matrix is one of three"],
  [/^rules\/expr\/waived\.ts$/, "a waiver stands above the rules of every form"],
  [/^actions\/report\/scored-rows\.ts$/, "rows over which a measure of the guides is counted, by the form that keeps them"],
  [/^catalog\/duties\.ts$/, "the list to which a column of ids leads"],
];

/** Rooms that serve any add-in, any Excel, or the build. */
const without = ["workbench", "probe", "locales", "tooling", "guides"];

function files(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []);
}

const named = files(source).map((path) => relative(source, path)).filter((path) => !without.some((room) => path.startsWith(`${room}/`))).flatMap((path) => {
  const text = readFileSync(join(source, path), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return keys.filter((key) => new RegExp(`["'\`]${key}["'\`]`).test(text)).map((key) => ({ path, key }));
});

test("no form is listed by hand outside the registry", () => {
  expect(named.filter(({ path }) => !allowed.some(([place]) => place.test(path))).map(({ path, key }) => `${path} names ${key}`)).toEqual([]);
});

test("what is allowed is still needed", () => {
  expect(allowed.filter(([place]) => !named.some(({ path }) => place.test(path))).map(([, why]) => why)).toEqual([]);
});
