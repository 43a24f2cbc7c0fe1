/** Defined names: Excel's list, and the same names in Univer's engine in a form it can calculate. */
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { DefinedNameDef } from "../document/types";
import type { Structures } from "./structures";
import type { UniverHost } from "./univer-host";

const keyOf = (name: string, sheetId: string | undefined): string => `${name.toLowerCase()}|${sheetId ?? ""}`;

export class Names {
  private published = new Map<string, string>();

  constructor(
    private readonly host: UniverHost, private readonly structures: Structures,
    /** Structured references become A1 before the engine sees them. */
    private readonly compile: (formula: string) => string,
  ) {}

  set(definition: DefinedNameDef): void {
    const key = keyOf(definition.name, definition.sheetId);
    const others = this.structures.names.filter((name) => keyOf(name.name, name.sheetId) !== key);
    this.structures.names = [...others, definition].sort((a, b) => a.name.localeCompare(b.name));
    this.structures.touch();
    this.publish();
  }

  remove(name: string, sheetId: string | undefined): void {
    const key = keyOf(name, sheetId);
    this.structures.names = this.structures.names.filter((candidate) => keyOf(candidate.name, candidate.sheetId) !== key);
    this.structures.touch();
    this.publish();
  }

  /** Univer was given a new workbook and knows no names. */
  forget(): void {
    this.published = new Map();
  }

  /** Tells the engine of every name that is new, gone or means something else. */
  publish(): void {
    const wanted = new Map<string, DefinedNameDef>();
    for (const name of this.structures.names) wanted.set(keyOf(name.name, name.sheetId), name);
    for (const key of [...this.published.keys()]) {
      if (wanted.has(key)) continue;
      this.published.delete(key);
      this.host.run(RemoveDefinedNameMutation.id, { id: key, name: key.slice(0, key.lastIndexOf("|")), formulaOrRefString: "" });
    }
    for (const [key, name] of wanted) {
      const formulaOrRefString = this.compile(name.formula).replace(/^=/, "");
      const signature = `${name.name}\n${formulaOrRefString}`;
      if (this.published.get(key) === signature) continue;
      this.published.set(key, signature);
      this.host.run(SetDefinedNameMutation.id, {
        id: key, name: name.name, formulaOrRefString: asReference(formulaOrRefString), comment: name.comment, hidden: !name.visible,
        localSheetId: name.sheetId ?? "AllDefaultWorkbook",
      });
    }
  }
}

/** Univer takes a plain reference as it is and anything else with its equals sign. */
function asReference(formula: string): string {
  return /^('(?:[^']|'')+'|[^\s'!()+*/&=<>,;"-]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(formula) ? formula : `=${formula}`;
}
