import type { BorderLineStyle, BorderWeight } from "../document/cell-types";

/** The file's line names against Office.js's pair of style and weight. */
const LINES: readonly { readonly file: string; readonly style: BorderLineStyle; readonly weight: BorderWeight }[] = [
  { file: "thin", style: "Continuous", weight: "Thin" },
  { file: "hair", style: "Continuous", weight: "Hairline" },
  { file: "medium", style: "Continuous", weight: "Medium" },
  { file: "thick", style: "Continuous", weight: "Thick" },
  { file: "dashed", style: "Dash", weight: "Thin" },
  { file: "mediumDashed", style: "Dash", weight: "Medium" },
  { file: "dashDot", style: "DashDot", weight: "Thin" },
  { file: "mediumDashDot", style: "DashDot", weight: "Medium" },
  { file: "dashDotDot", style: "DashDotDot", weight: "Thin" },
  { file: "mediumDashDotDot", style: "DashDotDot", weight: "Medium" },
  { file: "dotted", style: "Dot", weight: "Thin" },
  { file: "double", style: "Double", weight: "Thick" },
  { file: "slantDashDot", style: "SlantDashDot", weight: "Medium" },
];

export function lineFromFile(name: string | undefined): { readonly style: BorderLineStyle; readonly weight: BorderWeight } | undefined {
  return LINES.find((line) => line.file === name);
}

/** A weight that a style does not come in takes the style's first line. */
export function lineToFile(style: BorderLineStyle, weight: BorderWeight): string {
  const same = LINES.filter((line) => line.style === style);
  return (same.find((line) => line.weight === weight) ?? same[0])?.file ?? "thin";
}
