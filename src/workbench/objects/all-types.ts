/** Every object type of the host: one line each. */
import type { DefinedType } from "../protocol/registry";
import { application } from "./application";
import { range } from "./range";
import { addinInternalService, runtime } from "./runtime";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheet-collection";

export const allTypes: readonly DefinedType[] = [
  addinInternalService,
  application,
  range,
  runtime,
  workbook,
  worksheet,
  worksheetCollection,
];
