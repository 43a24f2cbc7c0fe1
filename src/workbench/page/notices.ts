/** Lines at the foot of the page: what happened, and what went wrong. */
import { Emitter } from "./emitter";

export interface Notice {
  readonly id: number;
  readonly kind: "information" | "error";
  readonly text: string;
  readonly details: readonly string[];
}

const informationMs = 6000;

export class Notices {
  readonly changed = new Emitter();
  list: readonly Notice[] = [];
  private count = 0;

  /** Goes away by itself unless it has details to read. */
  tell(text: string, details: readonly string[] = []): void {
    const id = this.add("information", text, details);
    if (details.length === 0) setTimeout(() => this.dismiss(id), informationMs);
  }

  /** Stays until it is dismissed. The same text again is not repeated. */
  fail(text: string, details: readonly string[] = []): void {
    if (!this.list.some((notice) => notice.kind === "error" && notice.text === text)) this.add("error", text, details);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
    this.changed.emit();
  }

  private add(kind: Notice["kind"], text: string, details: readonly string[]): number {
    this.count += 1;
    this.list = [...this.list, { id: this.count, kind, text, details }];
    this.changed.emit();
    return this.count;
  }
}
