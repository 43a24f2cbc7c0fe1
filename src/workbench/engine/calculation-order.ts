/**
 * Which formulas a calculation runs, and in which order: those that something dirty concerns, each after those it reads. Takes the
 * place of Univer's generator, to which it leaves what it does not know: formulas whose areas are only known when they are calculated.
 */
import { FORMULA_REF_TO_ARRAY_CACHE, FormulaDependencyGenerator, generateAstNode } from "@univerjs/engine-formula";
import type { Interpreter } from "@univerjs/engine-formula";
import type { IRange } from "@univerjs/core";
import { DependencyGraph } from "./dependency-graph";
import type { FormulaNode } from "./dependency-graph";
import { ReadRange } from "./dependency-index";
import type { Extent } from "./dependency-index";
import type { FormulaTemplate } from "./formula-template";
import { MAX_COLUMNS, MAX_ROWS } from "./geometry";
import { shows, volatilityOf } from "./volatile-formulas";
import type { Volatility } from "./volatile-formulas";

type RunList = Awaited<ReturnType<FormulaDependencyGenerator["generate"]>>;
type Vertex = FormulaNode | ReadRange;

/** Whole rows and columns come as NaN or without an end. */
function extentOf(range: IRange): Extent {
  const limit = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);
  return {
    firstRow: limit(range.startRow, 0), lastRow: limit(range.endRow, MAX_ROWS - 1),
    firstColumn: limit(range.startColumn, 0), lastColumn: limit(range.endColumn, MAX_COLUMNS - 1),
  };
}

export class CalculationOrder extends FormulaDependencyGenerator {
  private graph: DependencyGraph | undefined;
  private readonly volatile = new WeakMap<FormulaTemplate, Volatility>();
  /** Marks of one run: `entered` while a vertex is being followed, `left` when all that reads it is listed. */
  private entered = 1;
  private left = 2;
  private own = true;
  private readonly evaluator: Interpreter;
  /** Told whether a calculation leaves out everything but the dirty cells' own formulas. */
  onlyEntered: () => boolean = () => false;

  constructor(...parts: ConstructorParameters<typeof FormulaDependencyGenerator>) {
    super(...parts);
    this.evaluator = parts[5];
  }

  override async generate(isCalculateTreeModel = false): Promise<RunList> {
    const graph = isCalculateTreeModel ? undefined : this.followed();
    if (graph) {
      this.own = true;
      const list = this.onlyEntered() ? [...this.entries(graph)] : this.sorted(graph, this.dirty(graph));
      this._runtimeService.clearArrayObjectCache();
      return Promise.resolve(list as unknown as RunList);
    }
    // Univer's generator keeps what it found before and hears of changes only while it is in use.
    if (this.own) this._dependencyManagerService.reset();
    this.own = false;
    const list = await super.generate(isCalculateTreeModel);
    if (!this.onlyEntered()) return list;
    const areas = this._currentConfigService.getDirtyRanges();
    return list.filter((tree) => areas.some(({ sheetId, range }) => {
      const area = extentOf(range);
      return tree.subUnitId === sheetId && tree.row >= area.firstRow && tree.row <= area.lastRow && tree.column >= area.firstColumn && tree.column <= area.lastColumn;
    }));
  }

  private followed(): DependencyGraph | undefined {
    const config = this._currentConfigService;
    const formulas = config.getFormulaData();
    const unitId = config.getExecuteUnitId() ?? Object.keys(config.getUnitData())[0];
    const units = Object.keys(formulas).filter((id) => formulas[id] && Object.keys(formulas[id]).length > 0);
    const others = Object.values(this._otherFormulaManagerService.getOtherFormulaData()).some((unit) => unit && Object.keys(unit).length > 0);
    if (unitId === undefined || units.some((id) => id !== unitId) || others || this._featureCalculationManagerService.getReferenceExecutorMap().size > 0) return undefined;
    if (this.graph?.unitId !== unitId) this.graph = new DependencyGraph(unitId);
    const { graph } = this;
    const known = graph.follow(formulas, config.getSheetNameMap()[unitId] ?? {});
    return known && !graph.hasDynamic ? graph : undefined;
  }

  /** Formulas that stand in what was written, in whatever order: each reads what its cells show. */
  private entries(graph: DependencyGraph): Set<FormulaNode> {
    const nodes = new Set<FormulaNode>();
    for (const { unitId, sheetId, range } of this._currentConfigService.getDirtyRanges()) {
      if (unitId === graph.unitId) graph.eachAt(sheetId, extentOf(range), (node) => nodes.add(node));
    }
    const units = this._currentConfigService.getUnitData();
    for (const node of nodes) {
      const sheet = units[node.unitId]?.[node.subUnitId];
      node.rowCount = sheet?.rowCount ?? 0;
      node.columnCount = sheet?.columnCount ?? 0;
    }
    return nodes;
  }

  private dirty(graph: DependencyGraph): Iterable<FormulaNode> {
    const config = this._currentConfigService;
    if (config.isForceCalculate()) return graph.all();
    const nodes = new Set<FormulaNode>();
    const excluded = config.getExcludedRange()?.[graph.unitId];
    const isExcluded = (sheetId: string, area: Extent): boolean => {
      let found = false;
      excluded?.[sheetId]?.forValue((row, column) => {
        found ||= row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;
      });
      return found;
    };
    for (const { unitId, sheetId, range } of config.getDirtyRanges()) {
      if (unitId !== graph.unitId) continue;
      const area = extentOf(range);
      graph.eachAt(sheetId, area, (node) => {
        if (!excluded?.[sheetId]?.getValue(node.row, node.column)) nodes.add(node);
      });
      graph.eachReader(sheetId, area, (node) => {
        if (!excluded || !graph.reads(node).some((read) => isExcluded(read.sheetId, read.area))) nodes.add(node);
      });
    }
    const sheets = config.getDirtyNameMap()[graph.unitId] ?? {};
    const some = Object.keys(sheets).length > 0;
    for (const node of graph.all()) {
      const volatility = this.volatilityOf(node);
      if (volatility === "always" || (volatility === "clock" && !this.stillHolds(node))) nodes.add(node);
      else if (some && (sheets[node.subUnitId] !== undefined || graph.reads(node).some((read) => sheets[read.sheetId] !== undefined))) nodes.add(node);
    }
    return nodes;
  }

  private volatilityOf(node: FormulaNode): Volatility {
    let known = this.volatile.get(node.template);
    if (known === undefined) this.volatile.set(node.template, known = volatilityOf(node.template));
    return known;
  }

  /** A formula that only a clock changes, and that comes to what its cell shows. Where it reads something dirty it is run anyway. */
  private stillHolds(node: FormulaNode): boolean {
    const sheet = this._currentConfigService.getUnitData()[node.unitId]?.[node.subUnitId];
    const cell = sheet?.cellData.getValue(node.row, node.column);
    const root = generateAstNode(node.unitId, node.formula, this._lexer, this._astTreeBuilder, this._currentConfigService);
    if (!sheet || !cell || this.evaluator.checkAsyncNode(root)) return false;
    this._runtimeService.setCurrent(node.row, node.column, sheet.rowCount, sheet.columnCount, node.subUnitId, node.unitId);
    const result = this.evaluator.execute({ node: root, refOffsetX: node.refOffsetX, refOffsetY: node.refOffsetY });
    root.resetCalculationState();
    // Areas that it has read are about to change.
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    return shows(cell, result);
  }

  /** Readers first: the calculation takes its formulas from the end of the list. */
  private sorted(graph: DependencyGraph, roots: Iterable<FormulaNode>): FormulaNode[] {
    this.entered += 2;
    this.left += 2;
    const list: FormulaNode[] = [];
    const stack: { readonly vertex: Vertex; readonly next: readonly Vertex[]; at: number }[] = [];
    let circle = false;
    const enter = (vertex: Vertex): void => {
      vertex.mark = this.entered;
      stack.push({ vertex, next: this.readers(graph, vertex), at: 0 });
    };
    const units = this._currentConfigService.getUnitData();
    for (const root of roots) {
      if (root.mark !== this.left) enter(root);
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const next = top.next[top.at];
        top.at += 1;
        if (next === undefined) {
          stack.pop();
          top.vertex.mark = this.left;
          if (top.vertex instanceof ReadRange) continue;
          const sheet = units[top.vertex.unitId]?.[top.vertex.subUnitId];
          top.vertex.rowCount = sheet?.rowCount ?? 0;
          top.vertex.columnCount = sheet?.columnCount ?? 0;
          list.push(top.vertex);
        } else if (next.mark === this.entered) circle = true;
        else if (next.mark !== this.left) enter(next);
      }
    }
    if (circle) this._runtimeService.enableCycleDependency();
    return list;
  }

  private readers(graph: DependencyGraph, vertex: Vertex): readonly Vertex[] {
    if (vertex instanceof ReadRange) return vertex.readers.filter((node) => !node.gone);
    const readers: Vertex[] = (graph.readersOf(vertex) ?? []).filter((node) => !node.gone);
    graph.rangesOver(vertex, (range) => readers.push(range));
    return readers;
  }
}
