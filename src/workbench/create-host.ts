/** Puts an embedded Excel together from an engine: the protocol server, every object type, the events. */
import { allTypes } from "./objects/all-types";
import { connectTableEvents } from "./objects/tables/table-events";
import { connectTyping } from "./objects/tables/table-typing";
import { connectWorksheetEvents } from "./objects/worksheet-events";
import { createHostServer, type Host, type HostOptions } from "./protocol/host";
import { Registry } from "./protocol/registry";

export type CreateHostOptions = Omit<HostOptions, "registry" | "connectEvents">;

export function createHost(options: CreateHostOptions): Host {
  return createHostServer({
    ...options, registry: new Registry(allTypes),
    connectEvents: (document, events, switches, live) => {
      const stops = [connectWorksheetEvents(document, events, switches, live), connectTableEvents(document, events, live), connectTyping(document, switches)];
      return () => stops.forEach((stop) => stop());
    },
  });
}
