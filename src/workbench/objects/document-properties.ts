/** `workbook.properties` with its custom ones, and `sheet.customProperties`. */
import type { CellScalar } from "../document/cell-types";
import { asNumber, asString } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import { objectType } from "../protocol/host-object";
import { defineType, type Scalar } from "../protocol/registry";
import type { SheetIdentity } from "./object-types";

export const DocumentPropertiesType = objectType<null>("DocumentProperties");
export const CustomPropertyType = objectType<{ readonly key: string }>("CustomProperty");
export const CustomPropertyCollectionType = objectType<null>("CustomPropertyCollection");
export interface SheetPropertyState extends SheetIdentity {
  readonly key: string;
}
export const WorksheetCustomPropertyType = objectType<SheetPropertyState>("WorksheetCustomProperty");
export const WorksheetCustomPropertyCollectionType = objectType<SheetIdentity>("WorksheetCustomPropertyCollection");

const longestKey = 255;

function checkedKey(key: string): string {
  if (key === "" || key.length > longestKey) throw new HostError("InvalidArgument");
  return key;
}

function text(name: string): Scalar<null> {
  return {
    get: (_state, call) => call.document.workbook.properties[name] ?? "",
    set: (_state, value, call) => {
      const given = asString(value);
      call.write(() => {
        call.document.workbook.properties[name] = given;
      });
    },
  };
}

export const documentProperties = defineType(DocumentPropertiesType, {
  scalars: {
    ...Object.fromEntries(["title", "subject", "author", "keywords", "comments", "category", "manager", "company"].map((name) => [name, text(name)])),
    lastAuthor: { get: (_state, call) => call.document.workbook.properties["lastAuthor"] ?? "" },
    creationDate: { get: (_state, call) => call.document.workbook.properties["creationDate"] ?? call.now().toISOString() },
    revisionNumber: {
      get: (_state, call) => Number(call.document.workbook.properties["revisionNumber"] ?? "0"),
      set: (_state, value, call) => {
        const given = asNumber(value);
        call.write(() => {
          call.document.workbook.properties["revisionNumber"] = String(given);
        });
      },
    },
  },
  navigations: { custom: { get: () => CustomPropertyCollectionType.of(null) } },
});

function asScalar(value: unknown): CellScalar {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new HostError("InvalidArgument");
}

const existing = (values: Readonly<Record<string, unknown>>, key: string) => Object.keys(values).find((name) => name.toLowerCase() === key.toLowerCase());

export const customProperty = defineType(CustomPropertyType, {
  key: { wire: "_Id", get: (state) => state.key },
  exists: (state, call) => state.key in call.document.workbook.customDocumentProperties,
  scalars: {
    key: { get: (state) => state.key },
    value: {
      get: (state, call) => call.document.workbook.customDocumentProperties[state.key] ?? null,
      set: (state, value, call) => {
        const given = asScalar(value);
        call.write(() => {
          call.document.workbook.customDocumentProperties[state.key] = given;
        });
      },
    },
    type: {
      get: (state, call) => {
        const value = call.document.workbook.customDocumentProperties[state.key];
        if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
        return typeof value === "boolean" ? "Boolean" : "String";
      },
    },
  },
  methods: {
    delete: (state, _args, call) => {
      call.write(() => {
        delete call.document.workbook.customDocumentProperties[state.key];
      });
    },
  },
});

export const customPropertyCollection = defineType(CustomPropertyCollectionType, {
  collection: {
    item: CustomPropertyType,
    items: (_state, call) => Object.keys(call.document.workbook.customDocumentProperties).map((key) => ({ key })),
    byKey: (_state, key, call) => {
      const found = existing(call.document.workbook.customDocumentProperties, String(key));
      return found === undefined ? undefined : { key: found };
    },
  },
  methods: {
    add: (_state, args, call) => {
      const values = call.document.workbook.customDocumentProperties;
      const key = existing(values, args.string(0)) ?? checkedKey(args.string(0));
      const value = asScalar(args.raw(1));
      call.write(() => {
        values[key] = value;
      });
      return CustomPropertyType.of({ key });
    },
    deleteAll: (_state, _args, call) => {
      call.write(() => {
        call.document.workbook.customDocumentProperties = {};
      });
    },
  },
});

const sheetValues = (state: SheetIdentity, call: Call) => call.document.sheet(state.sheetId).customProperties;

export const worksheetCustomProperty = defineType(WorksheetCustomPropertyType, {
  key: { wire: "_Id", get: (state) => state.key },
  exists: (state, call) => state.key in sheetValues(state, call),
  scalars: {
    key: { get: (state) => state.key },
    value: {
      get: (state, call) => sheetValues(state, call)[state.key] ?? "",
      set: (state, value, call) => {
        const given = asString(value);
        call.write(() => {
          sheetValues(state, call)[state.key] = given;
        });
      },
    },
  },
  methods: {
    delete: (state, _args, call) => {
      call.write(() => {
        delete sheetValues(state, call)[state.key];
      });
    },
  },
});

export const worksheetCustomPropertyCollection = defineType(WorksheetCustomPropertyCollectionType, {
  collection: {
    item: WorksheetCustomPropertyType,
    items: (state, call) => Object.keys(sheetValues(state, call)).map((key) => ({ ...state, key })),
    byKey: (state, key, call) => {
      const found = existing(sheetValues(state, call), String(key));
      return found === undefined ? undefined : { ...state, key: found };
    },
  },
  methods: {
    add: (state, args, call) => {
      const values = sheetValues(state, call);
      const key = existing(values, args.string(0)) ?? checkedKey(args.string(0));
      const value = args.string(1);
      call.write(() => {
        values[key] = value;
      });
      return WorksheetCustomPropertyType.of({ ...state, key });
    },
  },
});
