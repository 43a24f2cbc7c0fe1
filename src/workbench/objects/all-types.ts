/** Every object type of the host: one line each. */
import type { DefinedType } from "../protocol/registry";
import { appRuntimePersistenceService } from "./app-runtime";
import { application } from "./application";
import { binding, bindingCollection } from "./binding";
import { cultureInfo, datetimeFormatInfo, numberFormatInfo } from "./culture";
import { featureTypes } from "./feature-types";
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from "./custom-xml";
import {
  customProperty, customPropertyCollection, documentProperties, worksheetCustomProperty, worksheetCustomPropertyCollection,
} from "./document-properties";
import { functionResult, functions } from "./functions/functions";
import { freezePanes } from "./freeze-panes";
import { namedItem, namedItemCollection } from "./named-items";
import { range } from "./range";
import { rangeAreas, rangeCollection } from "./range-areas";
import { rangeBorder, rangeBorderCollection } from "./range-borders";
import { formatProtection, rangeFill, rangeFont } from "./range-fill-font";
import { rangeFormat } from "./range-format";
import { rangeSort, removeDuplicatesResult } from "./range-sorting";
import { rangeView, rangeViewCollection } from "./range-view";
import { addinInternalService, runtime } from "./runtime";
import { setting, settingCollection } from "./settings";
import { style, styleCollection } from "./styles/style";
import { workbook } from "./workbook";
import { workbookProtection } from "./workbook-protection";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheet-collection";
import { worksheetProtection } from "./worksheet-protection";

export const allTypes: readonly DefinedType[] = [
  addinInternalService,
  appRuntimePersistenceService,
  application,
  binding,
  bindingCollection,
  cultureInfo,
  datetimeFormatInfo,
  numberFormatInfo,
  ...featureTypes,
  customProperty,
  customPropertyCollection,
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  documentProperties,
  formatProtection,
  freezePanes,
  functionResult,
  functions,
  namedItem,
  namedItemCollection,
  range,
  rangeAreas,
  rangeBorder,
  rangeBorderCollection,
  rangeCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
  rangeSort,
  rangeView,
  rangeViewCollection,
  removeDuplicatesResult,
  runtime,
  setting,
  settingCollection,
  style,
  styleCollection,
  workbook,
  workbookProtection,
  worksheet,
  worksheetCollection,
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
  worksheetProtection,
];
