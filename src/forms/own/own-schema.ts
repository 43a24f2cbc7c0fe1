import * as v from "valibot";
import { ownFieldKinds, ownRuleKinds, ownSizes, type OwnCondition, type OwnForm } from "../../catalog/own-form";
import { phases } from "../../excel/form";
import { because, choice, isUnique, placeOf, refuse, refuseIssue, strict, textOf, word } from "../strict-schema";

/**
 * What a table's structured references, a sheet's tab or a sentence of a formula could not bear, markup, links, and what our texts fill in
 * or call.
 */
const harmful = /[<>\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069[\]]|:\/\/|www\.|\$t\(|^[=+@-]/i;
const placeholder = /\{\{([^{}]*)\}\}/g;

const plain = (longest: number) => v.pipe(
  textOf(longest), v.check((text) => !harmful.test(text), because("own-words")),
  v.check((text) => !/[{}]/.test(text.replace(placeholder, "")), because("own-placeholder")),
);
const still = (longest: number) => v.pipe(plain(longest), v.check((text) => !text.includes("{{"), because("own-placeholder")));
const header = v.pipe(still(ownSizes.header), v.check((text) => !/['"#@|]/.test(text), because("own-words")));
/** Excel refuses these in the name of a sheet. */
const tab = v.pipe(still(ownSizes.sheet), v.check((text) => !/[\\/?*:']/.test(text), because("own-words")));
const listed = v.pipe(still(ownSizes.word), word, v.check((text) => !text.includes(","), because("values-comma")));

/** Words are a text, or a text a language; by which of the two was tried a fault has its place. */
const words = <Text extends v.GenericSchema<string, string>>(text: Text) => {
  const both = v.pipe(
    strict({ "zh-CN": v.optional(text), "en-US": v.optional(text) }),
    v.check((said) => said["zh-CN"] !== undefined || said["en-US"] !== undefined, because("blank")),
  );
  return v.lazy((input): v.GenericSchema<string, string> | typeof both => (typeof input === "string" ? text : both));
};

const key = v.pipe(
  v.string(because("wrong-type")), v.regex(/^[a-z][A-Za-z0-9]{0,19}$/, because("own-key")),
  // Keys become keys of objects: none that every object has already.
  v.check((text) => !(text in Object.prototype), because("own-key")),
);
const flag = v.boolean(because("wrong-type"));
const whole = (least: number, most: number) => v.pipe(
  v.number(because("wrong-type")), v.integer(because("own-number")), v.minValue(least, because("own-number")),
  v.maxValue(most, because("own-number")),
);
const limit = v.pipe(v.number(because("wrong-type")), v.minValue(0, because("out-of-range")), v.maxValue(3650, because("out-of-range")));
const list = <Item extends v.GenericSchema>(item: Item, most: number, least = 1) => v.pipe(
  v.array(item, because("wrong-type")), v.minLength(least, because("blank")), v.maxLength(most, because("too-many")),
);
const distinct = (most: number) => v.pipe(list(key, most), v.check((keys) => isUnique(keys), because("twice")));

const reach = v.pipe(
  v.number(because("wrong-type")), v.finite(because("own-number")), v.minValue(-1e9, because("own-number")),
  v.maxValue(1e9, because("own-number"))
);

const leaves = {
  is: strict(
    {
      field: key,
      is: v.lazy(
        (input): v.GenericSchema<string | readonly string[]> => (
          typeof input === "string" ? key : distinct(ownSizes.choices) as v.GenericSchema<readonly string[]>
        )
      ),
    }
  ),
  filled: strict({ field: key, filled: flag }),
  passed: strict({ field: key, passed: flag }),
  above: strict({ field: key, above: reach }),
  below: strict({ field: key, below: reach }),
} as const;

/** A condition is told by the one word that says what it asks. */
function condition(depth: number): v.GenericSchema<OwnCondition> {
  return v.lazy((input): v.GenericSchema<OwnCondition> => {
    const asked = typeof input === "object" && input !== null ? Object.keys(input) : [];
    if (asked.some((one) => one === "all" || one === "any" || one === "not")) {
      if (depth === 0) return v.never(because("own-deep"));
      const inner = condition(depth - 1);
      const several = list(inner, ownSizes.conditions);
      return (asked.includes("not") ? strict({ not: inner }) : asked.includes("all") ? strict({ all: several }) : strict({ any: several }));
    }
    const leaf = (Object.keys(leaves) as (keyof typeof leaves)[]).find((one) => asked.includes(one)) ?? "is";
    return leaves[leaf];
  });
}
const asked = condition(ownSizes.depth);

const field = strict({
  key, kind: choice(ownFieldKinds), name: words(header), prompt: v.optional(words(still(ownSizes.sentence))), required: v.optional(flag),
  past: v.optional(flag),
  notBefore: v.optional(key), width: v.optional(whole(6, 60)),
  choices: v.optional(list(strict({ key, word: words(listed) }), ownSizes.choices)), to: v.optional(key),
});

const ruleParts = {
  id: v.pipe(v.string(because("wrong-type")), v.regex(/^X[A-Z]{0,3}[1-9]\d?$/, because("own-rule"))),
  severity: choice(["red", "amber", "note"]), on: v.optional(flag), while: v.optional(asked),
  statement: v.optional(words(still(ownSizes.sentence))), says: v.optional(words(plain(ownSizes.sentence))),
  clears: v.optional(words(still(ownSizes.sentence))),
  column: v.optional(words(header)),
} as const;
const basis = choice(["calendar", "working"]);
const rules = {
  required: { fields: distinct(ownSizes.fields) },
  dueDate: { due: key, met: v.optional(key), limit, basis },
  dueSoon: { due: key, limit, basis },
  silence: { signs: distinct(4), limit, basis },
  clock: { from: key, to: key, limit, unit: choice(["hours", "days"]), basis },
  threshold: { field: key, when: choice(["above", "below"]), limit },
  dateOrder: { earlier: key, later: key },
  link: { field: key },
  contradiction: { when: list(asked, ownSizes.conditions), at: key },
} as const satisfies Readonly<Record<(typeof ownRuleKinds)[number], v.ObjectEntries>>;

const rule = v.lazy((input): v.GenericSchema => {
  const kind = ownRuleKinds.find((one) => typeof input === "object" && input !== null && "kind" in input && input.kind === one);
  return kind === undefined ? strict({ kind: choice(ownRuleKinds) }) : strict({ kind: choice([kind]), ...ruleParts, ...rules[kind] });
});

const schema = strict({
  key: v.pipe(v.string(because("wrong-type")), v.regex(/^own[A-Z][A-Za-z0-9]{0,10}$/, because("own-key"))),
  version: whole(1, 9_999), prefix: v.pipe(v.string(because("wrong-type")), v.regex(/^[A-Z]{1,4}$/, because("own-key"))),
  phase: v.optional(choice(phases)),
  title: words(still(ownSizes.title)), sheet: words(tab), note: v.optional(words(still(ownSizes.sentence))),
  purpose: v.optional(words(still(ownSizes.sentence))),
  fields: list(field, ownSizes.fields), item: key, owner: v.optional(key), department: v.optional(key), done: v.optional(asked),
  cancelled: v.optional(asked),
  rules: list(rule, ownSizes.rules, 0),
});

/**
 * One definition, whoever wrote it: an organisation's profile, or a workbook from anywhere.
 * @param root where it stands: `["forms", 0]`
 * @throws LiaisonError `bad-profile` with `reason`, `place` and `value`
 */
export function readDefinition(input: unknown, root: readonly unknown[]): OwnForm {
  refuseForbiddenKeys(input, root, 0);
  if (JSON.stringify(input).length > ownSizes.definition) refuse("too-large", placeOf(root));
  const result = v.safeParse(schema, input);
  if (!result.success) refuseIssue(result.issues[0], root);
  // What is looked up by a kind loses its type on the way; the schemas are those of the type.
  return result.output as unknown as OwnForm;
}

/** Keys that are more than keys to JavaScript, and nesting without end. */
function refuseForbiddenKeys(input: unknown, place: readonly unknown[], depth: number): void {
  if (typeof input !== "object" || input === null) return;
  if (depth > 16) refuse("own-deep");
  for (const [name, value] of Array.isArray(input) ? input.entries() : Object.entries(input)) {
    if (name === "__proto__" || name === "constructor" || name === "prototype") refuse("unknown-key", name);
    refuseForbiddenKeys(value, [...place, name], depth + 1);
  }
}

