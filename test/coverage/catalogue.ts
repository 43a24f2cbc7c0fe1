/** Every member of the Excel API that a host can be asked for: who has it, who needs it, what proves it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allTypes } from "../../src/workbench/objects/all-types";
import { Registry, type DefinedType } from "../../src/workbench/protocol/registry";
import { readClient, type ClientMembers } from "./npm-client";
import { readSources, type Sources } from "./program";
import { readTypings, type TypedMember } from "./typings";
import type { Use } from "./uses";

/** The newest requirement set of which the npm client knows anything: ExcelApi 1.15. */
export const newestMinor = 15;
/** What the manifest asks for: ExcelApi 1.9. */
export const floorMinor = 9;

/** Where the catalogue is kept. */
export const catalogueFile = join("src", "workbench", "COVERAGE.md");

export interface CatalogueMember extends TypedMember {
  readonly implemented: boolean;
  readonly inClient: boolean;
  readonly tested: boolean;
  readonly used: boolean;
}

export interface Catalogue {
  readonly members: readonly CatalogueMember[];
  /** What is wrong with the members that the add-in uses, one line each; empty when all is well. */
  readonly faults: readonly string[];
}

/** Events that the client asks the bridge for, by a number of the common API, and not the registry. */
const bridgeEvents: ReadonlySet<string> = new Set(["Workbook.onSelectionChanged"]);

const key = ({ type, name }: { readonly type: string; readonly name: string }): string => `${type}.${name}`;

/** Everything that is judged, as found in the repository; tests give their own. */
export interface Evidence {
  readonly typed: readonly TypedMember[];
  readonly host: ReadonlyMap<string, DefinedType>;
  readonly client: ClientMembers;
  readonly product: readonly Use[];
  readonly tests: readonly Use[];
}

export function readInstalledClient(): ClientMembers {
  return readClient(readFileSync(join("node_modules", "@microsoft", "office-js", "dist", "excel-win32-16.01.debug.js"), "utf8"));
}

export function gatherEvidence(sources: Sources = readSources()): Evidence {
  return {
    typed: readTypings(sources.typings),
    host: new Map(new Registry(allTypes).all().map((type) => [type.name, type])),
    client: readInstalledClient(),
    product: sources.product, tests: sources.tests,
  };
}

export function catalogueOf(evidence: Evidence): Catalogue {
  const [used, tested] = [new Set(evidence.product.map(key)), new Set(evidence.tests.map(key))];
  const members = evidence.typed.filter(({ since }) => since <= newestMinor).map((member): CatalogueMember => ({
    ...member, implemented: isImplemented(evidence, member, false), inClient: isInClient(evidence, member),
    tested: tested.has(key(member)), used: used.has(key(member)),
  }));
  return { members, faults: faultsOf(evidence, tested) };
}

function isInClient({ client }: Evidence, { type, name }: { readonly type: string; readonly name: string }): boolean {
  return client.get(type)?.has(name) ?? false;
}

function isImplemented({ host, client }: Evidence, { type, name }: { readonly type: string; readonly name: string }, toWrite: boolean): boolean {
  if (bridgeEvents.has(key({ type, name }))) return true;
  const defined = host.get(type);
  if (!defined) return false;
  if (name === "items") return defined.itemType !== undefined;
  if (toWrite) return defined.writableNames.includes(name);
  const asked = client.get(type)?.get(name)?.registration ?? name;
  return [defined.scalarNames, defined.navigationNames, defined.methodNames, defined.writableNames].some((names) => names.includes(asked));
}

/** Each use is judged by itself, since one may be guarded and another not; the same fault of a member is told once. */
function faultsOf(evidence: Evidence, tested: ReadonlySet<string>): readonly string[] {
  const faults = new Map<string, string>();
  const say = (use: Use, what: string): void => {
    const fault = `${key(use)} ${what}`;
    if (!faults.has(fault)) faults.set(fault, `${fault} (${use.place})`);
  };
  const typed = new Map(evidence.typed.map((member) => [key(member), member.since]));
  for (const use of evidence.product) {
    // The request's own entry points carry no requirement set.
    if (use.type === "RequestContext") continue;
    const since = Math.min(use.since, typed.get(key(use)) ?? Infinity);
    const guarded = use.guardedUpTo >= since;
    if (since > floorMinor && !guarded) say(use, `is ${since === Infinity ? "in no ExcelApi set" : `newer (ExcelApi 1.${since}) than the manifest's floor`} and not guarded by isSetSupported`);
    if (!use.isObject) continue;
    if (!isInClient(evidence, use) && !guarded) say(use, "is not in the npm client and not guarded by isSetSupported");
    if (!isImplemented(evidence, use, use.isWrite)) say(use, `is not ${use.isWrite ? "writable in" : "implemented by"} the host`);
    if (!tested.has(key(use))) say(use, "is used by the add-in and exercised by no test");
  }
  return [...faults.values()].sort();
}
