/**
 * Univer keeps, within one calculation, an index of the rows where a value stands, and answers `=` and `<>` over a column from it
 * the second time. The index takes an empty text for a blank, a blank for 0 and the text "5" for the number 5, so
 * `SUMPRODUCT(--(A1:A9=""))` counts zeros when an earlier formula has looked at the column; and adding a result to it costs a walk
 * over all values of the column. Left empty, every formula compares the cells themselves. Importing the module is enough.
 */
import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

CELL_INVERTED_INDEX_CACHE.set = () => undefined;
CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
