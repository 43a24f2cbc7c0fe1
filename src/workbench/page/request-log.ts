/** The add-in's requests with what was said in them, for the inspector. */
import type { RequestStatistics } from "../protocol/host";
import { Emitter } from "./emitter";

export interface RequestRecord extends RequestStatistics {
  /** As sent and as answered; undefined where it is too large, or too long ago, to keep. */
  readonly sent: string | undefined;
  readonly answered: string | undefined;
}

/** Texts are kept of so many requests, and of none that is longer. */
const keptTexts = 60;
const longestText = 1_000_000;

const kept = (text: string): string | undefined => (text.length > longestText ? undefined : text);

interface Exchange {
  readonly sent: string | undefined;
  record: RequestRecord | undefined;
}

export class RequestLog {
  /** Oldest first. */
  records: readonly RequestRecord[] = [];
  readonly changed = new Emitter();
  private waiting: Exchange[] = [];

  /** Passes a message on and remembers what was said. The host answers in turn, so the oldest message waiting is the one it tells of. */
  async pass(json: string, handle: (json: string) => Promise<string>): Promise<string> {
    const exchange: Exchange = { sent: kept(json), record: undefined };
    this.waiting.push(exchange);
    try {
      const answer = await handle(json);
      const { record } = exchange;
      if (record) this.replace(record, { ...record, answered: kept(answer) });
      return answer;
    } finally {
      // Refused before its turn: the host told nothing of it.
      this.waiting = this.waiting.filter((other) => other !== exchange);
    }
  }

  /** Takes down what the host told of a request. */
  note(statistics: RequestStatistics): void {
    const exchange = this.waiting.shift();
    const record: RequestRecord = { ...statistics, sent: exchange?.sent, answered: undefined };
    if (exchange) exchange.record = record;
    const forgotten = this.records.length + 1 - keptTexts;
    this.records = [...this.records.map((item, index) => (index < forgotten && item.sent !== undefined ? { ...item, sent: undefined, answered: undefined } : item)), record];
    this.changed.emit();
  }

  clear(): void {
    this.records = [];
    this.changed.emit();
  }

  private replace(before: RequestRecord, after: RequestRecord): void {
    this.records = this.records.map((item) => (item === before ? after : item));
    this.changed.emit();
  }
}
