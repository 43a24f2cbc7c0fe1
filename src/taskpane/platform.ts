import { todaySerial } from "../domain/dates/excel-date";
import { languages, type Language } from "../domain/language";
import { LiaisonError } from "../domain/liaison-error";
import type { OfficeColors } from "./theme/theme-kind";

/** What the pane knows of the program around it, apart from the workbook. */
export interface PanePlatform {
  readonly displayLanguage: string | undefined;
  readonly officeColors: () => OfficeColors | undefined;
  readonly storedLanguage: () => Language | undefined;
  readonly storeLanguage: (language: Language) => void;
  /** The organisation's profile as text, kept on this machine for every new workbook. */
  readonly storedProfile: () => string | undefined;
  /** False where this machine refuses to keep it. */
  readonly storeProfile: (text: string | undefined) => boolean;
  /** Who presses, as the history names them: chosen once on this machine. */
  readonly storedPerson: () => string | undefined;
  readonly storePerson: (name: string | undefined) => void;
  /** The person's own date, Excel serial. */
  readonly today: () => number;
  /** Into the clipboard; false where the program around the pane does not let it. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** Absent where the program has no settings of documents. */
  readonly autoShow: AutoShow | undefined;
}

/** Whether the pane opens with this workbook, for everyone who has the add-in; asked once a workbook. */
export interface AutoShow {
  readonly state: () => "on" | "off" | "unasked";
  /** Keeps the answer in the document. */
  readonly choose: (answer: "on" | "off") => Promise<void>;
}

const languageKey = "liaison.language";

/** Private browsing and some embeddings refuse storage altogether: the choice then lasts as long as the pane. */
export const browserLanguageStore: Pick<PanePlatform, "storedLanguage" | "storeLanguage"> = {
  storedLanguage: () => {
    try {
      const stored = window.localStorage.getItem(languageKey);
      return languages.find((language) => language === stored);
    } catch {
      return undefined;
    }
  },
  storeLanguage: (language) => {
    try {
      window.localStorage.setItem(languageKey, language);
    } catch {
      // Nothing to do: the pane already speaks it.
    }
  },
};

const profileKey = "liaison.profile";

/** Where a browser divides its storage, Office names the part in which an add-in finds its own again. */
const partitioned = (key: string, partition: string | undefined): string => `${partition ?? ""}${key}`;

/** A text under a key: what the machine does not keep holds as long as the pane is open, as its person was told. */
function browserText(key: string): { readonly get: () => string | undefined; readonly set: (text: string | undefined) => boolean } {
  let unkept: { readonly text: string | undefined } | undefined;
  return {
    get: () => {
      if (unkept !== undefined) return unkept.text;
      try {
        return window.localStorage.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set: (text) => {
      unkept = undefined;
      try {
        if (text === undefined) window.localStorage.removeItem(key);
        else window.localStorage.setItem(key, text);
        return true;
      } catch {
        unkept = { text };
        return false;
      }
    },
  };
}

export function browserProfileStore(partition: string | undefined): Pick<PanePlatform, "storedProfile" | "storeProfile"> {
  const { get, set } = browserText(partitioned(profileKey, partition));
  return { storedProfile: get, storeProfile: set };
}

const personKey = "liaison.person";

function browserPersonStore(partition: string | undefined): Pick<PanePlatform, "storedPerson" | "storePerson"> {
  const { get, set } = browserText(partitioned(personKey, partition));
  return { storedPerson: get, storePerson: set };
}

/** Some embeddings have no clipboard, others refuse it to frames. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The setting that Office itself looks for when it opens the document. */
const autoShowSetting = "Office.AutoShowTaskpaneWithDocument";
const askedSetting = "Liaison.AutoShow";

export function documentAutoShow(settings: Office.Settings): AutoShow {
  return {
    state: () => {
      if (settings.get(autoShowSetting) === true) return "on";
      return settings.get(askedSetting) === "off" ? "off" : "unasked";
    },
    choose: (answer) => {
      if (answer === "on") settings.set(autoShowSetting, true);
      else settings.remove(autoShowSetting);
      settings.set(askedSetting, answer);
      return new Promise((resolve, reject) => {
        settings.saveAsync(({ status, error }) => {
          if (status === Office.AsyncResultStatus.Succeeded) resolve();
          else reject(new LiaisonError("host-refused", { code: error.code, detail: error.message, place: askedSetting, steps: 0 }, { cause: error }));
        });
      });
    },
  };
}

/** Office.context is filled only after Office.onReady; some hosts leave officeTheme out. */
export function officePlatform(): PanePlatform {
  return {
    ...browserLanguageStore,
    ...browserProfileStore(Office.context.partitionKey),
    ...browserPersonStore(Office.context.partitionKey),
    autoShow: documentAutoShow(Office.context.document.settings),
    today: () => todaySerial(new Date()),
    copyText: copyToClipboard,
    displayLanguage: Office.context.displayLanguage,
    officeColors: () => {
      const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
      return theme;
    },
  };
}
