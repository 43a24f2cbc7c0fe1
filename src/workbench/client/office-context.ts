/** The object that office.js finds as `window.external.GetContext()`: what the Windows desktop tells an add-in about itself. */
import { requirementMatrix, type RequirementSets } from "../protocol/requirement-sets";

export type OfficeLocale = "en-US" | "zh-CN";

/** `Office.context.officeTheme`, colours as `#RRGGBB`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const lightTheme: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#262626", controlBackgroundColor: "#F3F2F1", controlForegroundColor: "#262626",
};

export const darkTheme: OfficeTheme = {
  bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#3B3A39", controlForegroundColor: "#FFFFFF",
};

/** Where `Office.context.document.settings` are read and saved: JSON text by key. */
export interface SettingsStore {
  read(): Readonly<Record<string, string>>;
  write(values: Readonly<Record<string, string>>): void;
}

export interface OfficeContextOptions {
  readonly locale: OfficeLocale;
  /** Language of the data, `Office.context.contentLanguage`; the display language unless given. */
  readonly contentLocale?: OfficeLocale;
  readonly theme?: OfficeTheme;
  readonly requirementSets: RequirementSets;
  readonly settings: SettingsStore;
  readonly documentUrl?: string;
  readonly addinId?: string;
}

/** Members as the native side spells them. */
export interface NativeContext {
  GetAppType(): number;
  GetSolutionRef(): string;
  GetAppVersionMajor(): number;
  GetAppVersionMinor(): number;
  GetAppUILocale(): string;
  GetAppDataLocale(): string;
  GetDocUrl(): string;
  GetAppCapabilities(): number;
  GetActivationMode(): number;
  GetControlIntegrationLevel(): number;
  GetSolutionToken(): string;
  GetSupportedMatrix(): string;
  GetHostFullVersion(): string;
  GetOfficeThemeInfo(): string;
  GetSettings(): { Read(keys: string[], values: string[]): void; Write(keys: readonly string[], values: readonly string[]): void };
}

/** Excel's number among the Office applications. */
const excelAppType = 1;
/** May read and write the document. */
const readWriteCapabilities = 1;
/** A task pane. */
const taskPaneControl = 1;

const colourNumber = (colour: string) => Number.parseInt(colour.slice(1), 16);

export function officeContext(options: OfficeContextOptions): NativeContext {
  const theme = options.theme ?? lightTheme;
  return {
    GetAppType: () => excelAppType,
    GetSolutionRef: () => options.addinId ?? "embedded-add-in",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.contentLocale ?? options.locale,
    GetDocUrl: () => options.documentUrl ?? "Book1.xlsx",
    GetAppCapabilities: () => readWriteCapabilities,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => taskPaneControl,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => requirementMatrix(options.requirementSets),
    GetHostFullVersion: () => "16.0.17928.20114",
    GetOfficeThemeInfo: () => JSON.stringify(Object.fromEntries(Object.entries(theme).map(([name, colour]) => [name, colourNumber(String(colour))]))),
    GetSettings: () => ({
      Read(keys, values) {
        for (const [key, value] of Object.entries(options.settings.read())) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys, values) {
        options.settings.write(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? "null"])));
      },
    }),
  };
}
