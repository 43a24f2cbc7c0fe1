import { render, screen } from "@testing-library/react";
import { NoHost } from "../../src/taskpane/components/no-host";
import { loadPaneI18n } from "../../src/taskpane/i18n";
import { axeViolations } from "../support/pane-axe";

test.each([
  ["no-office", "Open in Excel", /npm start/],
  ["not-excel", "Open in Excel", /npm start/],
  ["old-excel", "This Excel is too old", /ExcelApi 1\.9/],
] as const)("without a host (%s) the pane says why and where to go", async (reason, title, way) => {
  render(<NoHost reason={reason} texts={await loadPaneI18n("en-US")} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
  expect(screen.getByText(way)).toBeTruthy();
  expect(await axeViolations()).toEqual([]);
});
