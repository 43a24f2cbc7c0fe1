/**
 * One Univer instance with one workbook: plugins, injector and the handful of services that every part of the engine uses.
 * Headless by itself; a page hands in the plugins that draw and listen, before and after the engine's own.
 */
import "./engine-corrections";
import "./iterator-helpers";
import "./lazy-branches";
import "./moved-formulas";
import "./plain-texts";
import "./written-formulas";
import {
  CommandType, ICommandService, IConfigService, Inject, Injector, IUndoRedoService, IUniverInstanceService, LocaleType, LogLevel, Plugin, Univer,
  UniverInstanceType,
} from "@univerjs/core";
import type { ILocales, IMutationInfo, IUniverConfig, IWorkbookData, Workbook, Worksheet } from "@univerjs/core";
import {
  AstTreeBuilder, FormulaDataModel, IActiveDirtyManagerService, IDependencyManagerService, IFeatureCalculationManagerService,
  IFormulaCurrentConfigService, IFormulaDependencyGenerator, IFormulaRuntimeService, IFunctionService, Interpreter,
  IOtherFormulaManagerService, Lexer, LexerTreeBuilder, UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import { SheetInterceptorService, UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsTexts from "@univerjs/sheets/locale/en-US";
import { CalculationMode, TriggerCalculationController, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import formulaTexts from "@univerjs/sheets-formula/locale/en-US";
import { functionNames, tokenize, wordsBeforeBrackets } from "./formula-tokens";
import { Comparison } from "./text-comparison";
import { correctBlankCriteria } from "./blank-criteria";
import { CalculationDriver } from "./calculation";
import type { OutdatedCells } from "./calculation";
import { CalculationOrder } from "./calculation-order";
import { clockFunctions } from "./clock-functions";
import { DateSystem } from "./date-system";
import { substituteFunction } from "./substitute-function";
import { workingDayFunctions } from "./working-day-functions";

export interface UniverHostOptions {
  readonly now: () => Date;
  readonly locale?: LocaleType;
  /** Texts of the plugins in use; the engine's own are enough without a page. */
  readonly locales?: ILocales;
  readonly theme?: IUniverConfig["theme"];
  /** Registered before the engine's own plugins: rendering, documents, user interface. */
  readonly registerBefore?: (univer: Univer) => void;
  /** Registered after them: the sheet's user interface. */
  readonly registerAfter?: (univer: Univer) => void;
}

/** Puts the driver and the order of calculation in the place of Univer's own, before anything has asked for them. */
class CalculationPlugin extends Plugin {
  static override pluginName = "WORKBENCH_CALCULATION";
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(_config: undefined, protected override readonly _injector: Injector) {
    super();
  }

  override onStarting(): void {
    this._injector.add([CalculationDriver, {
      useFactory: (
        commands: ICommandService, dirty: IActiveDirtyManagerService, config: IConfigService, formulas: FormulaDataModel,
      ) => new CalculationDriver(commands, dirty, config, formulas),
      deps: [ICommandService, IActiveDirtyManagerService, IConfigService, FormulaDataModel],
    }]);
    const injector = this._injector;
    injector.replace([TriggerCalculationController, { useFactory: () => injector.get(CalculationDriver) }] as never);
    injector.replace([IFormulaDependencyGenerator, {
      useFactory: () => Object.assign(new CalculationOrder(
        injector.get(IFormulaCurrentConfigService), injector.get(IFormulaRuntimeService), injector.get(IOtherFormulaManagerService),
        injector.get(IFeatureCalculationManagerService), injector.get(IUniverInstanceService), injector.get(Interpreter),
        injector.get(AstTreeBuilder), injector.get(Lexer), injector.get(IDependencyManagerService), injector.get(LexerTreeBuilder),
      ), { onlyEntered: () => injector.get(CalculationDriver).onlyEntered }),
    }] as never);
  }
}
// What the decorator does on the second parameter; the compilers in use here leave parameter decorators alone.
(Inject(Injector) as (target: object, key: string, index: number) => void)(CalculationPlugin, "", 1);

/** Univer caches parsed formulas for the whole process by unit, so no two workbooks may share an id. */
let unitCount = 0;

export class UniverHost {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private dates: DateSystem | undefined;
  private currentUnitId = "";
  private adjusting = 0;
  /** Called when a command that moves cells is through with all its mutations. */
  onStructureChanged: () => void = () => undefined;
  private prepare: () => void = () => undefined;

  constructor(private readonly options: UniverHostOptions) {
    const locale = options.locale ?? LocaleType.EN_US;
    this.univer = new Univer({
      locale,
      locales: options.locales ?? { [locale]: { ...sheetsTexts, ...formulaTexts } },
      logLevel: LogLevel.ERROR,
      ...(options.theme ? { theme: options.theme } : {}),
    });
    options.registerBefore?.(this.univer);
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.registerPlugin(UniverSheetsPlugin);
    // It would calculate every formula with an empty text when a workbook is opened; `open` says what has to be.
    this.univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
    this.univer.registerPlugin(CalculationPlugin);
    options.registerAfter?.(this.univer);
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.instances = this.injector.get(IUniverInstanceService);
  }

  get unitId(): string {
    return this.currentUnitId;
  }

  /** True while Univer's own parts move formulas and merges along. */
  get isAdjusting(): boolean {
    return this.adjusting > 0;
  }

  get calculation(): CalculationDriver {
    return this.injector.get(CalculationDriver);
  }

  /** `prepare` is called before every calculation and before a user's command or a step of the engine moves cells or sheets. */
  beforehand(prepare: () => void): void {
    this.prepare = prepare;
    this.commands.beforeCommandExecuted((command) => {
      if (command.type === CommandType.COMMAND) prepare();
    });
  }

  get workbook(): Workbook {
    const workbook = this.instances.getUnit<Workbook>(this.currentUnitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("The engine holds no workbook.");
    return workbook;
  }

  hasSheet(sheetId: string): boolean {
    return Boolean(this.workbook.getSheetBySheetId(sheetId));
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`The workbook has no sheet ${sheetId}.`);
    return sheet;
  }

  /**
   * Replaces the workbook. What was pending for the old one is dropped.
   * @param outdated the cells whose formulas have no value to be trusted; "all" when the file wants all of them calculated.
   * @param from1904 whether days are counted from 1904
   */
  open(data: Omit<IWorkbookData, "id" | "name" | "appVersion" | "locale">, outdated: OutdatedCells, from1904 = false): void {
    if (this.currentUnitId) {
      this.calculation.forget();
      this.injector.get(IUndoRedoService).clearUndoRedo(this.currentUnitId);
      this.instances.disposeUnit(this.currentUnitId);
    }
    unitCount += 1;
    this.currentUnitId = `workbook-${unitCount}`;
    this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      ...data, id: this.currentUnitId, name: "workbook", appVersion: "0.25.1", locale: this.options.locale ?? LocaleType.EN_US,
    });
    // Undo and the keyboard act on the unit in focus.
    this.instances.focusUnit(this.currentUnitId);
    const functions = this.injector.get(IFunctionService);
    this.dates ??= new DateSystem(functions);
    this.dates.set(false);
    functions.registerExecutors(...clockFunctions(this.options.now), ...workingDayFunctions(), ...substituteFunction(), new Comparison("COMPARE"));
    correctBlankCriteria(functions);
    this.dates.set(from1904);
    this.calculation.beforehand = () => this.prepare();
    if (outdated === "all") this.calculation.force();
    else this.calculation.begin(this.currentUnitId, outdated);
  }

  /** False when a formula calls a function that the engine does not have. */
  supports(formula: string): boolean {
    const functions = this.injector.get(IFunctionService);
    const known = (name: string): boolean => functions.hasExecutor(name);
    // Only a doubtful formula is taken apart: most of a book's thousands are not.
    return wordsBeforeBrackets(formula).every((word) => known(word.toUpperCase())) || functionNames(tokenize(formula)).every(known);
  }

  /** @param name in capitals. */
  knowsFunction(name: string): boolean {
    return this.injector.get(IFunctionService).hasExecutor(name);
  }

  /** Runs one mutation or synchronous command on this workbook. */
  run(id: string, params: object): void {
    if (!this.commands.syncExecuteCommand(id, { unitId: this.currentUnitId, ...params })) {
      throw new Error(`The engine refused ${id}.`);
    }
  }

  /**
   * Runs mutations together with what Univer's own parts add to a command of that name: formulas and merges that move along.
   */
  runAs(commandId: string, commandParams: { readonly subUnitId: string; readonly [parameter: string]: unknown }, mutations: readonly IMutationInfo[]): void {
    this.prepare();
    // Some parts of Univer only look at the sheet in front.
    this.onSheet(commandParams.subUnitId, () => this.runTogether(commandId, commandParams, mutations));
    this.onStructureChanged();
    // Undo steps recorded before would act on rows and columns that are no longer where they were.
    this.injector.get(IUndoRedoService).clearUndoRedo(this.currentUnitId);
  }

  private runTogether(commandId: string, commandParams: object, mutations: readonly IMutationInfo[]): void {
    const params = { unitId: this.currentUnitId, ...commandParams };
    const interceptors = this.injector.get(SheetInterceptorService);
    const added = interceptors.onCommandExecute({ id: commandId, params });
    this.adjust(added.preRedos ?? []);
    for (const info of mutations) this.commands.syncExecuteCommand(info.id, info.params);
    this.adjust(added.redos);
    this.adjust(interceptors.afterCommandExecute({ id: commandId, params }).redos);
  }

  private adjust(mutations: readonly IMutationInfo[]): void {
    this.adjusting += 1;
    try {
      for (const info of mutations) this.commands.syncExecuteCommand(info.id, info.params);
    } finally {
      this.adjusting -= 1;
    }
  }

  /** Runs `work` with that sheet in front, for the parts of Univer that only know the sheet in front. */
  private onSheet(sheetId: string, work: () => void): void {
    const { workbook } = this;
    const before = workbook.getActiveSheet(true);
    if (!before || before.getSheetId() === sheetId) {
      work();
      return;
    }
    workbook.setActiveSheet(this.sheet(sheetId));
    try {
      work();
    } finally {
      workbook.setActiveSheet(before);
    }
  }

  dispose(): void {
    this.calculation.dispose();
    this.univer.dispose();
  }
}
