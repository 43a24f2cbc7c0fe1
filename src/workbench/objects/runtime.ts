/** `context.runtime` and the services that the client calls by itself while it boots. */
import { asBoolean } from "../protocol/arguments";
import { objectType } from "../protocol/host-object";
import { defineType } from "../protocol/registry";
import { RuntimeType } from "./object-types";

export const runtime = defineType(RuntimeType, {
  scalars: {
    enableEvents: {
      get: (_state, call) => call.events.enabled,
      set: (_state, value, call) => {
        call.events.enabled = asBoolean(value);
      },
    },
  },
});

/** Told once per window that ribbon commands may now be sent. */
export const addinInternalService = defineType(objectType<null>("Microsoft.InternalService.AddinInternalService"), {
  methods: { notifyActionHandlerReady: () => undefined },
});
