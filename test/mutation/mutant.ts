/** A leniency planted in the embedded Excel: where Excel says no, or does less than one would like, the mutant obliges. */
export interface Mutant {
  /** What the host would wrongly do. */
  readonly leniency: string;
  /** Number of the behaviour, as the contract tests name it. */
  readonly item: string;
  /** Below `src/workbench`. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  readonly caughtBy: {
    /** Below `test/contract`. */
    readonly file: string;
    /** How the names of the tests begin of which one must fail. */
    readonly test: string;
  };
}
