import { screen, within } from "@testing-library/react";
import { profileText } from "../../src/forms/profile-file";
import type { Profile } from "../../src/catalog/profile";
import type { GenerateRequest } from "../../src/taskpane/actions/pane-actions";
import type { AutoShow } from "../../src/taskpane/platform";
import { flagsPlan, foreign, foreignReport, generateReport } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";

const profile: Profile = {
  name: "Head office", language: "zh-CN", lists: { departments: ["产品部", "市场部"] }, limits: { N1: { limit: 3 } },
  columns: { tracker: [{ header: "Cost centre", kind: "text", required: true }] },
};
const file = (text: string): File => new File([text], "profile.json", { type: "application/json" });
const fileInput = (): HTMLInputElement => {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("no place for a file");
  return input;
};

describe("the organisation's profile", () => {
  test("is shown before it is used, kept when it is accepted, and goes with the next Generate", async () => {
    const kept: (string | undefined)[] = [];
    const sent: GenerateRequest[] = [];
    const user = await renderPane({
      platform: { ...english, storeProfile: (text) => { kept.push(text); return true; }, storedProfile: () => kept.at(-1) },
      actions: { generate: (request) => { sent.push(request); return Promise.resolve(generateReport); } }, start: { page: "settings" },
    });
    expect(await screen.findByText(/No profile yet/)).toBeTruthy();
    await user.upload(fileInput(), file(profileText(profile)));
    const offer = await screen.findByRole("region", { name: "This is what would be used" });
    for (const text of ["产品部, 市场部", "N1 3", "Cost centre *", "简体中文"]) expect(within(offer).getByText(text)).toBeTruthy();
    expect(kept).toEqual([]);
    await user.click(within(offer).getByRole("button", { name: "Use it" }));
    expect(kept).toEqual([profileText(profile)]);
    expect(screen.queryByRole("region", { name: "This is what would be used" })).toBeNull();

    await user.keyboard("{Alt>}{Shift>}[KeyG]{/Shift}{/Alt}");
    await user.click(await screen.findByRole("button", { name: "Generate with sample data" }));
    expect(sent).toEqual([{ kind: "sample", forms: ["tracker", "requests", "duties"], profile }]);
  });

  test("a bad one is refused with place and reason, and the one in use stays", async () => {
    const user = await renderPane({ platform: { ...english, storedProfile: () => profileText(profile) }, start: { page: "settings" } });
    expect(await screen.findByText("Head office")).toBeTruthy();
    await user.upload(fileInput(), file('{"liaisonProfile":1,"lists":{"departments":["Sales","=1"]}}'));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("“lists.departments[2]” is “=1”");
    expect(alert.textContent).toContain("nothing of it was applied");
    expect(screen.getByText("Head office")).toBeTruthy();
  });

  test("one that this machine kept and no longer understands stops Generate, and says so", async () => {
    const sent: GenerateRequest[] = [];
    const user = await renderPane({ platform: { ...english, storedProfile: () => '{"liaisonProfile":9}' }, actions: { generate: (request) => { sent.push(request); return Promise.resolve(generateReport); } }, start: { page: "generate" } });
    await user.click(await screen.findByRole("button", { name: "Generate with sample data" }));
    expect((await screen.findByRole("alert")).textContent).toContain("newer version (9)");
    expect(sent).toEqual([]);
  });

  test("is exported from the workbook as text and as a file, and removed", async () => {
    const kept: (string | undefined)[] = [];
    const user = await renderPane({ platform: { ...english, storedProfile: () => profileText({ company: { name: "Acme" } }), storeProfile: (text) => { kept.push(text); return true; } }, start: { page: "settings" } });
    await user.click(await screen.findByRole("button", { name: "Export from this workbook" }));
    const text = (await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "The profile's text" })).value;
    expect(JSON.parse(text)).toEqual({ liaisonProfile: 1, company: { name: "Acme" }, language: "zh-CN", lists: { departments: ["市场部", "研发部"] } });
    expect(screen.getByRole("link", { name: "Save as .json file" }).getAttribute("download")).toBe("liaison.profile.json");
    await user.click(screen.getByRole("button", { name: "Stop using it" }));
    expect(kept).toEqual([undefined]);
    expect(screen.getByText(/No profile yet/)).toBeTruthy();
  });
});

describe("opening the pane with the workbook", () => {
  const setting = (refuses = false): AutoShow & { readonly answers: string[] } => {
    const answers: string[] = [];
    return { answers, state: () => (answers.at(-1) as "on" | "off" | undefined) ?? "unasked", choose: (answer) => { if (refuses) return Promise.reject(new Error("no")); answers.push(answer); return Promise.resolve(); } };
  };

  test("is asked once after Generate, kept, and can be turned off in the settings", async () => {
    const autoShow = setting();
    const user = await renderPane({ platform: { ...english, autoShow }, start: { page: "generate" } });
    await user.click(await screen.findByRole("button", { name: "Generate with sample data" }));
    const card = await screen.findByRole("region", { name: "Open the pane with this workbook?" });
    await user.click(within(card).getByRole("button", { name: "Open it" }));
    expect(autoShow.answers).toEqual(["on"]);
    expect(screen.queryByRole("region", { name: "Open the pane with this workbook?" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Settings" }));
    const toggle = await screen.findByRole("switch", { name: "Open the pane with this workbook" });
    expect((toggle as HTMLInputElement).checked).toBe(true);
    await user.click(toggle);
    expect(autoShow.answers).toEqual(["on", "off"]);
  });

  test("later asks nothing more now and keeps nothing; a refusal is told", async () => {
    const later = setting();
    const user = await renderPane({ platform: { ...english, autoShow: later }, start: { page: "generate" } });
    await user.click(await screen.findByRole("button", { name: "Generate with sample data" }));
    await user.click(await screen.findByRole("button", { name: "Ask me later" }));
    expect(screen.queryByRole("region", { name: "Open the pane with this workbook?" })).toBeNull();
    expect(later.answers).toEqual([]);
  });

  test("Excel that does not keep the answer is told of", async () => {
    const user = await renderPane({ platform: { ...english, autoShow: setting(true) }, start: { page: "settings" } });
    await user.click(await screen.findByRole("switch", { name: "Open the pane with this workbook" }));
    expect((await screen.findByRole("alert")).textContent).toContain("did not keep");
  });
});

describe("flags on a sheet of others", () => {
  const asks = { inspect: () => Promise.resolve(foreign), check: () => Promise.resolve(foreignReport) };

  test("the offer says where and how; laid in one press, off in one press", async () => {
    const calls: string[] = [];
    const user = await renderPane({
      platform: english, start: { page: "findings", run: "check" },
      actions: { ...asks, layFlags: (sheet) => { calls.push(`lay ${sheet}`); return Promise.resolve({ ...flagsPlan, laid: 5 }); }, removeFlags: (sheet) => { calls.push(`remove ${sheet}`); return Promise.resolve(); } },
    });
    const card = await screen.findByRole("region", { name: "Show flags on this sheet?" });
    expect(card.textContent).toContain("B4:H9, B12:H20");
    expect(card.textContent).toContain("No cell is written; the 2 conditional formats that are there stay");
    expect(card.textContent).toContain("1 row cannot be judged by format");
    await user.click(within(card).getByRole("button", { name: "Show flags" }));
    await user.click(await screen.findByRole("button", { name: "Remove flags" }));
    expect(await screen.findByRole("button", { name: "Show flags" })).toBeTruthy();
    expect(calls).toEqual(["lay Plan", "remove Plan"]);
  });

  test("a sheet that does not say enough gets the reason, one that is no task list gets nothing", async () => {
    await renderPane({ platform: english, start: { page: "findings", run: "check" }, actions: { ...asks, planFlags: () => Promise.resolve({ ...flagsPlan, obstacle: "no-status" }) } });
    expect(await screen.findByText(/late tasks and finished ones cannot be told apart/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show flags" })).toBeNull();
  });
});

describe("next year's holidays", () => {
  const notice = "关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：2月6日至12日放假调休，共7天。2月20日（周六）上班。";

  test("are read from the pasted notice, shown, and entered at a press", async () => {
    const sent: unknown[] = [];
    const user = await renderPane({
      platform: english, start: { page: "settings" },
      actions: { addCalendarYear: (year, days) => { sent.push([year, days.length]); return Promise.resolve({ year, rest: 10, work: 1 }); } },
    });
    await user.click(await screen.findByLabelText("The notice (in Chinese)"));
    await user.paste(notice);
    await user.click(screen.getByRole("button", { name: "Read the notice" }));
    expect(screen.getByText("2027: 10 days off, 1 worked weekend days")).toBeTruthy();
    expect(screen.getByText(/Jan 1, 2027 – Jan 3, 2027/)).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Enter into the Calendar" }));
    expect(await screen.findByText("2027 is in the Calendar: 10 days off, 1 worked weekend days")).toBeTruthy();
    expect(sent).toEqual([[2027, 11]]);
  });

  test("that do not go together are not entered", async () => {
    const user = await renderPane({ platform: english, start: { page: "settings" } });
    await user.click(await screen.findByLabelText("The notice (in Chinese)"));
    await user.paste(notice.replace("（周五）", "（周四）"));
    await user.click(screen.getByRole("button", { name: "Read the notice" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Date and weekday differ");
    expect(screen.queryByRole("button", { name: "Enter into the Calendar" })).toBeNull();
  });
});
