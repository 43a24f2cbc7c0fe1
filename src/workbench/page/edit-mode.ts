/** While a person types into a cell, Excel refuses requests; so does the host. */
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { Emitter } from "./emitter";
import type { Session } from "./session";

export class EditMode {
  readonly changed = new Emitter();
  private typing = false;
  private pretended = false;

  constructor(private readonly session: Session) {
    session.engine.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
      if (visible) this.set(true, this.pretended);
      // The editor closes before it hands its text to the sheet; a request that waits for the end must see the text.
      else if (this.typing) setTimeout(() => this.set(false, this.pretended), 0);
    });
    session.restarted.subscribe(() => this.apply());
  }

  /** Really typing, or pretending to. */
  get active(): boolean {
    return this.typing || this.pretended;
  }

  get isPretended(): boolean {
    return this.pretended;
  }

  pretend(on: boolean): void {
    this.set(this.typing, on);
  }

  private set(typing: boolean, pretended: boolean): void {
    this.typing = typing;
    this.pretended = pretended;
    this.apply();
    this.changed.emit();
  }

  private apply(): void {
    const { editing } = this.session.host;
    if (this.active && !editing.active) editing.begin();
    else if (!this.active && editing.active) editing.end();
  }
}
