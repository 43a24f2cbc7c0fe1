import { moveRange } from "../../../src/workbench/document/moves";
import type { RangeRef } from "../../../src/workbench/document/types";
import type { EngineChange } from "../../../src/workbench/engine/engine";
import { localAddress, parseLocalAddress } from "../../../src/workbench/objects/address";

const at = (address: string): RangeRef => {
  const range = parseLocalAddress(address);
  if (!range) throw new Error(`no address: ${address}`);
  return range;
};

type BlockKind = Extract<EngineChange, { readonly shift?: unknown }>["kind"];

describe("ranges follow their cells", () => {
  test.each([
    ["B3:C4", "rows-inserted", "1:2", undefined, "B5:C6"],
    ["B3:C4", "rows-inserted", "4:4", undefined, "B3:C5"],
    ["B3:C4", "rows-inserted", "5:5", undefined, "B3:C4"],
    ["B3:C4", "rows-deleted", "2:3", undefined, "B2:C2"],
    ["B3:C4", "rows-deleted", "3:4", undefined, undefined],
    ["B3:C4", "rows-deleted", "4:9", undefined, "B3:C3"],
    ["B3:C4", "columns-inserted", "A:A", undefined, "C3:D4"],
    ["B3:C4", "columns-deleted", "A:B", undefined, "A3:A4"],
    ["B3:C4", "cells-inserted", "B1:C2", "Down", "B5:C6"],
    ["B3:C4", "cells-inserted", "B1", "Down", "B3:C4"],
    ["B3:C4", "cells-inserted", "A3:A4", "Right", "C3:D4"],
    ["B3:C4", "cells-deleted", "A1:D2", "Up", "B1:C2"],
    ["B3:C4", "cells-deleted", "A3:B4", "Left", "A3:A4"],
  ] as [string, BlockKind, string, "Down" | "Right" | "Up" | "Left" | undefined, string | undefined][])("%s after %s of %s (%s) is %s", (range, kind, where, shift, expected) => {
    const change: EngineChange = { kind, sheetId: "s", range: at(where), origin: "api", ...(shift === undefined ? {} : { shift }) };
    const moved = moveRange("s", at(range), change);
    expect(moved && localAddress(moved)).toBe(expected);
  });

  test("other sheets' changes move nothing; a deleted sheet takes its ranges along", () => {
    const range = at("A1");
    expect(moveRange("s", range, { kind: "rows-inserted", sheetId: "other", range: at("1:1"), origin: "api" })).toBe(range);
    expect(moveRange("s", range, { kind: "sheet-deleted", sheetId: "s", origin: "api" })).toBeUndefined();
  });
});

describe("addresses", () => {
  test.each(["A1", "B2:XFD1048576", "A:C", "2:4", "AA10:AB12"])("%s is read and written alike", (address) => {
    expect(localAddress(at(address))).toBe(address);
  });

  test.each(["", "A0", "XFE1", "A1048577", "A1:B2:C3", "1", "Tabelle", "A1:B"])("%j is no address", (address) => {
    expect(parseLocalAddress(address)).toBeUndefined();
  });

  test("corners may come in any order, with dollars", () => {
    expect(localAddress(at("$C$4:b$2"))).toBe("B2:C4");
  });
});
