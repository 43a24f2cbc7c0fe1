import { switchPositions } from "../../src/workbench/protocol/switch-positions";
import { contractItems } from "../contract/items";
import { contractSummary, itemsNamed, proofOf, switchProofs } from "./contract-items";
import { testsUnder, type WrittenTest } from "./test-titles";

const written = (title: string, more: Partial<WrittenTest> = {}): WrittenTest => ({ titles: [title], file: "x.test.ts", switches: [], literals: new Set(), ...more });

describe("the contract with Excel", () => {
  const tests = testsUnder("test/contract");

  test("every item has a test that proves it, or a reason why no add-in can meet it here; every switch is tested in every position", () => {
    const proof = proofOf(contractItems, tests);
    const switches = switchProofs(switchPositions, tests);
    process.stdout.write(`${contractSummary(proof, switches)}\n`);
    expect(proof.faults).toEqual([]);
    expect(switches.filter((position) => position.tests.length === 0).map(({ name, position }) => `${name}: ${position}`)).toEqual([]);
  });

  test("the items are numbered without a gap", () => {
    const numbers = Object.keys(contractItems).filter((id) => id !== "M").map((id) => Number(id.slice(1)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe("what the check finds", () => {
  test.each([
    ["A1 reading", ["A1"]], ["J90 J91 a single cell", ["J90", "J91"]], ["H75 the lower wins; H76 stops", ["H75", "H76"]], ["used range of a sheet is A1 or B2 it says", []],
    ["M any code: %s", ["M"]], ["Many codes", []], ["C. ranges", []],
  ])("titles name items at their start: %s", (title, ids) => {
    expect(itemsNamed(title)).toEqual(ids);
  });

  test("an item without a test or reason, and a test of no item", () => {
    const items = { A1: { says: "one", source: "docs" }, A2: { says: "two", source: "docs", notHere: "no reason" } };
    expect(proofOf(items, []).faults).toEqual(["A1 (one) has neither a test nor a reason why it cannot have one"]);
    expect(proofOf(items, [written("A1 it does"), written("A3 it does")]).faults).toEqual(["A3 is no item, but x.test.ts has a test of it"]);
    expect(proofOf(items, [written("A1 it does")]).faults).toEqual([]);
  });

  test("a position that no test sets", () => {
    const tests = [written("x", { switches: ["mode"], literals: new Set(["on"]) }), written("y", { literals: new Set(["off"]) })];
    expect(switchProofs({ mode: { on: 1, off: 0 } }, tests).map(({ position, tests: own }) => [position, own.length])).toEqual([["on", 1], ["off", 0]]);
  });
});
