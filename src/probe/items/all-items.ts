import type { ProbeItem } from "../item";
import { applicationItems } from "./application";
import { eventItems } from "./events";
import { filterItems } from "./filters";
import { formatItems } from "./formats";
import { formulaItems } from "./formulas";
import { proxyItems } from "./proxies";
import { rangeItems } from "./ranges";
import { sheetItems } from "./sheets";
import { storeItems } from "./stores";
import { tableRowItems } from "./table-rows";
import { tableItems } from "./tables";
import { validationItems } from "./validation";
import { valueItems } from "./values";

/** In the order in which they are asked: what may tire an Excel comes last. */
export const allItems: readonly ProbeItem[] = [
  ...proxyItems, ...valueItems, ...formulaItems, ...rangeItems, ...tableItems, ...tableRowItems, ...sheetItems, ...storeItems, ...validationItems, ...formatItems, ...applicationItems,
  ...eventItems, ...filterItems,
];
