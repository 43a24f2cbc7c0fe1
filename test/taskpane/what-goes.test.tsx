/**
 * What a press takes away again, how often something is read, and what stays: two presses of a kind one after the other, or one that fails.
 */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { OverwrittenCell, WorkbookState } from "../../src/actions/action";
import type { SubmitReport } from "../../src/actions/requests/submit-request";
import { LiaisonError } from "../../src/domain/liaison-error";
import { profileText } from "../../src/forms/profile-file";
import { checkReport, foreign, generateReport, listPlan, ours, refreshReport } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";
import { weekReport } from "../support/week-fixtures";

const alone = (code: string, more: Partial<KeyboardEvent> = {}): void =>
  void fireEvent.keyDown(window, { code, key: code.at(-1) ?? "", altKey: true, shiftKey: true, ...more });
const said = (): string => screen.getAllByRole("status").map(({ textContent }) => textContent).join("");
const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole("button", { name });

describe("keys and messages", () => {
  test("a failure goes with its page; a key held down acts once; an Esc that a field has used closes nothing", async () => {
    let checks = 0;
    const user = await renderPane({ platform: english, actions: {
      refresh: () => Promise.reject(new LiaisonError("sheet-protected")),
      check: () => { checks += 1; return Promise.resolve(checkReport); },
    } });
    await user.click(await button("Refresh"));
    await screen.findByRole("alert");
    await user.click(screen.getByRole("button", { name: "Help" }));
    await screen.findByRole("heading", { level: 1, name: "Help" });
    expect(screen.queryByRole("alert")).toBeNull();
    alone("KeyC", { repeat: true });
    expect(checks).toBe(0);
    const used = (event: KeyboardEvent): void => event.preventDefault();
    document.addEventListener("keydown", used);
    fireEvent.keyDown(document.body, { key: "Escape", code: "Escape" });
    document.removeEventListener("keydown", used);
    expect(screen.getByRole("heading", { level: 1, name: "Help" })).toBeTruthy();
  });

  test("in a workbook of others no key refreshes, and Check runs", async () => {
    const calls: string[] = [];
    const note = (name: string) => (): Promise<never> => { calls.push(name); return Promise.reject(new LiaisonError("busy")); };
    await renderPane(
      { platform: english, actions: { inspect: () => Promise.resolve(foreign), refresh: note("refresh"), check: note("check") } }
    );
    alone("KeyR");
    alone("KeyC");
    expect(calls).toEqual(["check"]);
  });

  test("nothing is said to be untouched unless that is certain, and no step is listed where none was done", async () => {
    const user = await renderPane(
      { platform: english, actions: { refresh: () => Promise.reject(new LiaisonError("not-verified", { cells: "A9" })) } }
    );
    await user.click(await button("Refresh"));
    const text = (await screen.findByRole("alert")).textContent;
    expect(text).not.toContain("Nothing was written.");
    expect(text).not.toContain("These steps were done");
  });
});

describe("the overview", () => {
  test("the summary of a workbook that has none any more is gone after the next look", async () => {
    let state: WorkbookState = ours;
    const user = await renderPane({ platform: english, actions: { inspect: () => Promise.resolve(state) } });
    await screen.findByText(/75%/);
    state = Object.fromEntries(Object.entries(ours).filter(([key]) => key !== "summary")) as WorkbookState;
    await user.click(await button("Read the workbook again"));
    await waitFor(() => expect(screen.queryByText(/75%/)).toBeNull());
  });

  test("findings of before are gone after Generate, and the ticks with them", async () => {
    const user = await renderPane({ platform: english, actions: { generate: () => Promise.resolve(generateReport) } });
    await user.click(await button("Check"));
    expect(await button(/^Findings ?5/)).toBeTruthy();
    alone("KeyG");
    await user.click(await screen.findByRole("checkbox", { name: "Duties (RACI)" }));
    await user.click(screen.getByRole("button", { name: "Generate with sample data" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Findings ?5/ })).toBeNull());
    alone("KeyG");
    await screen.findByRole("checkbox", { name: "Duties (RACI)" });
    expect(screen.getAllByRole<HTMLInputElement>("checkbox").filter(({ checked }) => checked)).toEqual([]);
  });

  test("a Check that fails says that what is shown is of before; the next one takes the filter away", async () => {
    let fails = false;
    const user = await renderPane(
      { platform: english, actions: { check: () => (fails ? Promise.reject(new LiaisonError("busy")) : Promise.resolve(checkReport)) } }
    );
    await user.click(await button("Check"));
    await screen.findByRole("heading", { level: 1, name: "5 findings" });
    await user.click(screen.getByRole("button", { name: "Overview" }));
    await user.click(await button(/^Warning/));
    await screen.findByText("1 of 5 shown", { selector: "main *" });
    fails = true;
    alone("KeyC");
    expect(await screen.findByText(/The latest check did not finish/)).toBeTruthy();
    fails = false;
    alone("KeyC");
    await waitFor(() => expect(screen.queryByText(/The latest check did not finish/)).toBeNull());
    expect(screen.queryByText("1 of 5 shown", { selector: "main *" })).toBeNull();
  });

  test("clearing the filter clears the words as well, and another grouping opens its groups", async () => {
    const user = await renderPane({ platform: english, start: { page: "findings", run: "check" } });
    await screen.findByRole("heading", { level: 1, name: "5 findings" });
    const search = screen.getByRole<HTMLInputElement>("textbox", { name: "Search" });
    await user.type(search, "zzz");
    expect(await screen.findByText("0 of 5 shown", { selector: "main *" })).toBeTruthy();
    await user.click(screen.getAllByRole("button", { name: "Clear filter" })[0] ?? document.body);
    expect(search.value).toBe("");
    await user.click(await button("Close groups"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Group by" }), "rule");
    expect(await button("Close groups")).toBeTruthy();
  });
});

describe("Refresh", () => {
  const overwritten: readonly OverwrittenCell[] = [{ form: "tracker", field: "reason", row: 9, id: "T004", before: "waiting" }];

  test("what an earlier one put back is not told of the next one", async () => {
    const user = await renderPane({ platform: english, start: { page: "refresh", run: "refresh" }, actions: {
      refresh: () => Promise.resolve({ ...refreshReport, overwritten }),
      takeBack: (cells) => Promise.resolve({ restored: cells.map(() => ({ sheet: "x", cell: "A1" })), left: [], putBack: [] }),
    } });
    await user.click(await button("Put it back"));
    await screen.findByText("1 cell restored.", { selector: "main *" });
    alone("KeyR");
    expect(await button("Put it back")).toBeTruthy();
    expect(screen.queryByText("1 cell restored.", { selector: "main *" })).toBeNull();
  });

  test("a remark that could not be moved stays on the list; a register's own reason is no remark", async () => {
    const user = await renderPane({ platform: english, start: { page: "refresh", run: "refresh" }, actions: {
      refresh: () => Promise.resolve(
        { ...refreshReport, overwritten: [...overwritten, { form: "risks", field: "reason", row: 7, id: "K001", before: "seen" }] }
      ),
      takeBack: (cells) => Promise.resolve({ restored: [], left: cells, putBack: [] }),
    } });
    expect(await screen.findAllByRole("button", { name: /^Move to "Progress note"/ })).toHaveLength(1);
    await user.click(await button(/^Move to "Progress note": T004/));
    await waitFor(() => expect(said()).toContain("nothing was moved"));
    expect(screen.getByRole("checkbox", { name: /waiting/ })).toBeTruthy();
  });

  test("only what is ticked goes back, and many cells are counted to the last", async () => {
    const asked: unknown[] = [];
    const cells = Array.from({ length: 30 }, (_, index) => `A${index + 5}`);
    const user = await renderPane({ platform: english, start: { page: "refresh", run: "refresh" }, actions: {
      refresh: () => Promise.resolve({
        ...refreshReport, changes: [{ what: "ids-given", sheet: "Progress", cells, count: 30, details: "" }],
        overwritten: [...overwritten, { form: "tracker", field: "daysOverdue", row: 10, id: "T005", before: 3 }],
      }),
      takeBack: (back) => { asked.push(back.map(({ id }) => id)); return Promise.resolve({ restored: [], left: [], putBack: [] }); },
    } });
    expect(await screen.findByText(/A28 and 6 more/)).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: /T004/ }));
    await user.click(await button("Put it back"));
    await waitFor(() => expect(asked).toEqual([["T005"]]));
  });
});

describe("the week", () => {
  test("after a reminder was noted the week is read again, as compared with the day that was chosen; nobody in particular signs nothing", async () => {
    const [reads, reminded]: [unknown[], unknown[]] = [[], []];
    const stored: (string | undefined)[] = [];
    const user = await renderPane({
      platform: { ...english, storePerson: (name) => { stored.push(name); } }, start: { page: "week" },
      actions: {
        readWeek: (since) => { reads.push(since); return Promise.resolve(weekReport); },
        remind: (sent) => { reminded.push(sent); return Promise.resolve(2); },
      },
    });
    const days = await screen.findByRole("combobox", { name: "Compared with" });
    expect(
      within(days).getAllByRole("option").map((option) => (option as HTMLOptionElement).value)
    ).toEqual([...weekReport.snapshots].reverse().map(String));
    await user.selectOptions(days, String(weekReport.snapshots[0]));
    await user.selectOptions(screen.getByRole("combobox", { name: "Who are you" }), "张琳");
    await user.selectOptions(screen.getByRole("combobox", { name: "Who are you" }), "");
    expect(stored).toEqual(["张琳", undefined]);
    await user.click(await button(/^陈浩 \(1\)/));
    await user.click(await button(/^Note as sent: 陈浩/));
    await waitFor(() => expect(reads).toEqual([undefined, weekReport.snapshots[0], weekReport.snapshots[0]]));
    expect(reminded).toEqual([{ owner: "陈浩", department: "技术部", ids: ["T004"] }]);
  });

  test("where the clipboard is refused the person is told to select; without a history nothing can be noted", async () => {
    const user = await renderPane({
      platform: { ...english, copyText: () => Promise.resolve(false) }, start: { page: "week" },
      actions: { readWeek: () => Promise.resolve({ ...weekReport, keeps: false }) },
    });
    await user.click(await button(/^陈浩 \(1\)/));
    await user.click(await button(/^Copy: 陈浩/));
    expect((await screen.findAllByText("It cannot be copied from here; select the text and copy it")).length).toBeGreaterThan(0);
    expect(screen.queryByText("Copied")).toBeNull();
    expect(screen.queryByRole("button", { name: /^Note as sent/ })).toBeNull();
  });

  test("eight of many changes are shown, then all; a move says whether a change approved it", async () => {
    const [[first], [slip]] = [weekReport.changes, weekReport.slips];
    const [move] = slip?.moves ?? [];
    if (first === undefined || slip === undefined || move === undefined) throw new Error("no fixture");
    const changes = Array.from({ length: 10 }, (_, index) => ({ ...first, id: `T${100 + index}`, name: "" }));
    const moves = ["CR001", ""].map((change, index) => ({ ...move, entry: index, change }));
    const user = await renderPane({ platform: english, start: { page: "week" }, actions: {
      readWeek: () => Promise.resolve({ ...weekReport, changes, slips: [{ ...slip, moves }] }),
    } });
    await button("T100");
    expect(screen.getAllByRole("button", { name: /^T1\d\d$/ })).toHaveLength(8);
    await user.click(await button(/: all 10$/));
    expect(screen.getAllByRole("button", { name: /^T1\d\d$/ })).toHaveLength(10);
    await user.click(await button("Dates that moved (1 task)"));
    expect(screen.getByText(/Approved by change CR001\./)).toBeTruthy();
    expect(screen.getAllByText(/No approved change\./)).toHaveLength(1);
  });

  test("a blank is no name for a baseline, and what was said of one goes when another is kept", async () => {
    let fails = false;
    const kept: string[] = [];
    const user = await renderPane({ platform: english, start: { page: "week" }, actions: { keepBaseline: ({ name }) => {
      kept.push(name);
      return fails ? Promise.reject(new LiaisonError("busy")) : Promise.resolve({ sheet: "Baselines", added: 2, stood: 0, without: 0 });
    } } });
    const field = await screen.findByRole("textbox", { name: "Name of the baseline" });
    await user.type(field, "   ");
    await user.click(await button("Keep the plan as it is"));
    expect(kept).toEqual([]);
    await user.type(field, "A");
    await user.click(await button("Keep the plan as it is"));
    await screen.findByText(/2 tasks kept/, { selector: "main *" });
    fails = true;
    await user.click(await button("Keep the plan as it is"));
    await screen.findByRole("alert");
    expect(screen.queryByText(/2 tasks kept/, { selector: "main *" })).toBeNull();
  });

  test("the scorecard is of this month until somebody chooses", async () => {
    await renderPane({ platform: english, start: { page: "week" } });
    const period = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Period" });
    expect([...period.options].map(({ value }) => value).indexOf(period.value)).toBe(1);
  });
});

describe("registers and lists", () => {
  const start = { page: "registers" } as const;

  test("a plan goes with its writing, what was told goes with the next look, and rows left alone are no success", async () => {
    const user = await renderPane({ platform: english, start, actions: {
      takeOverList: () => Promise.resolve({ plan: listPlan, added: 1, changed: 0, left: [], putBack: [] }),
    } });
    await user.click(await button("Look for lists"));
    await user.click(await button("Write 2 rows"));
    await screen.findByText("Added: 1; brought up to date: 0", { selector: "main *" });
    expect(screen.queryByRole("button", { name: "Write 2 rows" })).toBeNull();
    await user.click(await button("Look for lists"));
    await button("Write 2 rows");
    expect(screen.queryByText("Added: 1; brought up to date: 0", { selector: "main *" })).toBeNull();
  });

  test("what was carried on can be taken back once, and what was taken back is not told of the next press", async () => {
    const user = await renderPane({ platform: english, start, actions: {
      pressFlow: (flow) => Promise.resolve(
        {
          flow, added: [{ register: "tracker", id: "T016", sheet: "Progress", cell: "C20", cells: {} }], changed: [], left: [], already: [],
          inform: [], putBack: [],
        }
      ),
      takeBackFlow: () => Promise.resolve({ removed: 1, restored: 0, left: [], putBack: [] }),
    } });
    const carry = async (): Promise<void> => {
      await user.click(await button("Action items to tasks (2)"));
      await user.click(await button(/^Carry on \d rows?$/));
    };
    await user.click(await button("See what can be carried on"));
    await carry();
    await user.click(await button("Take this back"));
    await screen.findByText("Taken back: rows cleared: 1, cells restored: 0", { selector: "main *" });
    expect(screen.queryByRole("button", { name: "Take this back" })).toBeNull();
    if (screen.queryByRole("button", { name: /^Carry on \d rows?$/ }) === null) await carry();
    else await user.click(await button(/^Carry on \d rows?$/));
    await button("Take this back");
    expect(screen.queryByText("Taken back: rows cleared: 1, cells restored: 0", { selector: "main *" })).toBeNull();
  });
});

describe("requests", () => {
  const report: SubmitReport = {
    id: "R003", sheet: "需求登记", row: 7, departments: [], stoodAlready: true, differs: ["urgency"], putBack: []
  };

  test("one that stood already is told as that, with what others have changed; it goes when the next one is refused", async () => {
    let fails = false;
    let reads = 0;
    const user = await renderPane({ platform: english, start: { page: "requests" }, actions: {
      submitRequest: () => (fails ? Promise.reject(new LiaisonError("busy")) : Promise.resolve(report)),
      listRequests: () => {
        reads += 1;
        return Promise.resolve({ asOf: 46_099, total: 3, open: 3, awaitingResponse: 2, overdue: 1, requests: [] });
      },
    } });
    const figures = await screen.findByRole("region", { name: "At a glance" });
    expect(figures.textContent).toMatch(/3.*Awaiting response|Open.*3/);
    expect([...figures.textContent.matchAll(/\d/g)].map(([digit]) => digit)).toEqual(["3", "2", "1"]);
    await user.click(await button("Submit the form"));
    await screen.findByText(/R003 was in the register already/, { selector: "main *" });
    expect(screen.getByText(/In the register it says something else by now: Urgency/)).toBeTruthy();
    expect(reads).toBe(2);
    fails = true;
    await user.click(await button("Submit the form"));
    await screen.findByRole("alert");
    expect(screen.queryByText(/R003 was in the register already/, { selector: "main *" })).toBeNull();
  });
});

describe("settings", () => {
  const file = (text: string): File => new File([text], "profile.json", { type: "application/json" });
  const input = (): HTMLInputElement => document.querySelector<HTMLInputElement>("input[type=file]") ?? document.createElement("input");
  const offered = "This is what would be used";

  test("where this machine keeps nothing that is said, and the profile holds all the same; one that cannot be read takes the offer away", async () => {
    const user = await renderPane({ platform: { ...english, storeProfile: () => false }, start: { page: "settings" } });
    await screen.findByText(/No profile yet/);
    await user.upload(input(), file(profileText({ name: "First" })));
    await screen.findByRole("region", { name: offered });
    await user.upload(input(), file("{"));
    await screen.findByRole("alert");
    expect(screen.queryByRole("region", { name: offered })).toBeNull();
    await user.upload(input(), file(profileText({ name: "Second" })));
    await user.click(await button("Use it"));
    expect((await screen.findByRole("alert")).textContent).toContain("does not let the add-in keep it");
    expect(screen.getByText("Second")).toBeTruthy();
    expect(screen.queryByRole("region", { name: offered })).toBeNull();
  });

  test("what a workbook does not tell goes along from the profile in force when it is exported", async () => {
    const stored = profileText({ lists: { requestTypes: ["Data"] } });
    const user = await renderPane({ platform: { ...english, storedProfile: () => stored }, start: { page: "settings" } });
    await user.click(await button("Export from this workbook"));
    const text = (await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "The profile's text" })).value;
    expect(JSON.parse(text)).toMatchObject({ lists: { departments: ["市场部", "研发部"], requestTypes: ["Data"] } });
  });

  test("a switch that Excel refuses stays where it was", async () => {
    const user = await renderPane(
      {
        platform: { ...english, autoShow: { state: () => "off", choose: () => Promise.reject(new Error("no")) } },
        start: { page: "settings" },
      }
    );
    const toggle = await screen.findByRole<HTMLInputElement>("switch", { name: "Open the pane with this workbook" });
    await user.click(toggle);
    await screen.findByRole("alert");
    expect(toggle.checked).toBe(false);
  });
});

describe("departments on the Generate page", () => {
  test("Backspace takes a letter while there are any; leaving the field keeps what was typed; one name stands once", async () => {
    const user = await renderPane(
      { platform: english, actions: { inspect: () => Promise.resolve({ kind: "empty" }) }, start: { page: "generate" } }
    );
    await user.click(await button(/^Project facts/));
    const names = (): readonly (string | null)[] => screen.queryAllByRole("listitem").map(({ textContent }) => textContent);
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: /Departments taking part/ });
    await user.click(field);
    await user.keyboard("Sales{Enter}Salt{Backspace}");
    expect([names(), field.value]).toEqual([["Sales"], "Sal"]);
    act(() => field.blur());
    expect(names()).toEqual(["Sales", "Sal"]);
    await user.click(field);
    await user.keyboard("Sales{Enter}");
    expect(names()).toEqual(["Sales", "Sal"]);
  });
});
