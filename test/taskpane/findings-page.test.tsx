import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { CellPlace } from "../../src/taskpane/actions/pane-actions";
import type { FindingsSheet } from "../../src/actions/check/export-findings";
import { LiaisonError } from "../../src/domain/liaison-error";
import { checkReport, finding, foreign, foreignReport, manyFindings } from "../support/pane-fixtures";
import { english, renderPane, type PaneSetup } from "../support/render-pane";

const start = { page: "findings", run: "check" } as const;
const items = (): readonly HTMLElement[] => within(screen.getByRole("list", { name: /^Findings;/ })).getAllByRole("button").filter((button) => button.dataset["position"] !== undefined);
const places = (): readonly string[] => items().map((item) => /B\d+|[A-Z]\d+/.exec(item.textContent ?? "")?.[0] ?? "");

async function openFindings(actions: PaneSetup["actions"] = {}): Promise<UserEvent> {
  const user = await renderPane({ actions, platform: english, start });
  await screen.findByRole("list", { name: /^Findings;/ });
  return user;
}

test("each item says severity, place, rule, what is wrong, and what to do", async () => {
  await openFindings();
  const [first] = items();
  expect(first?.textContent).toBe("Red进度跟踪!B9 · T004N1截止日期 is blank.Fill in 截止日期.");
});

test("a click and Enter select the cell in Excel, and it is said", async () => {
  const shown: CellPlace[] = [];
  const user = await openFindings({ showCell: (place) => { shown.push(place); return Promise.resolve(); } });
  const [first, second] = items();
  if (first === undefined || second === undefined) throw new Error("two items expected");
  await user.click(first);
  expect(first.getAttribute("aria-current")).toBe("true");
  await user.keyboard("{ArrowDown}{Enter}");
  expect(shown).toEqual([{ sheet: "进度跟踪", cell: "B9" }, { sheet: "进度跟踪", cell: "E10" }]);
  await waitFor(() => expect(screen.getAllByRole("status").map((region) => region.textContent)).toContain("Selected E10 on 进度跟踪 in Excel."));
});

test("a finding of a rule is waived with a reason and a day, and Check runs anew; what is only typed wrongly cannot be", async () => {
  const asked: unknown[] = [];
  const user = await openFindings({ waive: (waiver) => { asked.push(waiver); return Promise.resolve("WV001"); } });
  const [first, second] = items();
  if (first === undefined || second === undefined) throw new Error("two items expected");
  await user.click(second);
  expect(screen.queryByRole("button", { name: /^Waive/ })).toBeNull();
  await user.click(first);
  await user.click(screen.getByRole("button", { name: "Waive N1…" }));
  const press = screen.getByRole("button", { name: "Waive" });
  await user.click(press);
  expect(asked).toEqual([]);
  await user.type(screen.getByRole("textbox", { name: /^Why it can wait/ }), "Studio closed");
  fireEvent.change(screen.getByLabelText(/^Until/), { target: { value: "2026-05-25" } });
  await user.click(press);
  await waitFor(() => expect(asked).toEqual([{ record: "T004", rule: "N1", why: "Studio closed", until: 46167 }]));
});

test("a press says how a finding came about: rule, source, limit, values, arithmetic, who acts, by when, what clears it", async () => {
  const asked: unknown[] = [];
  const user = await openFindings({
    explain: (about) => {
      asked.push(about.cell);
      return Promise.resolve({
        says: "More than 2 days overdue", source: "Guide Z1", limit: "2 days · Red · Rules, row 5",
        values: [{ name: "Due", value: "2026-05-16" }, { name: "As-of date", value: "2026-05-20" }],
        arithmetic: "overdue by 4 days, limit 2", acts: "陈强", clears: "finish it",
      });
    },
  });
  const [first, second] = items();
  if (first === undefined || second === undefined) throw new Error("two items expected");
  expect(screen.queryByRole("button", { name: "How it came about" })).toBeNull();
  await user.click(first);
  expect(asked).toEqual([]);
  await user.click(screen.getByRole("button", { name: "How it came about" }));
  const told = await screen.findByLabelText("How N1 came about");
  const [names, values] = ["dt", "dd"].map((tag) => [...told.querySelectorAll(tag)].map(({ textContent }) => textContent));
  expect(names).toEqual(["Rule", "Source", "In force", "Values", "Reckoned", "Who acts", "By when", "Cleared by"]);
  expect(values).toEqual([
    "N1: More than 2 days overdue", "Guide Z1", "2 days · Red · Rules, row 5", "Due: 2026-05-16; As-of date: 2026-05-20",
    "overdue by 4 days, limit 2",
    "陈强", "at once", "finish it",
  ]);
  expect(document.activeElement).toBe(told);
  expect(asked).toEqual(["B9"]);
  await user.click(second);
  expect(screen.queryByLabelText("How N1 came about")).toBeNull();
});

test("what is waived is counted apart from the findings, with its reason", async () => {
  const waived = [finding({ id: "T009", message: "waived.message", remedy: "waived.remedy", values: {
    rule: "N1", until: "2026-05-25", waiver: "WV001", why: "Studio closed",
  } })];
  const user = await openFindings({ check: () => Promise.resolve({ ...checkReport, waived }) });
  await user.click(screen.getByRole("button", { name: "1 waived" }));
  expect(screen.getByText("T009: N1 is waived until 2026-05-25 (WV001): Studio closed")).toBeTruthy();
  expect(items()).toHaveLength(5);
});

test("a cell that cannot be selected is told, and the list stays", async () => {
  const user = await openFindings({ showCell: () => Promise.reject(new LiaisonError("cell-edit-mode")) });
  await user.click(items()[0] ?? document.body);
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.getByText("A cell is being edited")).toBeTruthy();
  expect(items()).toHaveLength(5);
});

test("one item is in the tab order; arrows, Home and End move the focus", async () => {
  const user = await openFindings();
  expect(items().filter((item) => item.tabIndex === 0)).toHaveLength(1);
  act(() => items()[0]?.focus());
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(document.activeElement?.textContent).toContain("B11");
  await user.keyboard("{End}");
  expect(document.activeElement?.textContent).toContain("F13");
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toContain("F13");
  await user.keyboard("{Home}");
  expect(document.activeElement?.textContent).toContain("B9");
  expect(items().filter((item) => item.tabIndex === 0)).toEqual([document.activeElement]);
});

test("severities, words and groups filter and order; clearing brings all back", async () => {
  const user = await openFindings();
  await user.click(screen.getByRole("button", { name: /^Error/, pressed: false }));
  expect(places()).toEqual(["E10"]);
  await user.click(screen.getByRole("button", { name: "Clear filter" }));
  expect(items()).toHaveLength(5);
  await user.type(screen.getByRole("textbox", { name: "Search" }), "王芳");
  await waitFor(() => expect(places()).toEqual(["B11"]));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(items()).toHaveLength(5));
  await user.selectOptions(screen.getByRole("combobox", { name: "Group by" }), "department");
  expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual(["市场部2", "技术部1", "运营部1", "No department1"]);
  expect(places()).toEqual(["E10", "B11", "B9", "F13", "G12"]);
});

test("a search that finds nothing says so and offers the way back", async () => {
  const user = await openFindings();
  await user.type(screen.getByRole("textbox", { name: "Search" }), "nowhere");
  expect(await screen.findByText("No finding matches")).toBeTruthy();
  await user.click(screen.getAllByRole("button", { name: "Clear filter" })[0] ?? document.body);
  expect(items()).toHaveLength(5);
});

test("10,000 findings draw a few dozen rows; the last is one key away", async () => {
  const user = await openFindings({ check: () => Promise.resolve({ ...checkReport, findings: manyFindings(10_000), tasks: 10_000 }) });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("10,000 findings");
  expect(screen.getAllByRole("listitem").length).toBeLessThan(60);
  act(() => items()[0]?.focus());
  await user.keyboard("{End}");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("T9999"));
  expect(screen.getAllByRole("listitem").length).toBeLessThan(60);
  const row = document.activeElement?.closest("[role=listitem]");
  expect([row?.getAttribute("aria-posinset"), row?.getAttribute("aria-setsize")]).toEqual(["10005", "10005"]);
});

test("what people typed is only ever text", async () => {
  const hostile = "<img src=x onerror=alert(1)>";
  await openFindings({ check: () => Promise.resolve({ ...checkReport, findings: [
    finding({ sheet: hostile, owner: hostile, message: "text-date.message", values: { field: hostile, value: "{{owner}} $t(pane:title)" } }),
  ] }) });
  expect(document.querySelector("img")).toBeNull();
  expect(items()[0]?.textContent).toContain(hostile);
  expect(items()[0]?.textContent).toContain("$t(pane:title)");
});

test("a later check that fails leaves the results, marked as the earlier ones", async () => {
  let calls = 0;
  const user = await openFindings({ check: () => ((calls += 1) === 1 ? Promise.resolve(checkReport) : Promise.reject(new LiaisonError("busy"))) });
  await user.click(screen.getByRole("button", { name: "Check again" }));
  expect(await screen.findByText("The latest check did not finish. These are the results of the one before.")).toBeTruthy();
  expect(items()).toHaveLength(5);
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(calls).toBe(3);
});

test("somebody's own sheet: how it was read, with every column and every row set aside", async () => {
  const user = await openFindings({ inspect: () => Promise.resolve(foreign), check: () => Promise.resolve(foreignReport) });
  const toggle = screen.getByRole("button", { name: "How this sheet was read" });
  expect(toggle.getAttribute("aria-expanded")).toBe("false");
  await user.click(toggle);
  expect(screen.getAllByRole("row").map(({ textContent }) => textContent)).toEqual([
    "Column in the sheetRead asMatch", "B: TASKTaskKnown other name", "C: Assigned toOwnerKnown other name", "D: PROGRESS% doneGuess, please verify", "E: StartStartSame name",
  ]);
  expect(screen.getByText("3 summary rows: 14–16")).toBeTruthy();
  expect(screen.getByText("1 section heading: 8")).toBeTruthy();
  expect(screen.getByText("Columns not used: Days (H)")).toBeTruthy();
});

describe("groups", () => {
  test("a group closes to its heading, which keeps its count; the keys pass over what is closed", async () => {
    const user = await openFindings();
    await user.click(screen.getByRole("button", { name: /^Error/, expanded: true }));
    expect(places()).toEqual(["B9", "B11", "G12", "F13"]);
    expect(screen.getByRole("button", { name: /^Error ?1/, expanded: false })).toBeTruthy();
    act(() => items()[0]?.focus());
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("B11");
    await user.keyboard("{End}");
    expect(document.activeElement?.textContent).toContain("F13");
    await user.click(screen.getByRole("button", { name: /^Error/, expanded: false }));
    expect(items()).toHaveLength(5);
  });

  test("400 findings close to as many lines as there are groups, and open again", async () => {
    const user = await openFindings({ check: () => Promise.resolve({ ...checkReport, findings: manyFindings(400) }) });
    await user.click(screen.getByRole("button", { name: "Close groups" }));
    expect(within(screen.getByRole("list", { name: /^Findings;/ })).getAllByRole("listitem")).toHaveLength(5);
    await user.click(screen.getByRole("button", { name: "Open groups" }));
    expect(items().length).toBeGreaterThan(1);
  });
});

test("each chip says how many findings of its severity there are, whatever is filtered", async () => {
  const user = await openFindings({ check: () => Promise.resolve({ ...checkReport, findings: [finding(), finding({ id: "T005" }), finding({ severity: "note", id: "T006" })] }) });
  const chips = (): readonly (string | null)[] => within(screen.getByRole("group", { name: "Filter by severity" })).getAllByRole("button").map(({ textContent }) => textContent);
  expect(chips()).toEqual(["Red2", "Note1"]);
  await user.click(screen.getByRole("button", { name: /^Note/, pressed: false }));
  expect(chips()).toEqual(["Red2", "Note1"]);
  expect(items()).toHaveLength(1);
});

test("a workbook with nothing in it is not called fine", async () => {
  await renderPane({ platform: english, start, actions: { check: () => Promise.resolve({ ...checkReport, findings: [], tasks: 0 }) } });
  expect(await screen.findByText("Nothing to check yet")).toBeTruthy();
  expect(screen.queryByText("Nothing found")).toBeNull();
});

describe("findings passed on", () => {
  test("what the filter leaves is copied as text, a line each with what is wrong and what to do", async () => {
    const copied: string[] = [];
    const user = await renderPane({ platform: { ...english, copyText: (text) => { copied.push(text); return Promise.resolve(true); } }, start });
    await screen.findByRole("list", { name: /^Findings;/ });
    await user.click(screen.getByRole("button", { name: /^Red/, pressed: false }));
    await user.click(screen.getByRole("button", { name: "Copy as text" }));
    expect(copied).toEqual(["Findings as of Mar 18, 2026: 1\n1. [Red] 进度跟踪!B9 · T004 · 张伟\n   截止日期 is blank.\n   Fill in 截止日期."]);
    expect(await screen.findByText("1 finding copied; paste it into a chat.", { selector: "main *" })).toBeTruthy();
  });

  test("where the clipboard is refused the text stands there to be selected, and goes with a copy that works", async () => {
    let allowed = false;
    const user = await renderPane({ platform: { ...english, copyText: () => Promise.resolve(allowed) }, start });
    await user.click(await screen.findByRole("button", { name: "Copy as text" }));
    expect((await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "The findings as text" })).value.split("\n")).toHaveLength(16);
    allowed = true;
    await user.click(screen.getByRole("button", { name: "Copy as text" }));
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "The findings as text" })).toBeNull());
  });

  test("a sheet gets the same findings, hostile words and all, and its name is told", async () => {
    const written: FindingsSheet[] = [];
    const user = await openFindings({ exportFindings: (sheet) => { written.push(sheet); return Promise.resolve("Findings (2)"); } });
    await user.click(screen.getByRole("button", { name: "Write to a sheet" }));
    expect(await screen.findByText('5 findings are on "Findings (2)".', { selector: "main *" })).toBeTruthy();
    const [{ name, rows, widths } = { name: "", rows: [], widths: [] }] = written;
    expect([name, rows.length, rows[0]?.length]).toEqual(["Findings", 6, widths.length]);
    expect(rows[1]).toEqual(["Red", "进度跟踪", "B9", "T004", "", "张伟", "技术部", "N1", "截止日期 is blank.", "Fill in 截止日期."]);
    expect(rows.at(-1)?.[5]).toBe('=HYPERLINK("http://evil","张伟")');
  });
});

describe("what a finding's cell may be meant for", () => {
  const nearDate = finding(
    {
      rule: "C-DATE", severity: "error", cell: "G12", message: "near-date.message", remedy: "near-date.remedy",
      values: { field: "截止日期", value: "3月20日", date: "2026-03-20" },
    }
  );
  const stranger = finding(
    {
      rule: "C-OWNER", severity: "error", cell: "E9", message: "owner-unknown.message", remedy: "owner-unknown.remedy",
      values: { name: "欧阳靖", value: "欧阳靖" },
    }
  );

  test("is accepted with one press, and Check runs anew", async () => {
    const accepted: unknown[] = [];
    let checks = 0;
    const user = await openFindings({
      check: () => { checks += 1; return Promise.resolve({ ...checkReport, findings: checks === 1 ? [nearDate, stranger] : [stranger] }); },
      putRight: (corrections) => { accepted.push(...corrections); return Promise.resolve({ done: 1, left: [], putBack: [] }); },
    });
    await user.click(screen.getByRole("button", { name: "Change to 2026-03-20 (G12)" }));
    await waitFor(() => expect(items()).toHaveLength(1));
    expect(accepted).toEqual([{ sheet: "进度跟踪", cell: "G12", before: "3月20日", value: 46101, shown: "2026-03-20" }]);
    expect(screen.queryByRole("button", { name: /^Change to/ })).toBeNull();
  });

  test("somebody who is missing on the roster is added with the department; what changed meanwhile is said", async () => {
    const added: unknown[] = [];
    const user = await openFindings({
      check: () => Promise.resolve({ ...checkReport, findings: [nearDate, stranger] }),
      addToRoster: (newcomer) => { added.push(newcomer); return Promise.resolve("名册"); },
      putRight: () => Promise.resolve({ done: 0, left: ["进度跟踪!G12"], putBack: [] }),
    });
    await user.click(screen.getByRole("button", { name: "Add 欧阳靖 (技术部) to the roster" }));
    await waitFor(() => expect(added).toEqual([{ name: "欧阳靖", department: "技术部" }]));
    await user.click(await screen.findByRole("button", { name: "Change to 2026-03-20 (G12)" }));
    await waitFor(
      () => expect(screen.getAllByRole("status").map((region) => region.textContent).join()).toMatch(/Check finished|changed meanwhile/)
    );
  });

  test("many text dates are changed at one press, and nothing is offered on a sheet of others", async () => {
    const asked: number[] = [];
    const many = {
      ...nearDate, message: "text-date.message", also: ["G13", "G14"], alike: [{ ...nearDate, cell: "G13" }, { ...nearDate, cell: "G14" }]
    };
    const user = await openFindings({
      check: () => Promise.resolve({ ...checkReport, findings: [many] }),
      putRight: (corrections) => { asked.push(corrections.length); return Promise.resolve({ done: 3, left: [], putBack: [] }); },
    });
    await user.click(screen.getByRole("button", { name: "Change all 3 cells to dates" }));
    await waitFor(() => expect(asked).toEqual([3]));
  });

  test("nothing is offered on a sheet of others, which Tidy is for", async () => {
    await openFindings(
      { inspect: () => Promise.resolve(foreign), check: () => Promise.resolve({ ...foreignReport, findings: [nearDate, stranger] }) }
    );
    expect(screen.queryByRole("button", { name: /^(Change to|Add )/ })).toBeNull();
  });
});
