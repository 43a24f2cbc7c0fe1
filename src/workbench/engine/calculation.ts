/**
 * Drives Univer's formula engine. Univer's own trigger waits 100 ms after every command and gives no end to wait for; this one
 * takes its place in the injector, starts a calculation when `settle` asks for it (or shortly after a user's edit), and knows
 * when the engine has really ended.
 */
import type { ICommandInfo, ICommandService, IConfigService, IExecutionOptions } from "@univerjs/core";
import {
  ENGINE_FORMULA_CYCLE_REFERENCE_COUNT, FORMULA_REF_TO_ARRAY_CACHE, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type {
  FormulaDataModel, IActiveDirtyManagerService, ISetFormulaCalculationNotificationMutation, ISetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import { BehaviorSubject } from "rxjs";
import { mergeDirt, noDirt } from "./calculation-dirt";
import type { Dirt } from "./calculation-dirt";

/** How long a user's edit may wait for others to join its calculation; `settle` never waits for it. */
const USER_EDIT_DELAY_MS = 8;

/** By sheet, cells whose formulas are to be calculated although nobody has edited anything. */
export type OutdatedCells = "all" | ReadonlyMap<string, readonly { readonly row: number; readonly column: number }[]>;

export class CalculationDriver {
  private pending: ICommandInfo[] = [];
  /** Where a workbook that has just been opened has no values yet. */
  private opening: Dirt["dirtyRanges"] | undefined;
  private forced = false;
  /** The calculation in hand is a forced one. */
  private complete = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private ended: (() => void) | undefined;
  private spentMs = 0;
  private readonly listeners = new Set<() => void>();
  private readonly undo: (() => void)[] = [];
  private readonly progress = new BehaviorSubject<{ done: number; count: number; label?: string }>({ done: 0, count: 0 });
  /** In manual mode formulas are calculated when they are entered, and all of them by `force` alone. */
  manual = false;
  /** The same for the length of one request. */
  held = false;
  /** Brings up to date what a calculation would start from. */
  beforehand: () => void = () => undefined;
  /** The shape that Univer's progress bar reads. */
  readonly progress$ = this.progress.asObservable();

  constructor(
    private readonly commands: ICommandService,
    private readonly dirtyManager: IActiveDirtyManagerService,
    private readonly config: IConfigService,
    private readonly formulas: FormulaDataModel,
  ) {
    for (const subscription of [
      commands.beforeCommandExecuted((command) => this.prepare(command)),
      commands.onCommandExecuted((command, options) => this.observe(command, options)),
    ]) this.undo.push(() => subscription.dispose());
  }

  /** Univer's progress bar calls this; there is nothing to clear. */
  clearProgress(): void {
    this.progress.next({ done: 0, count: 0 });
  }

  onCalculated(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Whether a calculation runs only what was entered. */
  get onlyEntered(): boolean {
    return (this.manual || this.held) && !this.complete;
  }

  private get isDue(): boolean {
    return this.pending.length > 0 || this.opening !== undefined || this.forced;
  }

  /** Everything is dirty, volatile functions included. */
  force(): void {
    this.forced = true;
    this.schedule();
  }

  /** A workbook was opened: its first calculation runs these cells, what reads them, and what a clock has changed since. */
  begin(unitId: string, outdated: Exclude<OutdatedCells, "all">): void {
    this.opening = [...outdated].flatMap(([sheetId, cells]) =>
      cells.map(({ row, column }) => ({ unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } })));
    this.schedule();
  }

  /** Drops what is pending, for a document that is about to be replaced. */
  forget(): void {
    this.pending = [];
    this.opening = undefined;
    this.forced = false;
    clearTimeout(this.timer);
  }

  async settle(): Promise<number> {
    for (;;) {
      this.beforehand();
      if (this.running) await this.running;
      else if (this.isDue) await this.start();
      else break;
    }
    const spent = this.spentMs;
    this.spentMs = 0;
    return spent;
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const stop of this.undo) stop();
    this.listeners.clear();
    this.ended?.();
  }

  private prepare(command: Readonly<ICommandInfo>): void {
    if (command.id !== SetFormulaCalculationStartMutation.id) return;
    const params = command.params as ISetFormulaCalculationStartMutation;
    params.maxIteration = this.config.getConfig<number>(ENGINE_FORMULA_CYCLE_REFERENCE_COUNT) ?? 1;
    // SUBTOTAL and AGGREGATE leave out rows that a filter hides.
    params.rowData = this.formulas.getHiddenRowsFiltered();
  }

  private observe(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const params = command.params as ISetFormulaCalculationNotificationMutation;
      if (params.functionsExecutedState !== undefined) this.ended?.();
      return;
    }
    if (!this.dirtyManager.get(command.id)) return;
    if (command.id === SetRangeValuesMutation.id) {
      const { trigger } = command.params as { trigger?: string };
      if (options?.onlyLocal === true || trigger === SetStyleCommand.id) return;
    }
    this.pending.push({ ...command });
    this.schedule();
  }

  private schedule(): void {
    if (this.timer !== undefined || this.running) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.drain();
    }, USER_EDIT_DELAY_MS);
  }

  /** Calculates without taking the time out of what the next `settle` reports. */
  private async drain(): Promise<void> {
    while (!this.running && this.isDue) await this.start();
  }

  private collectDirt(): Dirt {
    const dirt = noDirt();
    dirt.forceCalculation = this.forced;
    this.complete = this.forced;
    for (const command of this.pending) {
      const part = this.dirtyManager.get(command.id)?.getDirtyData(command);
      if (part) mergeDirt(dirt, part);
    }
    dirt.dirtyRanges.push(...this.opening ?? []);
    this.opening = undefined;
    this.pending = [];
    this.forced = false;
    return dirt;
  }

  private start(): Promise<void> {
    this.beforehand();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running = this.calculate().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async calculate(): Promise<void> {
    const began = performance.now();
    const end = new Promise<void>((resolve) => {
      this.ended = resolve;
    });
    // Conditions that were evaluated between calculations have read areas whose values may be others now.
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    await this.commands.executeCommand(SetFormulaCalculationStartMutation.id, this.collectDirt(), { onlyLocal: true });
    await end;
    this.ended = undefined;
    // The engine gives its lock back only after it has announced the end.
    await new Promise<void>((resolve) => { setTimeout(resolve, 0); });
    this.spentMs += performance.now() - began;
    for (const listener of [...this.listeners]) listener();
  }
}
