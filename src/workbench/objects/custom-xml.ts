/** `workbook.customXmlParts`: data that travels in the file, visible to every add-in. */
import { SaxesParser } from "saxes";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { objectType, type HostObject } from "../protocol/host-object";
import { defineType } from "../protocol/registry";

interface PartState {
  readonly id: string;
}

export const CustomXmlPartType = objectType<PartState>("CustomXmlPart");
export const CustomXmlPartCollectionType = objectType<null>("CustomXmlPartCollection");
const ScopedType = objectType<{ readonly namespace: string }>("CustomXmlPartScopedCollection");

/**
 * The root's namespace, `undefined` when it has none.
 * @throws HostError InvalidArgument when the text is no well-formed XML.
 */
function namespaceOf(xml: string): string | undefined {
  let root: string | undefined;
  let problem: Error | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => {
    root ??= tag.uri;
  });
  parser.on("error", (error) => {
    problem ??= error;
  });
  parser.write(xml).close();
  if (problem || root === undefined) throw new HostError("InvalidArgument");
  return root === "" ? undefined : root;
}

const parts = (call: Call) => call.document.workbook.customXmlParts;

function partOf(state: PartState, call: Call): { id: string; xml: string } {
  const part = parts(call).find((candidate) => candidate.id === state.id);
  if (!part) throw new HostError("ItemNotFound");
  return part;
}

function newId(call: Call): string {
  const number = 1 + Math.max(0, ...parts(call).map((part) => Number.parseInt(part.id.slice(1, 9), 16) || 0));
  return `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
}

export const customXmlPart = defineType(CustomXmlPartType, {
  key: { wire: "Id", get: (state) => state.id },
  exists: (state, call) => parts(call).some((part) => part.id === state.id),
  scalars: {
    id: { get: (state) => state.id },
    namespaceUri: { get: (state, call) => namespaceOf(partOf(state, call).xml) ?? null },
  },
  methods: {
    getXml: (state, _args, call) => partOf(state, call).xml,
    setXml: (state, args, call) => {
      const xml = args.string(0);
      namespaceOf(xml);
      call.write(() => {
        partOf(state, call).xml = xml;
      });
    },
    delete: (state, _args, call) => {
      call.write(() => {
        call.document.workbook.customXmlParts = parts(call).filter((part) => part.id !== state.id);
      });
    },
  },
});

export const customXmlPartCollection = defineType(CustomXmlPartCollectionType, {
  collection: {
    item: CustomXmlPartType,
    items: (_state, call) => parts(call).map(({ id }) => ({ id })),
    byKey: (_state, key, call) => parts(call).find((part) => part.id === String(key)),
  },
  methods: {
    add: (_state, args, call) => {
      const xml = args.string(0);
      namespaceOf(xml);
      const id = newId(call);
      call.write(() => {
        call.document.workbook.customXmlParts = [...parts(call), { id, xml }];
      });
      return CustomXmlPartType.of({ id });
    },
    getByNamespace: (_state, args) => ScopedType.of({ namespace: args.string(0) }),
  },
});

const inNamespace = (state: { readonly namespace: string }, call: Call) => parts(call).filter((part) => namespaceOf(part.xml) === state.namespace);

/** The only part of the namespace; `null` when there is none or more than one. */
function onlyItem(state: { readonly namespace: string }, call: Call): HostObject | null {
  const [only, ...others] = inNamespace(state, call);
  return only && others.length === 0 ? CustomXmlPartType.of({ id: only.id }) : null;
}

export const customXmlPartScopedCollection = defineType(ScopedType, {
  collection: {
    item: CustomXmlPartType,
    items: (state, call) => inNamespace(state, call).map(({ id }) => ({ id })),
    byKey: (state, key, call) => inNamespace(state, call).find((part) => part.id === String(key)),
  },
  methods: {
    getOnlyItem: (state, _args, call) => {
      const found = onlyItem(state, call);
      if (!found) throw new HostError(inNamespace(state, call).length === 0 ? "ItemNotFound" : "GeneralException");
      return found;
    },
    getOnlyItemOrNullObject: (state, _args, call) => onlyItem(state, call),
  },
});
