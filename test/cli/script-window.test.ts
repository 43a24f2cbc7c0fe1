import { describeFailure } from "../../src/cli/script-window";

test("failures of Office.js tell code, location and statement", () => {
  const failure = { code: "ItemNotFound", message: "Gone.", debugInfo: { errorLocation: "WorksheetCollection.getItem", statement: "worksheets.getItem(...);" } };
  expect(describeFailure(failure)).toBe("ItemNotFound: Gone.\n  location:  WorksheetCollection.getItem\n  statement: worksheets.getItem(...);");
});

test("other failures tell the script's own line, when they come from it", () => {
  const ours = Object.assign(new TypeError("x is not a function"), { stack: "TypeError: x\n    at eval (script.js:7:3)\n    at run-script.ts:2:1" });
  const foreign = Object.assign(new Error("boom"), { stack: "Error: boom\n    at elsewhere.js:1:1" });
  expect(describeFailure(ours)).toBe("TypeError: x is not a function\n  at line 7");
  expect(describeFailure(foreign)).toBe("Error: boom");
  expect(describeFailure("plain words")).toBe("Error: plain words");
});
