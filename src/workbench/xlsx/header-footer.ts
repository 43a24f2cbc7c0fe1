/** Header and footer text: one string with `&L`, `&C` and `&R` in the file, three sections in the document. Other codes (`&P`, `&D`, `&"font"`) stay as they are. */
export interface HeaderSections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export function splitHeader(text: string): HeaderSections {
  const parts = { left: "", center: "", right: "" };
  const sections = { L: "left", C: "center", R: "right" } as const;
  let current: keyof HeaderSections = "center";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const code = text.charAt(at + 1).toUpperCase();
    if (letter !== "&" || at + 1 === text.length) parts[current] += letter;
    else if (code === "L" || code === "C" || code === "R") {
      current = sections[code];
      at += 1;
    } else {
      // `&&` is an ampersand, and what follows any other code belongs to it.
      parts[current] += letter + text.charAt(at + 1);
      at += 1;
    }
  }
  return parts;
}

export function joinHeader(sections: HeaderSections): string {
  return (sections.left && `&L${sections.left}`) + (sections.center && `&C${sections.center}`) + (sections.right && `&R${sections.right}`);
}
