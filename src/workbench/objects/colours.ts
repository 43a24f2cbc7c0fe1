/** Colours as Office.js takes them (`#RRGGBB`, `RRGGBB`, HTML names) to the document's `#RRGGBB`. */
import { HostError } from "../protocol/host-error";

/** The HTML names; Excel knows the CSS 2.1 set and the common extensions. */
const named: Readonly<Record<string, string>> = {
  black: "#000000", silver: "#C0C0C0", gray: "#808080", grey: "#808080", white: "#FFFFFF", maroon: "#800000", red: "#FF0000",
  purple: "#800080", fuchsia: "#FF00FF", magenta: "#FF00FF", green: "#008000", lime: "#00FF00", olive: "#808000", yellow: "#FFFF00",
  navy: "#000080", blue: "#0000FF", teal: "#008080", aqua: "#00FFFF", cyan: "#00FFFF", orange: "#FFA500", pink: "#FFC0CB",
  brown: "#A52A2A", gold: "#FFD700", lightgray: "#D3D3D3", lightgrey: "#D3D3D3", darkgray: "#A9A9A9", darkgrey: "#A9A9A9",
  darkred: "#8B0000", darkgreen: "#006400", darkblue: "#00008B", lightblue: "#ADD8E6", lightgreen: "#90EE90", lightyellow: "#FFFFE0",
  orangered: "#FF4500", tomato: "#FF6347", crimson: "#DC143C", salmon: "#FA8072", coral: "#FF7F50", khaki: "#F0E68C", beige: "#F5F5DC",
  indigo: "#4B0082", violet: "#EE82EE", turquoise: "#40E0D0", skyblue: "#87CEEB", steelblue: "#4682B4", royalblue: "#4169E1",
  forestgreen: "#228B22", seagreen: "#2E8B57", whitesmoke: "#F5F5F5", gainsboro: "#DCDCDC", lavender: "#E6E6FA", chocolate: "#D2691E",
};

/** @throws HostError InvalidArgument for anything that is no colour. */
export function asColour(value: unknown): string {
  if (typeof value === "string") {
    const hex = /^#?([0-9a-f]{6})$/i.exec(value.trim());
    if (hex) return `#${(hex[1] ?? "").toUpperCase()}`;
    const known = named[value.trim().toLowerCase()];
    if (known !== undefined) return known;
  }
  throw new HostError("InvalidArgument");
}
