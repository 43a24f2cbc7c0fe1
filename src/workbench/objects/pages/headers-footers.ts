/** Headers and footers, the same on every page: other pages than `defaultForAllPages` are not kept by the document. */
import type { PageLayoutDef } from "../../document/types";
import { asEnum, asString } from "../../protocol/arguments";
import { HostError } from "../../protocol/host-error";
import { defineType, type Scalar } from "../../protocol/registry";
import type { SheetIdentity } from "../object-types";
import { changeLayout, layoutOf } from "./page-layout";
import { HeaderFooterGroupType, HeaderFooterType } from "./page-types";

/** Of the three sections together, codes included. */
const longestText = 255;

function section(place: "header" | "footer", side: keyof PageLayoutDef["header"]): Scalar<SheetIdentity> {
  return {
    get: (state, call) => layoutOf(state, call)[place][side],
    set: (state, value, call) => {
      const sections = { ...layoutOf(state, call)[place], [side]: asString(value) };
      const length = Object.values(sections).reduce((sum, text) => sum + (text === "" ? 0 : text.length + 2), 0);
      if (length > longestText) throw new HostError("InvalidArgument");
      changeLayout(call, state, { [place]: sections });
    },
  };
}

export const headerFooter = defineType(HeaderFooterType, {
  scalars: {
    leftHeader: section("header", "left"),
    centerHeader: section("header", "center"),
    rightHeader: section("header", "right"),
    leftFooter: section("footer", "left"),
    centerFooter: section("footer", "center"),
    rightFooter: section("footer", "right"),
  },
});

export const headerFooterGroup = defineType(HeaderFooterGroupType, {
  scalars: {
    state: {
      get: () => "Default",
      set: (_state, value) => {
        const wanted = asEnum(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const);
        if (wanted !== "Default") throw new HostError("NotImplemented", "This host has the same header and footer on every page.");
      },
    },
  },
  navigations: { defaultForAllPages: { get: (state) => HeaderFooterType.of(state) } },
});
