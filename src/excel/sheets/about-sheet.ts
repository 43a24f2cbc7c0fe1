import { flags } from "../../catalog/lists";
import { productVersion } from "../../catalog/product";
import type { Profile } from "../../catalog/profile";
import { languages, type Language } from "../../domain/language";
import { translator } from "../../locales/translate";
import { sentence } from "../../rules/formula";
import { literalText } from "../cell-input";
import { look, palette } from "../style";
import { names } from "../workbook-names";
import { paintFlag } from "./lists-sheet";
import { widestUpright } from "./paper";
import type { SheetBuilder } from "./sheet-builder";

/** Characters of the column of texts; a Chinese character takes two. */
const textWidth = 92;
const lineHeight = 15;

const sections = ["what", "colours", "rows", "readers", "addIn", "mail", "contact", "version"] as const;

/** Rows of one language's half: a title, its sections, and the flags below theirs. */
const halfRows = 1 + sections.length + flags.length;
const firstRow = 2;
const lastAboutRow = firstRow + languages.length * (halfRows + 1) - 2;

/**
 * 关于/About: for whoever gets the workbook, with or without the add-in, what it is and what its colours mean; in both languages on one page, since
 * nobody knows who will read it.
 */
export function buildAbout(build: SheetBuilder, help: Profile["help"] = {}): void {
  build.paper(`A1:D${lastAboutRow}`);
  build.widths([2, 20, textWidth, 2]);
  languages.forEach((language, index) => half(build, language, firstRow + index * (halfRows + 1), help));
  // One page high: lying it would only be smaller.
  build.page({ printArea: `A1:D${lastAboutRow}`, landscape: false, width: widestUpright });
  build.sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
}

function half(build: SheetBuilder, language: Language, top: number, help: NonNullable<Profile["help"]>): void {
  const say = (key: string, values: Record<string, string> = {}): string => translator(language)(`forms:about.${key}`, values);
  look(build.range(`B${top}:C${top}`), { underlineRow: palette.header });
  build.put(`B${top}`, [[say("title")]], { bold: true, size: 14, ink: palette.header, height: 26 });
  let row = top + 1;
  for (const section of sections) {
    build.put(`B${row}`, [[say(`label.${section}`)]], { bold: true, ink: palette.header, vertical: "Top" });
    writeText(build, row, section, language, say, help);
    row += 1;
    if (section !== "colours") continue;
    for (const flag of flags) {
      build.put(`B${row}`, [[translator(language)(`forms:flags.${flag}`)]], { horizontal: "Center" });
      paintFlag(build.range(`B${row}`), flag);
      build.put(`C${row}`, [[translator(language)(`forms:lists.flag-meaning.${flag}`)]], { indent: 1 });
      row += 1;
    }
  }
}

function writeText(
  build: SheetBuilder, row: number, section: (typeof sections)[number], language: Language, say: (key: string, values?: Record<string, string>) => string,
  { addIn, contact }: NonNullable<Profile["help"]>,
): void {
  const place = `C${row}`;
  const shape = (text: string): { readonly wrap: true; readonly vertical: "Top"; readonly height: number } => ({ wrap: true, vertical: "Top", height: Math.max(1, linesOf(text)) * lineHeight + 5 });
  if (section === "mail") {
    const text = say("text.mail", { asOf: "2026-01-01" });
    build.formula(place, `=${sentence(translator(language), "forms:about.text.mail", { asOf: `IFERROR(TEXT(${names.asOf},"yyyy-mm-dd"),"?")` })}`, shape(text));
    return;
  }
  const text = section === "addIn" ? (addIn === undefined ? say("text.addIn") : say("text.addIn-at", { address: addIn }))
    : section === "contact" ? (contact === undefined ? say("text.contact") : say("text.contact-is", { contact }))
      : say(`text.${section}`, { version: productVersion });
  build.put(place, [[literalText(text)]], shape(text));
}

/** Lines that a text takes in the column, words kept whole as far as that matters for a height. */
function linesOf(text: string): number {
  const width = [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);
  return Math.ceil((width * 1.08) / textWidth);
}
