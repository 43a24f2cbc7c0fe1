import { readFileSync } from "node:fs";
import ts from "typescript";
import { Registry } from "../../src/workbench/protocol/registry";
import { allTypes } from "../../src/workbench/objects/all-types";
import { publicMember } from "../../src/workbench/protocol/member-names";
import { hasMember } from "../../src/workbench/protocol/requirement-sets";
import { floorMinor, readInstalledClient } from "./catalogue";
import { newerMembersFile, newerMembersJson } from "./newer-members";
import { typingsFile } from "./program";
import { readTypings } from "./typings";

const typed = readTypings(ts.createSourceFile(typingsFile, readFileSync(typingsFile, "utf8"), ts.ScriptTarget.ES2022, true));
const inExcel = new Set(typed.map(({ type, name }) => `${type}.${name}`));

test("the list of members newer than ExcelApi 1.9 is that of the typings: else run `npm run coverage-catalogue`", () => {
  expect(readFileSync(newerMembersFile, "utf8")).toBe(newerMembersJson(typed, readInstalledClient()));
  const sinceOf = new Map(typed.map(({ type, name, since }) => [`${type}.${name}`, since]));
  for (const type of new Registry(allTypes).all()) {
    for (const member of [...type.scalarNames, ...type.navigationNames, ...type.methodNames]) {
      const since = sinceOf.get(`${type.name}.${member}`) ?? 1;
      // No version of ExcelApi has it.
      if (!Number.isFinite(since) || member.startsWith("_")) continue;
      expect([type.name, member, hasMember({ ExcelApi: "1.9" }, type.name, member)]).toEqual([type.name, member, since <= floorMinor]);
      expect([type.name, member, hasMember({ ExcelApi: `1.${since}` }, type.name, member)]).toEqual([type.name, member, true]);
    }
  }
});

test("every event that the client registers for is told by its public name", () => {
  const registrations = [...readInstalledClient()].flatMap(([type, members]) => [...members].flatMap(([name, { registration }]) => (
    registration === undefined || !/^on[A-Z]/.test(name) || !inExcel.has(`${type}.${name}`) ? [] : [{ type, name, registration }])));
  expect(registrations.length).toBeGreaterThan(40);
  for (const { type, name, registration } of registrations) {
    expect([publicMember(type, registration), publicMember(type, registration.replace("_Register", "_Unregister"))]).toEqual([`${type}.${name}`, `${type}.${name}`]);
  }
  expect(publicMember("Range", "Values")).toBe("Range.values");
});
