/** Charts, as the document keeps them. */
import type { FontStyle } from "./cell-types";

export interface ChartSeriesDef {
  readonly name: string;
  /** A1 references with sheet, with or without a leading `=`. */
  readonly nameFormula?: string;
  readonly values: string;
  readonly categories?: string;
  readonly color?: string;
  readonly showDataLabels?: boolean;
  /** Bars, slices or markers with a colour of their own. */
  readonly points?: readonly { readonly index: number; readonly color: string }[];
}

/** How a part of a chart is written and filled; a missing member is the program's choice. */
export interface ChartLook {
  readonly font?: Pick<FontStyle, "name" | "size" | "bold" | "italic" | "color"> & { readonly underline?: "None" | "Single" };
  readonly fill?: string;
}

export type ChartPart = "chart" | "title" | "legend" | "dataLabels" | "categoryAxis" | "valueAxis";

/** A missing member means what Excel does by itself. */
export interface ChartAxisDef {
  readonly visible?: boolean;
  readonly title?: string;
  /** Major ones: Excel draws them on the value axis only. */
  readonly gridlines?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Between two marks of the value axis. */
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  /** As Office.js names it ("Thousands"); of the value axis only. */
  readonly displayUnit?: string;
}

export interface ChartAxesDef {
  readonly category?: ChartAxisDef;
  readonly value?: ChartAxisDef;
}

export interface ChartDef {
  readonly id: string;
  readonly name: string;
  /** Office.js `ChartType`: `ColumnClustered`, `ColumnStacked`, `BarClustered`, `BarStacked`, `Line`, `Pie`, `Doughnut`, `Area` … */
  readonly type: string;
  readonly title?: string;
  readonly titleVisible: boolean;
  readonly legend: { readonly visible: boolean; readonly position: "Top" | "Bottom" | "Left" | "Right" | "Corner" };
  readonly series: readonly ChartSeriesDef[];
  readonly axes?: ChartAxesDef;
  readonly looks?: Partial<Record<ChartPart, ChartLook>>;
  /** Points from the sheet's top-left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
