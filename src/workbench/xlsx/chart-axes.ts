import type { ChartAxesDef, ChartAxisDef, ChartDef, ChartLook } from "../document/chart-types";
import { lookXml, runXml } from "./chart-looks";
import { child, descendants, flag, numeric } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { element, escapeText, xattribute } from "./xml-writer";

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
const GRID = '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

export interface AxesLook {
  /** Bars lie: categories run up the left side. */
  readonly horizontal: boolean;
  readonly percent: boolean;
  readonly area: boolean;
}

function value(name: string, val: string | number): string {
  return element(`c:${name}`, { val });
}

export function axisIdsXml(): string {
  return value("axId", CATEGORY_AXIS) + value("axId", VALUE_AXIS);
}

export function titleXml(text: string | undefined, look?: ChartLook): string {
  const rich = text === undefined ? "" : element("c:tx", {}, `<c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runXml("a:defRPr", look?.font)}</a:pPr><a:r>${runXml("a:rPr", look?.font, "en-US")}<a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich>`);
  // A text of its own carries its font; a title that Excel words has it beside.
  const beside = look && text !== undefined ? lookXml(look.fill === undefined ? {} : { fill: look.fill }) : lookXml(look);
  return element("c:title", {}, rich + value("overlay", 0) + beside);
}

/** The schema wants maximum before minimum. */
function scalingXml(axis: ChartAxisDef): string {
  const { maximum, minimum } = axis;
  return element("c:scaling", {}, value("orientation", "minMax") + (maximum === undefined ? "" : value("max", maximum)) + (minimum === undefined ? "" : value("min", minimum)));
}

function axisXml(id: number, position: string, axis: ChartAxisDef, gridlines: boolean, format: string, other: number, look: ChartLook | undefined): string {
  const numbers = axis.numberFormat === undefined
    ? element("c:numFmt", { formatCode: format, sourceLinked: 1 })
    : element("c:numFmt", { formatCode: xattribute(axis.numberFormat), sourceLinked: 0 });
  return value("axId", id) + scalingXml(axis) + value("delete", axis.visible === false ? 1 : 0) + value("axPos", position) + ((axis.gridlines ?? gridlines) ? GRID : "")
    + (axis.title === undefined ? "" : titleXml(axis.title)) + numbers + value("majorTickMark", "none") + value("minorTickMark", "none") + value("tickLblPos", "nextTo") + lookXml(look)
    + value("crossAx", other) + value("crosses", "autoZero");
}

/** The file names units with a small first letter; Excel shows the unit beside the axis. */
function displayUnitXml(unit: string | undefined): string {
  if (unit === undefined) return "";
  return element("c:dispUnits", {}, value("builtInUnit", unit.charAt(0).toLowerCase() + unit.slice(1)) + element("c:dispUnitsLbl", {}, element("c:layout", {})));
}

const stepXml = (axis: ChartAxisDef | undefined): string => (axis?.majorUnit === undefined ? "" : value("majorUnit", axis.majorUnit));

export function axesXml(look: AxesLook, axes: ChartAxesDef | undefined, looks?: ChartDef["looks"]): string {
  const [categoryPosition, valuePosition] = look.horizontal ? ["l", "b"] : ["b", "l"];
  const category = axisXml(CATEGORY_AXIS, categoryPosition ?? "b", axes?.category ?? {}, false, "General", VALUE_AXIS, looks?.categoryAxis);
  const amount = axisXml(VALUE_AXIS, valuePosition ?? "l", axes?.value ?? {}, true, look.percent ? "0%" : "General", CATEGORY_AXIS, looks?.valueAxis);
  return element("c:catAx", {}, category + value("auto", 1) + value("lblAlgn", "ctr") + value("lblOffset", 100) + value("noMultiLvlLbl", 0))
    + element(
      "c:valAx", {},
      amount + value("crossBetween", look.area ? "midCat" : "between") + stepXml(axes?.value) + displayUnitXml(axes?.value?.displayUnit)
    );
}

/** Only what differs from an axis as Excel makes it. */
function readAxis(axis: XmlElement | undefined, gridlines: boolean): ChartAxisDef | undefined {
  if (!axis) return undefined;
  const scaling = child(axis, "scaling");
  const bound = (name: string): number | undefined => numeric(child(scaling, name)?.attributes["val"]);
  const step = numeric(child(axis, "majorUnit")?.attributes["val"]);
  const numbers = child(axis, "numFmt")?.attributes ?? {};
  const hasGrid = child(axis, "majorGridlines") !== undefined;
  const unit = child(child(axis, "dispUnits"), "builtInUnit")?.attributes["val"];
  const title = child(axis, "title") && descendants(child(axis, "title"), "t").map((run) => run.text).join("");
  const found: ChartAxisDef = {
    ...(flag(child(axis, "delete")?.attributes["val"], false) ? { visible: false } : {}),
    ...(hasGrid === gridlines ? {} : { gridlines: hasGrid }),
    ...(title === undefined || title === "" ? {} : { title }),
    ...(unit === undefined ? {} : { displayUnit: unit.charAt(0).toUpperCase() + unit.slice(1) }),
    ...(bound("min") === undefined ? {} : { minimum: bound("min") }),
    ...(bound("max") === undefined ? {} : { maximum: bound("max") }),
    ...(step === undefined ? {} : { majorUnit: step }),
    ...(flag(numbers["sourceLinked"], true) || numbers["formatCode"] === undefined ? {} : { numberFormat: numbers["formatCode"] }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}

export function readAxes(plotArea: XmlElement | undefined): ChartAxesDef | undefined {
  const category = readAxis(child(plotArea, "catAx") ?? child(plotArea, "dateAx"), false);
  const amount = readAxis(child(plotArea, "valAx"), true);
  return category || amount ? { ...(category ? { category } : {}), ...(amount ? { value: amount } : {}) } : undefined;
}
