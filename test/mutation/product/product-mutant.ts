/** A bug that somebody might make in the product, and the test that must hear of it. */
export interface ProductMutant {
  readonly bug: string;
  /** Below `src`. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  readonly caughtBy: {
    /** Below `test`. The file must load the changed one. */
    readonly file: string;
    /** Part of the full names of the tests of which one must fail; all of the file's where it is left out. */
    readonly test?: string;
  };
  /** Its test renders the whole pane, which costs many seconds: only a soak plants it. */
  readonly isSlow?: true;
}
