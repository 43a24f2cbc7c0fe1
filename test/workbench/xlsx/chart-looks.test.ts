import { blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import type { ChartDef } from "../../../src/workbench/document/chart-types";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";

const font = { name: "宋体", size: 15, bold: true, italic: false, color: "#FF0000", underline: "Single" } as const;

const looks: ChartDef["looks"] = {
  chart: { fill: "#FFFF00", font: { name: "Arial" } }, title: { font, fill: "#FFFFFF" }, legend: { font: { size: 8.5 }, fill: "#EEEEEE" }, dataLabels: { font: { color: "#0000FF" } },
  categoryAxis: { font: { italic: true } }, valueAxis: { font: { bold: true } },
};

function saved(chart: Partial<ChartDef>): ChartDef | undefined {
  const blank = blankWorkbookFile();
  const whole: ChartDef = {
    id: "{1}", name: "Chart 1", type: "ColumnClustered", title: "T", titleVisible: true, legend: { visible: true, position: "Right" }, left: 10, top: 10, width: 300, height: 200,
    series: [{ name: "x", values: "Sheet1!$B$1:$B$3", showDataLabels: true, points: [{ index: 1, color: "#4B0082" }] }], ...chart,
  };
  const { bytes } = saveXlsx({ ...blank, sheets: blank.sheets.map((sheet) => ({ ...sheet, charts: [whole] })) });
  return openXlsx(bytes).file.sheets[0]?.charts[0];
}

describe("fonts, fills and points of charts in a file", () => {
  it.each(["ColumnClustered", "LineMarkers"])("are written and read again: %s", (type) => {
    const read = saved({ type, looks });
    expect(read?.looks).toEqual(looks);
    expect(read?.series[0]?.points).toEqual([{ index: 1, color: "#4B0082" }]);
  });

  it("keep a round chart's points, and a title that Excel words", () => {
    const read = saved({ type: "Pie", title: undefined, looks: { title: { font: { size: 20 } } } });
    expect(read?.looks).toEqual({ title: { font: { size: 20 } } });
    expect(read?.series[0]?.points).toHaveLength(1);
  });

  it("are left out where nothing is said", () => expect(saved({})).not.toHaveProperty("looks"));
});
