/** `application.cultureInfo`: this host speaks English as in the United States, whatever the machine speaks. */
import { objectType } from "../protocol/host-object";
import { defineType } from "../protocol/registry";

export const CultureInfoType = objectType<null>("CultureInfo");
const NumberFormatInfoType = objectType<null>("NumberFormatInfo");
const DatetimeFormatInfoType = objectType<null>("DatetimeFormatInfo");

export const cultureInfo = defineType(CultureInfoType, {
  scalars: { name: { get: () => "en-US" } },
  navigations: {
    numberFormat: { get: () => NumberFormatInfoType.of(null) }, datetimeFormat: { get: () => DatetimeFormatInfoType.of(null) },
  },
});

export const numberFormatInfo = defineType(NumberFormatInfoType, {
  scalars: { numberDecimalSeparator: { get: () => "." }, numberGroupSeparator: { get: () => "," } },
});

export const datetimeFormatInfo = defineType(DatetimeFormatInfoType, {
  scalars: {
    dateSeparator: { get: () => "/" }, timeSeparator: { get: () => ":" }, shortDatePattern: { get: () => "M/d/yyyy" },
    longDatePattern: { get: () => "dddd, MMMM d, yyyy" }, longTimePattern: { get: () => "h:mm:ss tt" },
  },
});
