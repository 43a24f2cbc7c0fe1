/**
 * Colours of meaning: those of the flags, and the tints behind them. They are theme tokens of our own beside Fluent's, so that
 * each theme states them once. Marks reach 3:1 against their background, words 4.5:1; a symbol and a word always stand beside.
 */
export interface Palette {
  readonly liaisonRed: string;
  readonly liaisonRedText: string;
  readonly liaisonRedTint: string;
  readonly liaisonAmber: string;
  readonly liaisonAmberText: string;
  readonly liaisonAmberTint: string;
  readonly liaisonGreen: string;
  readonly liaisonGreenText: string;
  readonly liaisonDone: string;
  readonly liaisonUnknown: string;
  readonly liaisonCancelled: string;
  readonly liaisonCanvas: string;
  readonly liaisonCard: string;
}

export const lightPalette: Palette = {
  liaisonRed: "#c4262e",
  liaisonRedText: "#a4161f",
  liaisonRedTint: "#fdf3f3",
  liaisonAmber: "#b97700",
  liaisonAmberText: "#804d00",
  liaisonAmberTint: "#fdf6e7",
  liaisonGreen: "#2a8450",
  liaisonGreenText: "#1b6b3f",
  liaisonDone: "#5579a8",
  liaisonUnknown: "#6b7280",
  liaisonCancelled: "#888e97",
  liaisonCanvas: "#f7f7f8",
  liaisonCard: "#ffffff",
};

export const darkPalette: Palette = {
  liaisonRed: "#ea5f68",
  liaisonRedText: "#f7a6ab",
  liaisonRedTint: "#3a2224",
  liaisonAmber: "#d99a2b",
  liaisonAmberText: "#f0c677",
  liaisonAmberTint: "#352c1b",
  liaisonGreen: "#4db582",
  liaisonGreenText: "#8ed8b0",
  liaisonDone: "#7fa3d6",
  liaisonUnknown: "#a2a8b0",
  liaisonCancelled: "#7d848d",
  liaisonCanvas: "#1f1f1f",
  liaisonCard: "#292929",
};

/** Black and white with the marks' shapes to tell them apart, as a person who asks for contrast expects. */
export const contrastPalette: Palette = {
  liaisonRed: "#ffffff",
  liaisonRedText: "#ffffff",
  liaisonRedTint: "#000000",
  liaisonAmber: "#ffffff",
  liaisonAmberText: "#ffffff",
  liaisonAmberTint: "#000000",
  liaisonGreen: "#ffffff",
  liaisonGreenText: "#ffffff",
  liaisonDone: "#ffffff",
  liaisonUnknown: "#ffffff",
  liaisonCancelled: "#ffffff",
  liaisonCanvas: "#000000",
  liaisonCard: "#000000",
};

/** Forced colours do not reach into drawings: these are the system's own names, whichever pair the person chose. */
export const forcedPalette: Palette = {
  liaisonRed: "CanvasText",
  liaisonRedText: "CanvasText",
  liaisonRedTint: "Canvas",
  liaisonAmber: "CanvasText",
  liaisonAmberText: "CanvasText",
  liaisonAmberTint: "Canvas",
  liaisonGreen: "CanvasText",
  liaisonGreenText: "CanvasText",
  liaisonDone: "CanvasText",
  liaisonUnknown: "CanvasText",
  liaisonCancelled: "CanvasText",
  liaisonCanvas: "Canvas",
  liaisonCard: "Canvas",
};

const reference = (name: keyof Palette): string => `var(--${name})`;

/** The tokens as styles name them. */
export const palette = {
  red: reference("liaisonRed"),
  redText: reference("liaisonRedText"),
  redTint: reference("liaisonRedTint"),
  amber: reference("liaisonAmber"),
  amberText: reference("liaisonAmberText"),
  amberTint: reference("liaisonAmberTint"),
  green: reference("liaisonGreen"),
  greenText: reference("liaisonGreenText"),
  done: reference("liaisonDone"),
  unknown: reference("liaisonUnknown"),
  cancelled: reference("liaisonCancelled"),
  canvas: reference("liaisonCanvas"),
  card: reference("liaisonCard"),
} as const;
