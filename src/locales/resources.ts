import { texts as english } from "./en-us";
import { texts as chinese } from "./zh-cn";

/** All texts of both languages: what the workbook's words are recognised by, whichever language it is written in. */
export const resources = { "zh-CN": chinese, "en-US": english } as const;
