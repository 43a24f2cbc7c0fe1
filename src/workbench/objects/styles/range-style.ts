/** `style` of ranges: the name of the named style that the cells have. */
import type { RangeAreasState } from "../object-types";
import { asString } from "../../protocol/arguments";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import type { Scalar } from "../../protocol/registry";
import { patchAreas, uniformStyle } from "../areas";
import { findStyleName, namedStyle, patchOf } from "./named-styles";
import type { StylePatch } from "../../engine/engine";

/** @throws HostError InvalidArgument when there is no style of that name. */
export function stylePatch(call: Call, given: unknown): StylePatch {
  const name = findStyleName(call, asString(given));
  if (name === undefined) throw new HostError("InvalidArgument");
  return patchOf(namedStyle(call, name));
}

export function styleOf<S>(areasOf: (state: S) => RangeAreasState): Scalar<S> {
  return {
    get: (state, call) => uniformStyle(call, areasOf(state), (style) => style.named ?? "Normal"),
    set: (state, value, call) => patchAreas(call, areasOf(state), stylePatch(call, value)),
  };
}
