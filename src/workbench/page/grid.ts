/** The workbook's grid: the engine with Univer's user interface around it, in one element of the page. */
import { LocaleService, LocaleType, ThemeService } from "@univerjs/core";
import type { OfficeLocale } from "../client/office-context";
import { createUniverEngine, type UniverEngine } from "../engine/univer-engine";
import { gridTexts, registerDrawing, registerSheetInterface } from "./univer-plugins";

const univerLocale: Readonly<Record<OfficeLocale, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US };

export interface GridOptions {
  readonly container: HTMLElement;
  readonly locale: OfficeLocale;
  /** What TODAY() and NOW() see. */
  readonly now: () => Date;
}

export function createGrid({ container, locale, now }: GridOptions): UniverEngine {
  return createUniverEngine({
    now, locale: univerLocale[locale], locales: gridTexts,
    registerBefore: (univer) => registerDrawing(univer, container),
    registerAfter: registerSheetInterface,
  });
}

export function setGridLocale(engine: UniverEngine, locale: OfficeLocale): void {
  engine.injector.get(LocaleService).setLocale(univerLocale[locale]);
}

/** Cells are drawn dark too, as in Excel's black theme; the document's colours do not change. */
export function setGridDark(engine: UniverEngine, dark: boolean): void {
  engine.injector.get(ThemeService).setDarkMode(dark);
}
