import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { CheckReport } from "../../src/actions/action";
import { LiaisonError } from "../../src/domain/liaison-error";
import type { GenerateRequest, PaneActions, RunOptions } from "../../src/taskpane/actions/pane-actions";
import { checkReport, foreign, generateReport, ours, sampleActions } from "../support/pane-fixtures";
import { LiveRegion } from "../../src/taskpane/components/live-region";
import { useAnnounce, type Announce } from "../../src/taskpane/hooks/announcer";
import { deferred, english, renderPane, type PaneSetup } from "../support/render-pane";

const said = (): string => screen.getAllByRole("status").map(({ textContent }) => textContent).join("");
const pressed = (code: string): void => void fireEvent.keyDown(window, { code, key: code.at(-1) ?? "", altKey: true, shiftKey: true });

describe("work that takes time", () => {
  test("shows step and percentage, starts only once, and can be cancelled", async () => {
    const work = deferred<CheckReport>();
    const runs: RunOptions[] = [];
    const user = await renderPane({ platform: english, actions: { check: (options) => { runs.push(options); return work.promise; } } });
    await user.click(screen.getByRole("button", { name: "Check" }));
    await user.click(screen.getByRole("button", { name: "Check" }));
    for (const code of ["KeyC", "KeyR"]) pressed(code);
    expect(runs).toHaveLength(1);
    act(() => runs[0]?.onProgress?.({ step: "read", done: 2, total: 4 }));
    expect(screen.getByRole("progressbar", { name: "Checking" }).getAttribute("aria-valuenow")).toBe("0.5");
    expect(screen.getByText("50%")).toBeTruthy();
    expect(said()).toBe("Reading the workbook");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(runs[0]?.signal?.aborted).toBe(true);
    expect(screen.getByText("Cancelling after the current step", { selector: "main *" })).toBeTruthy();
    await act(async () => {
      work.reject(new LiaisonError("cancelled", { steps: 0 }, { untouched: true }));
      await Promise.resolve();
    });
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a step without words of its own is told by the action's name", async () => {
    await renderPane({ platform: english, actions: { check: ({ onProgress }) => { onProgress?.({ step: "nameless", done: 0, total: 0 }); return deferred<CheckReport>().promise; } }, start: { page: "findings", run: "check" } });
    expect((await screen.findAllByText("Checking")).length).toBeGreaterThan(0);
    expect(screen.getByText("0%")).toBeTruthy();
  });

  test("cancelled after something was written: says what stands", async () => {
    await renderPane({ platform: english, actions: { refresh: () => Promise.reject(new LiaisonError("cancelled", { steps: 1 }, { done: ["add-sheets"] })) }, start: { page: "refresh", run: "refresh" } });
    expect(await screen.findByText("You cancelled after part of it was written.")).toBeTruthy();
    expect(screen.getByText("Adding the sheets")).toBeTruthy();
  });

  test("a failure is an alert; Retry does the same again; Esc takes it away", async () => {
    let calls = 0;
    const user = await renderPane({ platform: english, actions: { refresh: () => { calls += 1; return Promise.reject(new LiaisonError("sheet-protected", {}, { cause: new Error("<i>x</i>") })); } } });
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Excel said: <i>x</i>");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(calls).toBe(2);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

test("a failure says where: the sheet and the cells that the action named", async () => {
  await renderPane({ platform: english, actions: { refresh: () => Promise.reject(new LiaisonError("not-verified", { sheet: "进度跟踪", cells: "A9, A10" })) }, start: { page: "refresh", run: "refresh" } });
  expect(await screen.findByText("Where: 进度跟踪 · A9, A10")).toBeTruthy();
});

describe("after an action", () => {
  test("Check leads to the findings: the heading has the focus and the number is said", async () => {
    const user = await renderPane({ platform: english });
    await user.click(screen.getByRole("button", { name: "Check" }));
    const heading = await screen.findByRole("heading", { level: 1, name: "5 findings" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(said()).toBe("Check finished: 5 findings.");
    expect(screen.getByRole("button", { name: /^Findings ?5/ }).getAttribute("aria-current")).toBe("page");
  });

  test("Refresh shows what it wrote and looks at the workbook again", async () => {
    let looks = 0;
    const user = await renderPane({ platform: english, actions: { inspect: () => { looks += 1; return Promise.resolve(ours); } } });
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("进度跟踪: A23, A24")).toBeTruthy();
    expect(screen.getByText("T015, T016")).toBeTruthy();
    expect(looks).toBe(2);
  });

  test("a severity on the overview opens just those findings", async () => {
    const user = await renderPane({ platform: english });
    await user.click(screen.getByRole("button", { name: "Check" }));
    await screen.findByRole("heading", { level: 1, name: "5 findings" });
    await user.click(screen.getByRole("button", { name: "Overview" }));
    await user.click(screen.getByRole("button", { name: /^Warning/ }));
    expect(await screen.findByText("1 of 5 shown", { selector: "main *" })).toBeTruthy();
  });
});

describe("keys", () => {
  test("Alt+Shift and a letter run the actions, a digit opens a page, whatever character the key types", async () => {
    let checks = 0;
    await renderPane({ platform: english, actions: { check: () => { checks += 1; return Promise.resolve(checkReport); } } });
    await act(async () => {
      fireEvent.keyDown(window, { code: "KeyC", key: "Ç", altKey: true, shiftKey: true });
      await Promise.resolve();
    });
    expect(checks).toBe(1);
    pressed("Digit3");
    expect(await screen.findByRole("heading", { level: 1, name: "Summary" })).toBeTruthy();
    pressed("KeyH");
    expect(await screen.findByRole("heading", { level: 1, name: "Help" })).toBeTruthy();
  });

  test("no key without both Alt and Shift, none with Ctrl, none while a Chinese word is being put together", async () => {
    let checks = 0;
    await renderPane({ platform: english, actions: { check: () => { checks += 1; return Promise.resolve(checkReport); } } });
    fireEvent.keyDown(window, { code: "KeyC", key: "c", altKey: true });
    fireEvent.keyDown(window, { code: "KeyC", key: "C", shiftKey: true });
    fireEvent.keyDown(window, { code: "KeyC", key: "C", shiftKey: true, altKey: true, ctrlKey: true });
    fireEvent.keyDown(window, { code: "KeyC", key: "C", shiftKey: true, altKey: true, isComposing: true });
    expect(checks).toBe(0);
  });

  test("in an empty workbook neither the key of Refresh nor that of Check runs anything", async () => {
    let calls = 0;
    const count = (): Promise<never> => { calls += 1; return Promise.reject(new LiaisonError("busy")); };
    await renderPane({ platform: english, actions: { inspect: () => Promise.resolve({ kind: "empty" }), refresh: count, check: count } });
    pressed("KeyR");
    pressed("KeyC");
    expect(calls).toBe(0);
  });

  test("Esc closes a page that one came to", async () => {
    const user = await renderPane({ platform: english });
    pressed("KeyH");
    await screen.findByRole("heading", { level: 1, name: "Help" });
    await user.keyboard("{Escape}");
    expect(await screen.findByRole("heading", { level: 1, name: "用户增长活动" })).toBeTruthy();
  });
});

describe("Generate", () => {
  const empty = { inspect: () => Promise.resolve({ kind: "empty" } as const) };
  const watched = (sent: GenerateRequest[]): Pick<PaneActions, "generate"> => ({ generate: (request) => { sent.push(request); return Promise.resolve(generateReport); } });

  test("one form in four presses from an empty workbook, without a fact of the project", async () => {
    const sent: GenerateRequest[] = [];
    const user = await renderPane({ platform: english, actions: { ...empty, ...watched(sent) } });
    await user.click(screen.getByRole("button", { name: "Choose forms to generate" }));
    await user.click(await screen.findByRole("checkbox", { name: "Duties (RACI)" }));
    await user.click(screen.getByRole("button", { name: "Generate" }));
    expect(sent).toEqual([{ kind: "project", forms: ["duties"], project: { name: "", goal: "", leadDepartment: "", projectLead: "", departments: [], timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } }]);
  });

  test("nothing is generated blank before a form is ticked, and unticking takes it back", async () => {
    const sent: GenerateRequest[] = [];
    const user = await renderPane({ platform: english, actions: { ...empty, ...watched(sent) }, start: { page: "generate" } });
    await user.click(await screen.findByRole("checkbox", { name: "Duties (RACI)" }));
    expect(screen.getByText("1 form ticked")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "Duties (RACI)" }));
    expect(screen.queryByText("1 form ticked")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Generate" }));
    expect(sent).toEqual([]);
  });

  test("sample data goes with what is ticked; with nothing ticked it shows the templates", async () => {
    const sent: GenerateRequest[] = [];
    const user = await renderPane({ platform: english, actions: { ...empty, ...watched(sent) }, start: { page: "generate" } });
    await user.click(await screen.findByRole("checkbox", { name: "Request form" }));
    await user.click(screen.getByRole("button", { name: "Generate with sample data" }));
    await user.keyboard("{Alt>}{Shift>}[KeyG]{/Shift}{/Alt}");
    await user.click(await screen.findByRole("button", { name: "Generate with sample data" }));
    expect(sent).toEqual([{ kind: "sample", forms: ["requests"] }, { kind: "sample", forms: ["tracker", "requests", "duties"] }]);
  });

  test("one department alone is complained of where it is typed, and goes once there are two", async () => {
    const sent: GenerateRequest[] = [];
    const user = await renderPane({ platform: english, actions: { ...empty, ...watched(sent) }, start: { page: "generate" } });
    await user.click(await screen.findByRole("checkbox", { name: "Progress tracker" }));
    await user.click(screen.getByRole("button", { name: /^Project facts/ }));
    await user.type(screen.getByRole("textbox", { name: "Lead department" }), "Product");
    await user.click(screen.getByRole("button", { name: "Generate" }));
    expect(screen.getByText("A project needs at least 2 departments (N14); add another")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /Departments taking part/ }));
    expect(sent).toEqual([]);
    await user.keyboard("Marketing{Enter}");
    expect(screen.queryByText(/at least 2 departments \(N14\)/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Generate" }));
    expect(sent).toHaveLength(1);
  });

  test("facts are filled by keyboard alone: departments by comma, Enter and Backspace", async () => {
    const sent: GenerateRequest[] = [];
    const user = await renderPane({ platform: english, actions: { inspect: () => Promise.resolve(foreign), ...watched(sent) }, start: { page: "generate" } });
    await user.click(await screen.findByRole("checkbox", { name: "Progress tracker" }));
    await user.click(screen.getByRole("button", { name: /^Project facts/ }));
    await user.click(screen.getByRole("textbox", { name: /Project name/ }));
    await user.keyboard("=HYPERLINK(\"x\"){Tab}Goal{Tab}产品部{Tab}李明{Tab}市场部，技术部{Enter}错{Enter}{Backspace}运营部{Enter}");
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["市场部", "技术部", "运营部"]);
    await user.click(screen.getByRole("button", { name: "Remove 技术部" }));
    await user.click(screen.getByRole("button", { name: "Generate" }));
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect(sent).toEqual([{ kind: "project", forms: ["tracker"], project: { name: "=HYPERLINK(\"x\")", goal: "Goal", leadDepartment: "产品部", projectLead: "李明", departments: ["产品部", "市场部", "运营部"], timeZone } }]);
  });

  test("an input method's Enter picks a word, and only the next one adds the department", async () => {
    const user = await renderPane({ platform: english, actions: empty, start: { page: "generate" } });
    await user.click(await screen.findByRole("button", { name: /^Project facts/ }));
    const input = screen.getByRole<HTMLInputElement>("textbox", { name: /Departments taking part/ });
    const added = (): number => screen.queryAllByRole("listitem").length;
    act(() => input.focus());
    fireEvent.compositionStart(input);
    // What is being put together may end in a comma for a moment.
    fireEvent.input(input, { target: { value: "shi，" }, isComposing: true });
    fireEvent.keyDown(input, { key: "Enter", code: "Enter", isComposing: true });
    expect([added(), input.value]).toEqual([0, "shi，"]);
    fireEvent.input(input, { target: { value: "市场部" }, isComposing: true });
    fireEvent.compositionEnd(input);
    // Safari sends the Enter after the composition has ended.
    fireEvent.keyDown(input, { key: "Enter", code: "Enter", keyCode: 229 });
    expect([added(), input.value]).toEqual([0, "市场部"]);
    fireEvent.keyDown(input, { key: "Enter", code: "Enter", keyCode: 13 });
    expect([added(), input.value]).toEqual([1, ""]);
  });

  test("forms without a picture stand under their phase, which opens on request and says how many are ticked", async () => {
    const more = ["risks", "minutes"].map((key) => ({ key, phase: "run", template: false, sketch: "table" as const }));
    const user = await renderPane({ platform: english, start: { page: "generate" }, actions: { ...empty, listForms: async () => [...(await sampleActions().listForms()), ...more] } });
    const phase = await screen.findByRole("button", { name: "Run (2 forms)" });
    expect(screen.getAllByRole("checkbox")).toHaveLength(3);
    await user.click(phase);
    expect(screen.getAllByRole("checkbox")).toHaveLength(5);
    await user.click(screen.getAllByRole("checkbox")[4] ?? document.body);
    expect(screen.getByRole("button", { name: "Run (2 forms, 1 ticked)" })).toBeTruthy();
  });

  test("an occasion ticks the forms that it proposes, and is no longer shown once they differ", async () => {
    const proposed = [{ key: "risks", phase: "run", template: false, sketch: "table" as const, scenarios: ["event"] as const }];
    const own = (await sampleActions().listForms()).map((choice) => (choice.key === "tracker" ? { ...choice, scenarios: ["event", "problem"] as const } : choice));
    const user = await renderPane({ platform: english, start: { page: "generate" }, actions: { ...empty, listForms: () => Promise.resolve([...own, ...proposed]) } });
    const occasion = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Choose by occasion" });
    const ticked = (): readonly string[] => screen.getAllByRole<HTMLInputElement>("checkbox").filter(({ checked }) => checked).map((box) => box.getAttribute("aria-label") ?? "");
    await user.selectOptions(occasion, "Large event");
    expect(screen.getByRole("button", { name: "Run (1 form, 1 ticked)" })).toBeTruthy();
    await user.selectOptions(occasion, "Solving a problem");
    expect([ticked(), occasion.value]).toEqual([["Progress tracker"], "problem"]);
    await user.click(screen.getAllByRole("checkbox")[0] ?? document.body);
    expect(occasion.value).toBe("");
  });

  test("a page that misses its form leads here with that form ticked", async () => {
    const user = await renderPane({ platform: english, actions: empty, start: { page: "requests" } });
    await user.click(await screen.findByRole("button", { name: "Make the request form" }));
    const ticked = (await screen.findAllByRole<HTMLInputElement>("checkbox")).filter(({ checked }) => checked);
    expect(ticked.map((box) => box.getAttribute("aria-label"))).toEqual(["Request form"]);
  });
});

describe("language", () => {
  test("Office's language is where it starts; the choice is kept and changes all texts", async () => {
    const stored: string[] = [];
    const user = await renderPane({ platform: { displayLanguage: "de-DE", storeLanguage: (language) => stored.push(language) }, start: { page: "settings" } });
    await user.selectOptions(await screen.findByRole("combobox", { name: "Language of the pane" }), "zh-CN");
    expect(await screen.findByRole("heading", { level: 1, name: "设置" })).toBeTruthy();
    expect(stored).toEqual(["zh-CN"]);
    expect(document.documentElement.lang).toBe("zh-CN");
  });

  test("a choice made earlier comes before Office's", async () => {
    await renderPane({ platform: { displayLanguage: "zh-CN", storedLanguage: () => "en-US" } });
    expect(screen.getByRole("button", { name: "Check" })).toBeTruthy();
  });

  test("the action is asked in the language of the pane", async () => {
    const languages: string[] = [];
    const user = await renderPane({ actions: { check: ({ language }) => { languages.push(language); return Promise.resolve(checkReport); } } });
    await user.click(screen.getByRole("button", { name: "检查" }));
    expect(languages).toEqual(["zh-CN"]);
  });
});

describe("what Refresh wrote over", () => {
  test("is listed with what stood there, goes back at a press, and what was left alone is said", async () => {
    const asked: unknown[] = [];
    const user = await renderPane({ platform: english, start: { page: "refresh", run: "refresh" }, actions: { takeBack: (cells) => { asked.push(cells); return Promise.resolve({ restored: [], left: cells, putBack: [] }); } } });
    expect(await screen.findByText('T004 · Flag: was "正常"')).toBeTruthy();
    // A flag is right as Refresh has it, unless somebody says otherwise.
    await user.click(screen.getByRole("checkbox", { name: /T004 · Flag/, checked: false }));
    await user.click(screen.getByRole("button", { name: "Put it back" }));
    expect(await screen.findByText(/One cell was left alone/)).toBeTruthy();
    expect(asked).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Put it back" })).toBeNull();
  });
});

describe("the sheets of a Generate", () => {
  test("can be taken away again after a second question, as long as nobody has typed", async () => {
    let tell: () => void = () => undefined;
    const removed: unknown[] = [];
    const fresh = { ...generateReport, kept: [] };
    const user = await renderPane({
      platform: english, start: { page: "generate" },
      actions: {
        generate: () => Promise.resolve(fresh),
        removeGenerated: (sheets) => { removed.push(sheets); return Promise.resolve(); },
        watch: (onChange) => { tell = onChange; return Promise.resolve(() => Promise.resolve()); },
      },
    });
    await user.click(await screen.findByRole("button", { name: "Generate with sample data" }));
    await user.click(await screen.findByRole("button", { name: "Undo: remove these sheets" }));
    await user.click(screen.getByRole("button", { name: "Keep" }));
    expect(removed).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Undo: remove these sheets" }));
    await user.click(screen.getByRole("button", { name: "Remove" }));
    await waitFor(() => expect(removed).toEqual([fresh.made]));
    expect(screen.queryByText(/sheets created/)).toBeNull();

    await user.click(screen.getByRole("button", { name: "Check" }));
    act(() => tell());
    expect(screen.queryByRole("button", { name: "Undo: remove these sheets" })).toBeNull();
  });
});

describe("a fixed as-of date", () => {
  const fixed = (today: number): PaneSetup => ({ platform: { ...english, today: () => today }, actions: { inspect: () => Promise.resolve({ ...ours, asOfIsFixed: true }) } });

  test("that has passed is said with its age, and goes back to today at a press", async () => {
    let looks = 0;
    let backs = 0;
    const user = await renderPane({
      platform: { ...english, today: () => ours.asOf + 7 },
      actions: { inspect: () => Promise.resolve({ ...ours, asOfIsFixed: (looks += 1) === 1 }), backToToday: () => { backs += 1; return Promise.resolve(); } },
    });
    expect(await screen.findByText("The date is fixed at Mar 18, 2026, 7 days ago")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Back to today" }));
    await waitFor(() => expect(screen.queryByText(/The date is fixed/)).toBeNull());
    expect(backs).toBe(1);
    expect(said()).toBe("The date follows the day again.");
  });

  test.each([["today", 0], ["to come", -3]])("of %s is only marked", async (_name, days) => {
    await renderPane(fixed(ours.asOf + days));
    expect(await screen.findByText("Date fixed")).toBeTruthy();
    expect(screen.queryByText(/The date is fixed/)).toBeNull();
  });

  test("a date that follows the day is never called fixed, however late the clock", async () => {
    await renderPane({ platform: { ...english, today: () => ours.asOf + 7 } });
    await screen.findByRole("button", { name: "Check" });
    expect(screen.queryByText(/The date is fixed/)).toBeNull();
  });
});

test("the same sentence twice in a row is read twice, and two at once are both read", () => {
  let say: Announce = () => undefined;
  function Speaker(): null {
    say = useAnnounce();
    return null;
  }
  render(<LiveRegion><Speaker /></LiveRegion>);
  const regions = (): readonly (string | null)[] => screen.getAllByRole("status").map(({ textContent }) => textContent);
  act(() => say("Done."));
  const first = regions();
  act(() => say("Done."));
  expect(regions()).toEqual([...first].reverse());
  expect(said()).toBe("Done.");
  act(() => {
    say("One.");
    say("Two.");
  });
  expect(said()).toBe("One. Two.");
});
