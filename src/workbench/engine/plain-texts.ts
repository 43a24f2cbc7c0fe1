/**
 * Remembers which texts are no number, date or time. Univer asks numfmt for it at every look at a text in a formula, and keeps only the
 * answers that are one; in a book of words this is a seventh of a calculation. Importing the module is enough.
 */
import { ValueObjectFactory } from "@univerjs/engine-formula";

/** A text's kind does not depend on where it stands, so all workbooks share them. */
const KEPT_TEXTS = 20_000;
const plain = new Set<string>();

type Create = typeof ValueObjectFactory.create;
const create: Create = ValueObjectFactory.create.bind(ValueObjectFactory);

ValueObjectFactory.create = (rawValue, isIgnoreNumberPattern = false) => {
  if (typeof rawValue !== "string" || isIgnoreNumberPattern) return create(rawValue, isIgnoreNumberPattern);
  if (plain.has(rawValue)) return create(rawValue, true);
  const value = create(rawValue);
  if (value.isString()) {
    if (plain.size >= KEPT_TEXTS) plain.clear();
    plain.add(rawValue);
  }
  return value;
};
