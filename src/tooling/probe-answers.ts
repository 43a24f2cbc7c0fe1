/** Asks the embedded host what the probe asks Excel, in every position of the switches on which an answer depends. */
import { allItems } from "../probe/items/all-items";
import { keyOf, type Json, type ProbeItem } from "../probe/item";
import type { HostAnswer, HostAnswers } from "../probe/report";
import { runProbe, type Answered } from "../probe/run";
import { bootOffice, type BootedOffice } from "../workbench/client/boot-office";
import { createHost } from "../workbench/create-host";
import { blankWorkbookFile } from "../workbench/document/blank-workbook";
import { createUniverEngine } from "../workbench/engine/univer-engine";
import type { Host } from "../workbench/protocol/host";
import { switchPositions } from "../workbench/protocol/switch-positions";
import { defaultSwitches, type HostSwitches } from "../workbench/protocol/switches";

/** An embedded Excel with everything that the client knows, in a process of Node. */
export interface ProbedHost {
  readonly host: Host;
  readonly office: BootedOffice;
  dispose(): void;
}

export async function startProbedHost(onWeb: boolean): Promise<ProbedHost> {
  const engine = createUniverEngine({ now: () => new Date() });
  const host = createHost({ engine, profile: onWeb ? "web" : "pc", requirementSets: { ExcelApi: "1.15", DelayForCellEdit: "1.1", Settings: "1.1" } });
  const office = await bootOffice({ host });
  return {
    host, office,
    dispose() {
      office.dispose();
      host.dispose();
      engine.dispose();
    },
  };
}

/** The embedded Excel always answers, on a busy machine after a while. */
const patienceMs = 600_000;

/** Answers on a blank workbook, the switches as given. */
export async function answersOf({ host, office }: ProbedHost, items: readonly ProbeItem[], switches: Partial<HostSwitches> = {}): Promise<readonly Answered[]> {
  // A few members that are asked are newer than any set that the client can be told of.
  Object.assign(host.switches, defaultSwitches, { unadvertisedMembers: "answer" }, switches);
  host.document.load(blankWorkbookFile());
  await host.engine.settle();
  return runProbe(office, { items, onWeb: host.profile === "web", askAll: true, limitMs: patienceMs });
}

/** @throws Error when an item names a switch that the host has not. */
function positionsOf({ switches = [], ...item }: ProbeItem): readonly { readonly name: string; readonly position: string; readonly value: unknown }[] {
  return switches.flatMap((name) => {
    if (!(name in switchPositions)) throw new Error(`${keyOf(item)} names ${name}, which is no switch of the host`);
    return Object.entries<unknown>(switchPositions[name as keyof HostSwitches]).map(([position, value]) => ({ name, position, value }));
  });
}

function answerTo(answered: Answered | undefined, item: ProbeItem): Json {
  if (answered?.answer === undefined) throw new Error(`The embedded host does not answer ${keyOf(item)}: ${answered?.because ?? "nothing"}`);
  return answered.answer;
}

async function answersOnOneHost(items: readonly ProbeItem[], onWeb: boolean): Promise<HostAnswers> {
  const probed = await startProbedHost(onWeb);
  try {
    const answers = await answersOf(probed, items);
    const found: Record<string, HostAnswer> = {};
    for (const [index, item] of items.entries()) {
      const positions: { switch: string; position: string; answer: Json }[] = [];
      for (const { name, position, value } of positionsOf(item)) {
        const [answered] = await answersOf(probed, [item], { [name]: value });
        positions.push({ switch: name, position, answer: answerTo(answered, item) });
      }
      found[keyOf(item)] = { answer: answerTo(answers[index], item), positions };
    }
    return found;
  } finally {
    probed.dispose();
  }
}

/** What the embedded host of this checkout answers. */
export async function hostAnswers(items: readonly ProbeItem[] = allItems): Promise<HostAnswers> {
  const [desktop, web] = [items.filter(({ webOnly }) => !webOnly), items.filter(({ webOnly }) => webOnly)];
  return { ...await answersOnOneHost(desktop, false), ...web.length > 0 ? await answersOnOneHost(web, true) : {} };
}
