/** `calcPr` (ECMA-376 18.2.2): whether a reader may take the stored values of formulas, or is to calculate them. */
import type { XmlElement } from "./xml-tree";
import { flag, numericOr } from "./xml-tree";
import { element } from "./xml-writer";

/** The calculation engine of Excel 2019 and Microsoft 365. A file of an older one, or of a program without a number, is calculated when it is opened. */
const ENGINE = 191_029;

export function calculatesOnLoad(settings: XmlElement | undefined): boolean {
  return flag(settings?.attributes["fullCalcOnLoad"], false) || numericOr(settings?.attributes["calcId"], 0) < ENGINE;
}

export function calculationXml(calculateOnLoad: boolean): string {
  return element("calcPr", { calcId: ENGINE, fullCalcOnLoad: calculateOnLoad ? 1 : undefined });
}
