import { allTypes } from "../../../src/workbench/objects/all-types";
import { objectType } from "../../../src/workbench/protocol/host-object";
import { defineType, Registry } from "../../../src/workbench/protocol/registry";
import { disposeHost, withHost } from "../../support/host";

afterAll(disposeHost);

/** Made for every collection, whether or not the client has the method on that class. */
const generic = new Set(["getItem", "getItemAt", "getItemOrNullObject", "getCount"]);
/** Written under other names than they are read. */
const writeOnly = new Set(["Worksheet.gridlines", "Worksheet.headings", "Style.orientation"]);

describe("the registry of object types", () => {
  test("declares no member that the client does not have", () => withHost(({ Excel }) => {
    const classes = Excel as unknown as Record<string, { prototype: object } | undefined>;
    const invented = allTypes.flatMap((type) => {
      const { prototype } = classes[type.name] ?? {};
      if (!prototype) return [];
      const names = [...type.scalarNames, ...type.writableNames, ...type.navigationNames, ...type.methodNames];
      return names.filter((name) => !generic.has(name) && !writeOnly.has(`${type.name}.${name}`) && !name.startsWith("_") && !(name in prototype)).map((name) => `${type.name}.${name}`);
    });
    expect(invented).toEqual([]);
    return Promise.resolve();
  }));

  test("can be walked for a catalogue of what is covered", () => {
    const registry = new Registry(allTypes);
    expect(registry.all().length).toBeGreaterThan(30);
    expect(registry.get("Range").writableNames).toEqual(expect.arrayContaining(["values", "formulas", "numberFormat", "rowHidden"]));
    expect(registry.get("WorksheetCollection").itemType).toBe("Worksheet");
  });

  test("refuses a type registered twice, and names an unknown one", () => {
    const type = defineType(objectType<null>("Twice"), {});
    expect(() => new Registry([type, type])).toThrow("registered twice");
    expect(() => new Registry([]).get("Slicer")).toThrow("Slicer");
  });
});
