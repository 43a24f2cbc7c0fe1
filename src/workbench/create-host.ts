/** Puts an embedded Excel together from an engine: the protocol server, every object type, the events. */
import { allTypes } from "./objects/all-types";
import { connectTableEvents } from "./objects/tables/table-events";
import { connectWorksheetEvents } from "./objects/worksheet-events";
import { createHostServer, type Host, type HostOptions } from "./protocol/host";
import { Registry } from "./protocol/registry";

export type CreateHostOptions = Omit<HostOptions, "registry" | "connectEvents">;

export function createHost(options: CreateHostOptions): Host {
  return createHostServer({
    ...options, registry: new Registry(allTypes),
    connectEvents: (...parts) => {
      const stops = [connectWorksheetEvents(...parts), connectTableEvents(...parts)];
      return () => stops.forEach((stop) => stop());
    },
  });
}
