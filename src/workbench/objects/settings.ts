/** `workbook.settings`: kept in the file, for each add-in its own. Shared with `Office.context.document.settings`. */
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { objectType } from "../protocol/host-object";
import { defineType } from "../protocol/registry";

export const SettingType = objectType<{ readonly key: string }>("Setting");
export const SettingCollectionType = objectType<null>("SettingCollection");

/** Microsoft's page names 2 MB for the whole store. */
const largestStore = 2 * 1024 * 1024;

function store(call: Call): Record<string, string> {
  return (call.document.workbook.settings[call.addinId] ??= {});
}

function put(key: string, value: unknown, call: Call): void {
  const values = store(call);
  const json = JSON.stringify(value ?? null);
  const others = Object.entries(values).reduce((sum, [name, text]) => (name === key ? sum : sum + name.length + text.length), 0);
  if (others + key.length + json.length > largestStore) throw new HostError("InvalidArgument");
  call.write(() => {
    values[key] = json;
  });
}

export const setting = defineType(SettingType, {
  key: { wire: "_Id", get: (state) => state.key },
  exists: (state, call) => state.key in store(call),
  scalars: {
    key: { get: (state) => state.key },
    value: {
      get: (state, call) => JSON.parse(store(call)[state.key] ?? "null") as unknown,
      set: (state, value, call) => put(state.key, value, call),
    },
  },
  methods: {
    delete: (state, _args, call) => {
      call.write(() => {
        delete store(call)[state.key];
      });
    },
  },
});

export const settingCollection = defineType(SettingCollectionType, {
  collection: {
    item: SettingType,
    items: (_state, call) => Object.keys(store(call)).map((key) => ({ key })),
    byKey: (_state, key, call) => (Object.hasOwn(store(call), String(key)) ? { key: String(key) } : undefined),
  },
  methods: {
    /** Adds or replaces. */
    add: (_state, args, call) => {
      const key = args.string(0);
      put(key, args.raw(1), call);
      return SettingType.of({ key });
    },
  },
});
