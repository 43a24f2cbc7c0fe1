import type { Flag } from "../catalog/lists";
import type { Cell } from "../rules/tracker-row";
import type { JudgedRegister } from "./judged-register";

/** A row of a register with what its rules say of it. */
export class JudgedRow<Key extends string = string> {
  constructor(
    readonly judged: JudgedRegister,
    readonly index: number,
    /** 1-based row of the sheet. */
    readonly row: number,
    /** As typed; a field without a column reads as blank. */
    readonly cells: Readonly<Record<Key, Cell>>,
  ) {}

  get flag(): Flag | "" {
    return this.judged.flag(this.index);
  }

  /** Why, for the reader. */
  get reason(): string {
    return this.judged.reason(this.index);
  }

  fact(key: string): Cell {
    return this.judged.fact(key, this.index);
  }
}
