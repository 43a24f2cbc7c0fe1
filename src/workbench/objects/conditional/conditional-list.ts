/** The conditional formats of a sheet as one ordered list: finding, adding, dividing, reordering. */
import type { ConditionalFormatDef, ConditionalRule, ConditionalStyle } from "../../document/rule-types";
import type { RangeRef } from "../../document/types";
import { subtract } from "../../engine/geometry";
import { conditionalFormatOn } from "../../engine/structure-formulas";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { intersect } from "../address";
import type { RangeAreasState } from "../object-types";
import { refuseUnlessAllowed } from "../sheet-guards";
import type { ConditionalFormatState } from "./conditional-types";

export function findFormat(call: Call, state: ConditionalFormatState): ConditionalFormatDef | undefined {
  return call.engine.conditionalFormats(state.sheetId).find((format) => format.id === state.id);
}

/** @throws HostError ItemNotFound once the format is gone. */
export function formatOf(call: Call, state: ConditionalFormatState): ConditionalFormatDef {
  const found = findFormat(call, state);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** Its formulas count from here. */
export function anchorOf(format: ConditionalFormatDef): RangeRef {
  const first = format.ranges[0];
  if (!first) throw new HostError("ItemNotFound");
  return first;
}

const touches = (ranges: readonly RangeRef[], areas: readonly RangeRef[]): boolean =>
  ranges.some((range) => areas.some((area) => intersect(range, area)));

/** Formats that lie on at least one of the cells, highest priority first. */
export function formatsOn(call: Call, { sheetId, areas }: RangeAreasState): ConditionalFormatDef[] {
  return call.engine.conditionalFormats(sheetId).filter((format) => touches(format.ranges, areas));
}

/** Priorities are their places in the list, without gaps. */
function store(call: Call, sheetId: string, formats: readonly ConditionalFormatDef[]): void {
  refuseUnlessAllowed(call, sheetId, "allowFormatCells");
  call.write(() => call.engine.setConditionalFormats(sheetId, formats.map((format, priority) => ({ ...format, priority }))));
}

function freshId(call: Call): string {
  const taken = new Set(call.engine.sheets().flatMap((sheet) => call.engine.conditionalFormats(sheet.id).map((format) => format.id)));
  for (let number = taken.size + 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-00CF-0000-0000-000000000000}`;
    if (!taken.has(id)) return id;
  }
}

/** A new format goes in at the top and pushes the others down. @returns its id */
export function addFormat(call: Call, { sheetId, areas }: RangeAreasState, rule: ConditionalRule): string {
  const id = freshId(call);
  store(call, sheetId, [{ id, ranges: areas, rule, priority: 0, stopIfTrue: false }, ...call.engine.conditionalFormats(sheetId)]);
  return id;
}

export function removeFormat(call: Call, state: ConditionalFormatState): void {
  store(call, state.sheetId, call.engine.conditionalFormats(state.sheetId).filter((format) => format.id !== state.id));
}

/** Takes formats off these cells; what they cover elsewhere stays. */
export function clearFormats(call: Call, { sheetId, areas }: RangeAreasState): void {
  const left = call.engine.conditionalFormats(sheetId).flatMap((format) => {
    if (!touches(format.ranges, areas)) return [format];
    const ranges = areas.reduce<readonly RangeRef[]>((rest, area) => rest.flatMap((range) => subtract(range, area)), format.ranges);
    return ranges.length > 0 ? [conditionalFormatOn(format, ranges)] : [];
  });
  store(call, sheetId, left);
}

/**
 * Moves a format to another place; a negative one counts from the end, one out of bounds is the nearest there is. The object by
 * which it was moved is of no use after that: it has to be fetched again.
 */
export function moveFormat(call: Call, state: ConditionalFormatState, priority: number): void {
  const moved = formatOf(call, state);
  const others = call.engine.conditionalFormats(state.sheetId).filter((format) => format.id !== state.id);
  const wanted = priority < 0 ? others.length + 1 + priority : priority;
  const place = Math.min(Math.max(wanted, 0), others.length);
  if (place === moved.priority) return;
  store(call, state.sheetId, [...others.slice(0, place), { ...moved, id: freshId(call) }, ...others.slice(place)]);
}

export function changeFormat(call: Call, state: ConditionalFormatState, patch: Partial<Pick<ConditionalFormatDef, "rule" | "stopIfTrue">>): void {
  formatOf(call, state);
  store(call, state.sheetId, call.engine.conditionalFormats(state.sheetId).map((format) => (format.id === state.id ? { ...format, ...patch } : format)));
}

type RuleOf<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

/** The format's rule when it is of that type. @throws HostError ItemNotFound for another type */
export function ruleOf<T extends ConditionalRule["type"]>(call: Call, state: ConditionalFormatState, type: T): RuleOf<T> {
  const { rule } = formatOf(call, state);
  if (!isOfType(rule, type)) throw new HostError("ItemNotFound");
  return rule;
}

function isOfType<T extends ConditionalRule["type"]>(rule: ConditionalRule, type: T): rule is RuleOf<T> {
  return rule.type === type;
}

/** The look that cells get, of the rules that have one. @throws HostError ItemNotFound for scales, bars and icons */
export function styleOf(call: Call, state: ConditionalFormatState): ConditionalStyle {
  const { rule } = formatOf(call, state);
  if (rule.type === "ColorScale" || rule.type === "DataBar" || rule.type === "IconSet") throw new HostError("ItemNotFound");
  return rule.style;
}

export function changeStyle(call: Call, state: ConditionalFormatState, change: (style: ConditionalStyle) => ConditionalStyle): void {
  const { rule } = formatOf(call, state);
  if (rule.type === "ColorScale" || rule.type === "DataBar" || rule.type === "IconSet") throw new HostError("ItemNotFound");
  changeFormat(call, state, { rule: { ...rule, style: change(rule.style) } });
}
