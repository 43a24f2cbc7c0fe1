import type { Mutant } from "../mutant";

const caughtBy = (test: string): Mutant["caughtBy"] => ({ file: "load-and-sync.test.ts", test });
const refused = "members that it does not have answer ApiNotFound";
const batch = "protocol/batch.ts";
const registry = "protocol/registry.ts";
const host = "protocol/host.ts";
const failing = `      return { Results: results, TraceIds: traceIds, Error: toResponseError(error, index) };
    }
  }
  return { Results: results, TraceIds: traceIds };`;

/** A, C39, I85 and I89: batches, loads, null objects, limits of requests. */
export const protocolMutants: readonly Mutant[] = [
  {
    leniency: "what is reached through a null object raises ItemNotFound", item: "A4", file: "protocol/object-paths.ts",
    find: "if (parent === null) return null;", replace: "if (parent === null) throw new HostError(\"ItemNotFound\");", caughtBy: caughtBy("A4"),
  },
  {
    leniency: "getItem of a missing name gives a null object", item: "A6", file: registry,
    find: "if (found === null) throw new HostError(\"ItemNotFound\");", replace: "", caughtBy: caughtBy("A6"),
  },
  {
    leniency: "results before an error are withheld", item: "A8", file: batch,
    find: "return { Results: results, TraceIds: traceIds, Error:", replace: "return { Results: [], TraceIds: traceIds, Error:", caughtBy: caughtBy("A8"),
  },
  {
    leniency: "a failed batch is rolled back", item: "A9", file: host,
    find: "const response = await runBatch(body, {",
    replace: "const response = await (async (...given) => { const before = this.document.snapshot(); const made = await runBatch(...given); if (made.Error) this.document.load(before); return made; })(body, {",
    caughtBy: caughtBy("A9"),
  },
  {
    leniency: "a batch goes on after an action that fails", item: "A9", file: batch, find: failing,
    replace: "      Object.assign(traceIds, { error: traceIds.error ?? toResponseError(error, index) });\n    }\n  }\n  return { Results: results, TraceIds: [...traceIds], Error: traceIds.error };",
    caughtBy: caughtBy("A9"),
  },
  {
    leniency: "a failing action is passed over in silence", item: "A9", file: batch, find: failing,
    replace: "      results.push({ ActionId: action.Id, Value: null });\n    }\n  }\n  return { Results: results, TraceIds: traceIds };",
    caughtBy: caughtBy("A8"),
  },
  {
    leniency: "references stay when Excel.run has ended", item: "A11", file: "protocol/live-objects.ts",
    find: "this.kept.delete(id);", replace: "", caughtBy: caughtBy("A11"),
  },
  {
    leniency: "load() brings numberFormatCategories too", item: "A14", file: "objects/range-values.ts",
    find: ", onDemand: true }", replace: " }", caughtBy: caughtBy("A14"),
  },
  {
    leniency: "loading an unknown property gives nothing", item: "M", file: "protocol/query.ts",
    find: "if (!member) throw apiNotFound(`${type.name}.${inner.asked}`);", replace: "if (!member) continue;", caughtBy: caughtBy(refused),
  },
  {
    leniency: "assigning an unknown property does nothing", item: "M", file: registry,
    find: "if (!set) throw apiNotFound(member(name));", replace: "if (!set) return undefined;", caughtBy: { file: "not-offered.test.ts", test: "gradients of data bars" },
  },
  {
    leniency: "an unknown method does nothing", item: "M", file: registry,
    find: "if (!method) throw apiNotFound(member(name));", replace: "if (!method) return null;", caughtBy: caughtBy(refused),
  },
  {
    leniency: "an unknown object is a null object", item: "M", file: registry,
    find: "if (!navigation) throw apiNotFound(member(name));", replace: "if (!navigation) return null;", caughtBy: { file: "not-offered.test.ts", test: "pivot tables" },
  },
  {
    leniency: "tracked ranges stay where they were", item: "C44", file: "protocol/live-objects.ts",
    find: "else object.state = moved;", replace: "", caughtBy: caughtBy("C44"),
  },
  {
    leniency: "requests of any size on the web", item: "C39", file: host,
    find: "if (this.profile === \"web\" && byteLength(requestJson) > this.switches.payloadLimit) return refuse(5103);", replace: "",
    caughtBy: { file: "faults.test.ts", test: "C39" },
  },
  {
    leniency: "answers of any size on the web", item: "C39", file: host,
    find: "if (this.profile === \"web\" && byteLength(json) > this.switches.payloadLimit) return refuse(5104);", replace: "",
    caughtBy: { file: "faults.test.ts", test: "C39" },
  },
  {
    leniency: "formulas are read before they are calculated", item: "I85", file: batch,
    find: "await this.call.calculated();", replace: "", caughtBy: { file: "formats.test.ts", test: "I85" },
  },
  {
    leniency: "a batch runs while a cell is edited", item: "I89", file: host,
    find: "if (this.editing.active) {", replace: "if (false) {", caughtBy: { file: "faults.test.ts", test: "I89" },
  },
];
