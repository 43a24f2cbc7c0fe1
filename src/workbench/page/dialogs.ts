/** Questions and messages that Excel would put in a window of its own; one at a time, in the order asked. */
import { Emitter } from "./emitter";
import type { TextKey } from "./texts";

export interface Question {
  readonly title: string;
  readonly message: string;
  readonly kind: "stop" | "warning" | "information";
  /** The first is the default. */
  readonly answers: readonly TextKey[];
}

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: TextKey | undefined) => void;
}

export class Dialogs {
  readonly changed = new Emitter();
  private queue: Waiting[] = [];

  get current(): Question | undefined {
    return this.queue[0]?.question;
  }

  /** `undefined` when the window was closed without an answer. */
  ask(question: Question): Promise<TextKey | undefined> {
    return new Promise((resolve) => {
      this.queue = [...this.queue, { question, resolve }];
      this.changed.emit();
    });
  }

  answer(answer: TextKey | undefined): void {
    const [first, ...rest] = this.queue;
    this.queue = rest;
    this.changed.emit();
    first?.resolve(answer);
  }
}
