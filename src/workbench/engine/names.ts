/** Defined names: Excel's list. Formulas that use them are worked out again when one comes, goes or means something else. */
import type { DefinedNameDef } from "../document/types";
import type { EnteredFormulas } from "./entered-formulas";
import type { Structures } from "./structures";

const keyOf = (name: string, sheetId: string | undefined): string => `${name.toLowerCase()}|${sheetId ?? ""}`;

export class Names {
  constructor(private readonly structures: Structures, private readonly entered: EnteredFormulas) {}

  set(definition: DefinedNameDef): void {
    this.replace(definition.name, definition.sheetId, [definition]);
  }

  remove(name: string, sheetId: string | undefined): void {
    this.replace(name, sheetId, []);
  }

  private replace(name: string, sheetId: string | undefined, by: readonly DefinedNameDef[]): void {
    const key = keyOf(name, sheetId);
    const others = this.structures.names.filter((candidate) => keyOf(candidate.name, candidate.sheetId) !== key);
    this.structures.names = [...others, ...by].sort((a, b) => a.name.localeCompare(b.name));
    this.structures.touch();
    this.entered.changed(name);
  }
}
