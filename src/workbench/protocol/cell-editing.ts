/** Whether a person is typing into a cell: Excel answers no request until they are done. */
export class CellEditing {
  private waiting: (() => void)[] = [];
  private editing = false;

  get active(): boolean {
    return this.editing;
  }

  begin(): void {
    this.editing = true;
  }

  end(): void {
    this.editing = false;
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach((resume) => resume());
  }

  /** Resolves at once when nobody edits. */
  ended(): Promise<void> {
    return this.editing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }
}
