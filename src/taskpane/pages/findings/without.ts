/** The same without one of its entries. */
export function without<Whole extends object, Key extends PropertyKey>(whole: Whole, key: Key): Omit<Whole, Key> {
  return Object.fromEntries(Object.entries(whole).filter(([one]) => one !== key)) as Omit<Whole, Key>;
}
