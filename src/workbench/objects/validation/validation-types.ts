/** Handle and state of data validation: the cells it is about. */
import { objectType } from "../../protocol/host-object";
import type { RangeAreasState } from "../object-types";

export const DataValidationType = objectType<RangeAreasState>("DataValidation");
