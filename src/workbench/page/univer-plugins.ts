/** The parts of Univer that draw the grid and listen to the keyboard, and their texts; the engine registers its own in between. */
import { LocaleType, mergeLocales } from "@univerjs/core";
import type { ILocales, Univer } from "@univerjs/core";
import designEnglish from "@univerjs/design/locale/en-US";
import designChinese from "@univerjs/design/locale/zh-CN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsEnglish from "@univerjs/docs-ui/locale/en-US";
import docsChinese from "@univerjs/docs-ui/locale/zh-CN";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import sheetsEnglish from "@univerjs/sheets/locale/en-US";
import sheetsChinese from "@univerjs/sheets/locale/zh-CN";
import formulaEnglish from "@univerjs/sheets-formula/locale/en-US";
import formulaChinese from "@univerjs/sheets-formula/locale/zh-CN";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUiEnglish from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiChinese from "@univerjs/sheets-formula-ui/locale/zh-CN";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import numfmtEnglish from "@univerjs/sheets-numfmt-ui/locale/en-US";
import numfmtChinese from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiEnglish from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiChinese from "@univerjs/sheets-ui/locale/zh-CN";
import { UniverUIPlugin } from "@univerjs/ui";
import uiEnglish from "@univerjs/ui/locale/en-US";
import uiChinese from "@univerjs/ui/locale/zh-CN";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";

export const gridTexts: ILocales = {
  [LocaleType.EN_US]: mergeLocales(designEnglish, uiEnglish, docsEnglish, sheetsEnglish, sheetsUiEnglish, formulaEnglish, formulaUiEnglish, numfmtEnglish),
  [LocaleType.ZH_CN]: mergeLocales(designChinese, uiChinese, docsChinese, sheetsChinese, sheetsUiChinese, formulaChinese, formulaUiChinese, numfmtChinese),
};

export function registerDrawing(univer: Univer, container: HTMLElement): void {
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: true, ribbonType: "simple", footer: true, contextMenu: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
}

export function registerSheetInterface(univer: Univer): void {
  univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true, disableForceStringAlert: true, disableForceStringMark: true });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
}
