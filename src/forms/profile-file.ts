import * as v from "valibot";
import { languages } from "../domain/language";
import { LiaisonError } from "../domain/liaison-error";
import type { LimitRow } from "../catalog/limits";
import { ownSizes, type OwnForm } from "../catalog/own-form";
import { taskStates } from "../domain/tasks/task-state";
import { textKey } from "../domain/text/text-key";
import { translator } from "../locales/translate";
import { urgencies as urgencyKeys } from "../catalog/lists";
import { extraColumnKinds, profileSizes, profileVersion, type Profile } from "../catalog/profile";
import { compileAll } from "./own/stored-own";
import { ourRegistry } from "./registry";
import { because, choice, isUnique, placeOf, refuse, refuseIssue, strict, textOf, word, words } from "./strict-schema";

const statuses = v.pipe(
  v.array(strict({ word, countsAs: choice(taskStates) }), because("wrong-type")),
  v.maxLength(12, because("too-many")),
  v.check((list) => isUnique(list.map((one) => one.word)), because("twice")),
  v.check((list) => list.some(({ countsAs }) => countsAs === "done"), because("no-done")),
  v.check((list) => list.some(({ countsAs }) => countsAs === "not-started" || countsAs === "in-progress"), because("no-open")),
);

const urgencies = v.pipe(
  v.array(strict({ word, countsAs: choice(urgencyKeys) }), because("wrong-type")), v.minLength(1, because("blank")),
  v.maxLength(8, because("too-many")), v.check((list) => isUnique(list.map((one) => one.word)), because("twice")),
);

const limit = strict({
  limit: v.optional(v.pipe(v.number(because("wrong-type")), v.minValue(0, because("out-of-range")), v.maxValue(3650, because("out-of-range")))),
  basis: v.optional(choice(["calendar", "working"])),
  severity: v.optional(choice(["red", "amber", "note"])),
  on: v.optional(v.boolean(because("wrong-type"))),
});

const limitsOf = (rows: readonly LimitRow[]) => strict(Object.fromEntries(rows.map((row) => [row.id, v.optional(v.pipe(
  limit,
  v.check((wanted) => wanted.limit === undefined || row.limit !== undefined, because("no-number")),
  v.check((wanted) => wanted.basis === undefined || row.basis !== undefined, because("no-basis")),
))])));

const column = v.pipe(
  strict({
    header: word,
    kind: choice(extraColumnKinds),
    values: v.optional(v.pipe(words(40), v.check((list) => list.every((one) => !one.includes(",")), because("values-comma")), v.check((list) => list.join(",").length <= profileSizes.values, because("values-too-long")))),
    required: v.optional(v.boolean(because("wrong-type"))),
  }),
  v.check((one) => one.kind !== "list" || one.values !== undefined, because("no-values")),
  v.check((one) => one.kind === "list" || one.values === undefined, because("values")),
);

const columns = v.pipe(
  v.array(column, because("wrong-type")), v.maxLength(profileSizes.columns, because("too-many")),
  v.check((list) => isUnique(list.map(({ header }) => header)), because("twice")),
  v.check((list) => list.filter(({ required }) => required === true).map(({ header }) => header).join("|").length <= profileSizes.required, because("required-too-long")),
);

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** PNG's and JPEG's first bytes, in base64. */
const firstSigns = { "image/png": "iVBORw0KGgo", "image/jpeg": "/9j/" } as const;

const logo = v.pipe(
  strict({ type: choice(["image/png", "image/jpeg"]), base64: v.pipe(v.string(because("wrong-type")), v.nonEmpty(because("blank"))) }),
  v.check((image) => image.base64.length * 0.75 <= profileSizes.logo, because("picture-too-large")),
  v.check((image) => base64.test(image.base64) && image.base64.startsWith(firstSigns[image.type]), because("picture")),
);

/** Limits are those of our rules and of the rules that the profile brings itself. */
const profileSchema = (rows: readonly LimitRow[]) => strict({
  liaisonProfile: v.number(because("not-a-profile")),
  name: v.optional(textOf(80)),
  language: v.optional(choice(languages)),
  basis: v.optional(choice(["calendar", "working"])),
  company: v.optional(strict({ name: v.optional(textOf(80)), logo: v.optional(logo) })),
  help: v.optional(strict({
    addIn: v.optional(v.pipe(textOf(400), v.check((text) => URL.canParse(text) && new URL(text).protocol === "https:", because("address")))), contact: v.optional(textOf(120)),
  })),
  lists: v.optional(strict({
    departments: v.optional(words(60)), statuses: v.optional(statuses), priorities: v.optional(words(8)), urgencies: v.optional(urgencies), requestTypes: v.optional(words(12)),
  })),
  limits: v.optional(limitsOf(rows)),
  columns: v.optional(strict(Object.fromEntries(ourRegistry.registers.map(({ key }) => [key, v.optional(columns)])))),
  forms: v.optional(v.array(v.unknown(), because("wrong-type"))),
});

/**
 * Reads a profile file. Strict: one fault anywhere refuses the whole, so that nothing is half-applied.
 * @throws LiaisonError `bad-profile` with `reason`, `place` (`lists.statuses[2].word`) and `value`
 */
export function readProfile(json: string): Profile {
  if (new TextEncoder().encode(json).length > profileSizes.file) refuse("too-large");
  const parsed = parseJson(json);
  if (typeof parsed !== "object" || parsed === null || !("liaisonProfile" in parsed)) refuse("not-a-profile");
  if (typeof parsed.liaisonProfile === "number" && parsed.liaisonProfile > profileVersion) refuse("newer", "liaisonProfile", String(parsed.liaisonProfile));
  if (parsed.liaisonProfile !== profileVersion) refuse("not-a-profile", "liaisonProfile", String(parsed.liaisonProfile));
  const own = ownForms("forms" in parsed ? parsed.forms : undefined);
  const result = v.safeParse(profileSchema([...ourRegistry.limits, ...own.limits]), parsed);
  if (!result.success) refuseIssue(result.issues[0]);
  // Entries made from lists lose their keys for the type checker; their schemas are those of the type.
  const profile = Object.fromEntries(
    Object.entries(result.output).filter(([key]) => key !== "liaisonProfile" && key !== "forms")
  ) as Profile;
  refuseTakenHeaders(profile);
  return own.definitions.length === 0 ? profile : { ...profile, forms: own.definitions };
}

/** Forms that the organisation defines. */
function ownForms(listed: unknown): { readonly definitions: readonly OwnForm[]; readonly limits: readonly LimitRow[] } {
  if (listed === undefined) return { definitions: [], limits: [] };
  if (!Array.isArray(listed)) refuse("wrong-type", "forms");
  if (listed.length > ownSizes.forms) refuse("too-many", "forms");
  const compiled = compileAll(listed, ourRegistry);
  return { definitions: compiled.map(({ definition }) => definition), limits: compiled.flatMap(({ form }) => form.limits) };
}

/** A column of ours under the same header would be taken for the organisation's, and the other way round. */
function refuseTakenHeaders({ columns }: Profile): void {
  for (const { key, fields } of ourRegistry.registers) {
    const taken = new Set(languages.flatMap((language) => fields.map((field) => textKey(translator(language)(`forms:${key}.fields.${field.key}`)))));
    columns?.[key]?.forEach(({ header }, index) => {
      if (taken.has(textKey(header))) refuse("header-taken", placeOf(["columns", key, index, "header"]), header);
    });
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new LiaisonError("bad-profile", { reason: because("not-json"), place: "", value: "" }, { cause: error });
  }
}

/** The file of a profile, for people to read: two spaces, our version first. */
export function profileText(profile: Profile): string {
  return `${JSON.stringify({ liaisonProfile: profileVersion, ...profile }, undefined, 2)}\n`;
}
