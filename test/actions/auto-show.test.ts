/** The question whether the pane opens with the workbook, answered through Office's own settings and kept in the file. */
import { documentAutoShow } from "../../src/taskpane/platform";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { disposeHost, withHost } from "../support/host";

afterAll(disposeHost);

test("yes and no are kept in the saved file, where Office looks for them, and can be changed", async () => {
  const saved = await withHost(async (test) => {
    Object.assign(globalThis, { Office: test.Office });
    const autoShow = documentAutoShow(test.Office.context.document.settings);
    expect(autoShow.state()).toBe("unasked");
    await autoShow.choose("on");
    expect(autoShow.state()).toBe("on");
    const file = test.document.snapshot();
    expect(file.autoShowTaskpane).toHaveLength(1);
    return openXlsx(saveXlsx(file).bytes).file;
  });
  expect(saved.autoShowTaskpane).toHaveLength(1);
  await withHost(async (test) => {
    const { settings } = test.Office.context.document;
    await new Promise((resolve) => settings.refreshAsync(resolve));
    const autoShow = documentAutoShow(settings);
    expect(autoShow.state()).toBe("on");
    await autoShow.choose("off");
    expect(autoShow.state()).toBe("off");
    expect(openXlsx(saveXlsx(test.document.snapshot()).bytes).file.autoShowTaskpane).toEqual([]);
  }, saved);
});
