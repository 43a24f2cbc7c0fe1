/** One running "Excel": the workbook, the host that answers the add-in, and what a person did to both. */
import { createHost } from "../create-host";
import type { WorkbookFile } from "../document/types";
import type { UniverEngine } from "../engine/univer-engine";
import type { Host } from "../protocol/host";
import { openXlsx, type XlsxPackage } from "../xlsx/open-xlsx";
import { saveXlsx, type SaveReport } from "../xlsx/save-xlsx";
import type { Clock } from "./clock";
import { Emitter } from "./emitter";
import type { Profile } from "./preferences";
import { RequestLog } from "./request-log";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly report: SaveReport;
}

export interface SessionOptions {
  readonly engine: UniverEngine;
  readonly clock: Clock;
  readonly addinId: string;
  readonly profile: Profile;
}

export class Session {
  readonly engine: UniverEngine;
  readonly clock: Clock;
  /** What the add-in asked since the list was last cleared. */
  readonly requests = new RequestLog();
  /** Signals another document, host or file name; the add-in's frames must start again. */
  readonly restarted = new Emitter();
  private current: Host;
  private opened: XlsxPackage | undefined;

  constructor(private readonly options: SessionOptions) {
    this.engine = options.engine;
    this.clock = options.clock;
    this.current = this.startHost(options.profile);
  }

  get host(): Host {
    return this.current;
  }

  get fileName(): string {
    return this.current.document.workbook.name;
  }

  get warnings(): readonly string[] {
    return this.opened?.warnings ?? [];
  }

  /** Shows another workbook. The add-in starts anew with it, as it does in a new Excel window. */
  async load(file: WorkbookFile, name: string, opened?: XlsxPackage): Promise<void> {
    this.current.document.load(file, name);
    this.opened = opened;
    await this.engine.settle();
    this.restarted.emit();
  }

  /** @throws XlsxError when the bytes are not a workbook; the open one stays. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const opened = openXlsx(bytes);
    await this.load(opened.file, name, opened);
  }

  async save(): Promise<SavedFile> {
    await this.engine.settle();
    const { bytes, report } = saveXlsx(this.current.document.snapshot(), this.opened);
    return { name: this.fileName, bytes, report };
  }

  /** Starts the other kind of Excel on the same workbook. */
  async changeProfile(profile: Profile): Promise<void> {
    if (profile === this.current.profile) return;
    await this.engine.settle();
    const file = this.current.document.snapshot();
    const name = this.fileName;
    this.current.dispose();
    this.current = this.startHost(profile);
    await this.load(file, name, this.opened);
  }

  async changeDate(date: string): Promise<void> {
    this.clock.set(date);
    await this.engine.recalculate();
  }

  /** The add-in's way to the host. */
  send(json: string): Promise<string> {
    return this.requests.pass(json, (message) => this.current.handle(message));
  }

  private startHost(profile: Profile): Host {
    const host = createHost({ engine: this.engine, clock: this.clock.now, profile, addinId: this.options.addinId });
    host.onRequest((statistics) => this.requests.note(statistics));
    return host;
  }
}
