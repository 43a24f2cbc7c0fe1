import { bootOffice, type BootedOffice } from "../../src/workbench/client/boot-office";
import { createHost } from "../../src/workbench/create-host";
import { createUniverEngine } from "../../src/workbench/engine/univer-engine";
import type { Host } from "../../src/workbench/protocol/host";
import { defaultRequirementSets, type RequirementSets } from "../../src/workbench/protocol/requirement-sets";
import { failureOf, testNow } from "../support/host";

async function inExcel(requirementSets: RequirementSets, work: (office: BootedOffice, host: Host) => Promise<void>): Promise<void> {
  const engine = createUniverEngine({ now: () => testNow });
  const host = createHost({ engine, requirementSets });
  const office = await bootOffice({ host });
  await work(office, host);
  office.dispose();
  host.dispose();
  engine.dispose();
}

/** A thread of ExcelApi 1.10 whose `resolved` came with 1.11. The client leaves it to the host to know what it has. */
async function resolve({ Excel }: BootedOffice, address: string): Promise<string> {
  return Excel.run(async (context) => {
    const comment = context.workbook.comments.add(`Sheet1!${address}`, "a remark");
    await context.sync();
    comment.resolved = true;
    await context.sync();
    return "done";
  }).catch((error: OfficeExtension.Error) => `${error.code} ${error.debugInfo.errorLocation}`);
}

describe("requirement sets are kept to", () => {
  test.each([
    [defaultRequirementSets, "1.9"], [{ ExcelApi: "1.13" }, "1.13"], [{ ExcelApi: "1.15" }, "1.15"],
  ] as const)("isSetSupported says what the host was made with: %j", (sets, highest) => inExcel(sets, async ({ Office }) => {
    const { requirements } = Office.context;
    const minor = Number(highest.slice(2));
    expect([minor, minor + 1].map((version) => requirements.isSetSupported("ExcelApi", `1.${version}`))).toEqual([true, false]);
    expect(requirements.isSetSupported("DelayForCellEdit", "1.1")).toBe("DelayForCellEdit" in sets);
    expect(requirements.isSetSupported("ExcelApiDesktop", "1.1")).toBe(false);
    await Promise.resolve();
  }));

  test("what a set has is there once it is supported, and ApiNotFound before, to read, to write, to call and to listen", () => inExcel({ ExcelApi: "1.10" }, async (office, host) => {
    expect(await resolve(office, "A1")).toBe("ApiNotFound Comment.resolved");
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      // Since 1.10, 1.12 and 1.13.
      range.load("width");
      await context.sync();
      expect(range.width).toBeGreaterThan(0);
      range.load("numberFormatCategories");
      expect(await failureOf(() => context.sync())).toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "Range.numberFormatCategories" } });
      range.getRangeEdge("Down").load("address");
      expect(await failureOf(() => context.sync())).toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "Range.getRangeEdge" } });
      context.workbook.worksheets.onProtectionChanged.add(() => Promise.resolve());
      expect(await failureOf(() => context.sync())).toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "WorksheetCollection.onProtectionChanged" } });
    });
    host.switches.unadvertisedMembers = "answer";
    expect(await resolve(office, "A2")).toBe("done");
  }));

  test.each(["refuse", "answer"] as const)("load() without names brings no newer members unless the build has them: %s", (unadvertisedMembers) => inExcel({ ExcelApi: "1.9" }, async ({ Excel }, host) => {
    host.switches.unadvertisedMembers = unadvertisedMembers;
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.load();
      await context.sync();
      const answered = Object.keys(range.toJSON());
      expect(answered).toContain("values");
      expect(answered.includes("width")).toBe(unadvertisedMembers === "answer");
      range.load("width");
      const outcome = await context.sync().then(() => "done", (error: OfficeExtension.Error) => error.code);
      expect(outcome).toBe(unadvertisedMembers === "answer" ? "done" : "ApiNotFound");
    });
  }));

  test("A18 delayForCellEdit is asked for only of an Excel that has it; without, the request is refused", async () => {
    const outcome = async (sets: RequirementSets): Promise<string> => {
      let result = "";
      await inExcel(sets, async ({ Excel }, host) => {
        // The client's own first request, on ribbon commands, goes before.
        await Excel.run(async (context) => {
          context.workbook.load("name");
          await context.sync();
        });
        host.editing.begin();
        setTimeout(() => host.editing.end(), 30);
        result = await Excel.run({ delayForCellEdit: true }, async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
          await context.sync();
          return "done";
        }).catch((error: OfficeExtension.Error) => error.code);
      });
      return result;
    };
    expect(await outcome(defaultRequirementSets)).toBe("done");
    expect(await outcome({ ExcelApi: "1.9" })).toBe("InvalidOperationInCellEditMode");
  });

  // The client knows these from a time when only ExcelApiOnline had them.
  test.each(["onMoved", "onNameChanged", "onVisibilityChanged"] as const)("WorksheetCollection.%s came with 1.17: an Excel that says less refuses it by that name", async (event) => {
    const listen = ({ Excel }: BootedOffice): Promise<string> => Excel.run(async (context) => {
      context.workbook.worksheets[event].add(() => Promise.resolve());
      await context.sync();
      return "heard";
    }).catch((error: OfficeExtension.Error) => `${error.code} ${error.debugInfo.errorLocation}`);
    await inExcel({ ExcelApi: "1.15", ExcelApiOnline: "1.1" }, async (office) => expect(await listen(office)).toBe(`ApiNotFound WorksheetCollection.${event}`));
    await inExcel({ ExcelApi: "1.17", ExcelApiOnline: "1.1" }, async (office) => expect(await listen(office)).toBe("heard"));
  });

  test("with the newest set that the client knows, all that the host has is there", () => inExcel({ ExcelApi: "1.15" }, async (office) => {
    expect(await resolve(office, "A1")).toBe("done");
  }));
});
