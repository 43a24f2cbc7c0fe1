/** Pictures on sheets. Shapes of other kinds are refused by name, and those of an opened file are not seen. */
import { pictureAt, pictureBox, type PictureBox, type PictureDef } from "../../document/pictures";
import { asBoolean, asNumber, asString } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { defineType, type Scalar } from "../../protocol/registry";
import type { SheetIdentity } from "../object-types";
import { refuseUnlessAllowed } from "../sheet-guards";
import { readImageData } from "./image-data";
import { ShapeCollectionType, ShapeType, type ShapeState } from "./shape-types";

/** Of a picture without a resolution of its own: 96 pixels are an inch. */
const pointsOfPixel = 0.75;

function findPicture(call: Call, { sheetId, shapeId }: ShapeState): PictureDef | undefined {
  return call.document.sheet(sheetId).pictures.find((picture) => picture.id === shapeId);
}

/** @throws HostError ItemNotFound once the picture is gone. */
function pictureOf(call: Call, state: ShapeState): PictureDef {
  const found = findPicture(call, state);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

function setPictures(call: Call, sheetId: string, pictures: PictureDef[]): void {
  refuseUnlessAllowed(call, sheetId, "allowEditObjects");
  call.write(() => {
    call.document.sheet(sheetId).pictures = pictures;
  });
}

function changePicture(call: Call, state: ShapeState, patch: Partial<Omit<PictureDef, "id">>): void {
  pictureOf(call, state);
  setPictures(call, state.sheetId, call.document.sheet(state.sheetId).pictures.map((picture) => (picture.id === state.shapeId ? { ...picture, ...patch } : picture)));
}

export function freshShapeId(call: Call): string {
  const taken = new Set(call.engine.sheets().flatMap((sheet) => call.document.sheet(sheet.id).pictures.map((picture) => picture.id)));
  for (let number = taken.size + 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-0008-0000-0000-000000000000}`;
    if (!taken.has(id)) return id;
  }
}

/** Excel counts what lies on a sheet in one row, whatever its kind. */
function nextName(call: Call, sheetId: string): string {
  const { charts, pictures } = call.document.sheet(sheetId);
  const numbers = [...charts, ...pictures].map(({ name }) => Number(/ (\d+)$/.exec(name)?.[1] ?? 0));
  return `Picture ${Math.max(0, ...numbers) + 1}`;
}

/** @throws HostError InvalidArgument for anything but a PNG or JPEG in base64, data addresses included. */
function addImage(call: Call, sheetId: string, base64: string): ShapeState {
  const image = readImageData(base64);
  if (!image) throw new HostError("InvalidArgument");
  const picture: PictureDef = {
    id: freshShapeId(call), name: nextName(call, sheetId), mediaType: image.mediaType, base64,
    ...pictureAt(call.engine, sheetId, { left: 0, top: 0, width: image.width * pointsOfPixel, height: image.height * pointsOfPixel }),
    fixed: false, lockAspectRatio: true, visible: true, altTextTitle: "", altTextDescription: "", rotation: 0,
  };
  setPictures(call, sheetId, [...call.document.sheet(sheetId).pictures, picture]);
  return { sheetId, shapeId: picture.id };
}

export const shapeCollection = defineType(ShapeCollectionType, {
  collection: {
    item: ShapeType,
    items: ({ sheetId }, call) => call.document.sheet(sheetId).pictures.map((picture) => ({ sheetId, shapeId: picture.id })),
    /** By name, of which the first counts, or by id. */
    byKey: ({ sheetId }: SheetIdentity, key, call) => {
      const wanted = String(key).toLowerCase();
      const { pictures } = call.document.sheet(sheetId);
      const found = pictures.find((picture) => picture.name.toLowerCase() === wanted) ?? pictures.find((picture) => picture.id.toLowerCase() === wanted);
      return found && { sheetId, shapeId: found.id };
    },
  },
  methods: { addImage: ({ sheetId }, args, call) => ShapeType.of(addImage(call, sheetId, args.string(0))) },
});

const boxOf = (state: ShapeState, call: Call): PictureBox => pictureBox(call.engine, state.sheetId, pictureOf(call, state));

const place = (side: "left" | "top"): Scalar<ShapeState> => ({
  get: (state, call) => boxOf(state, call)[side],
  set: (state, value, call) => {
    const points = asNumber(value);
    if (points < 0) throw new HostError("InvalidArgument");
    changePicture(call, state, pictureAt(call.engine, state.sheetId, { ...boxOf(state, call), [side]: points }));
  },
});

/** A locked picture keeps its ratio: the other side follows. */
const measure = (side: "width" | "height"): Scalar<ShapeState> => ({
  get: (state, call) => boxOf(state, call)[side],
  set: (state, value, call) => {
    const points = asNumber(value);
    if (points < 0) throw new HostError("InvalidArgument");
    const { lockAspectRatio, from } = pictureOf(call, state);
    const { width, height } = boxOf(state, call);
    const before = side === "width" ? width : height;
    const scale = lockAspectRatio && before > 0 ? points / before : 1;
    changePicture(call, state, { from, extent: { width: width * scale, height: height * scale, [side]: points } });
  },
});

const text = (name: "altTextTitle" | "altTextDescription"): Scalar<ShapeState> => ({
  get: (state, call) => pictureOf(call, state)[name],
  set: (state, value, call) => changePicture(call, state, { [name]: asString(value) }),
});

const flag = (name: "lockAspectRatio" | "visible"): Scalar<ShapeState> => ({
  get: (state, call) => pictureOf(call, state)[name],
  set: (state, value, call) => changePicture(call, state, { [name]: asBoolean(value) }),
});

export const shape = defineType(ShapeType, {
  key: { wire: "Id", get: (state) => state.shapeId },
  exists: (state, call) => findPicture(call, state) !== undefined,
  scalars: {
    id: { get: (state) => state.shapeId },
    type: { get: () => "Image" },
    name: {
      get: (state, call) => pictureOf(call, state).name,
      set: (state, value, call) => {
        const name = asString(value);
        if (name.trim() === "") throw new HostError("InvalidArgument");
        changePicture(call, state, { name });
      },
    },
    left: place("left"),
    top: place("top"),
    width: measure("width"),
    height: measure("height"),
    rotation: {
      get: (state, call) => pictureOf(call, state).rotation,
      set: (state, value, call) => changePicture(call, state, { rotation: ((asNumber(value) % 360) + 360) % 360 }),
    },
    lockAspectRatio: flag("lockAspectRatio"),
    visible: flag("visible"),
    altTextTitle: text("altTextTitle"),
    altTextDescription: text("altTextDescription"),
    /** 0 is the lowest. */
    zOrderPosition: { get: (state, call) => call.document.sheet(state.sheetId).pictures.findIndex((picture) => picture.id === state.shapeId) },
  },
  methods: {
    delete: (state, _args, call) => setPictures(call, state.sheetId, call.document.sheet(state.sheetId).pictures.filter((other) => other.id !== state.shapeId)),
  },
});
