/** Filter criteria as the API gives them. The engine applies them. */
import type { FilterCriteriaDef } from "../../document/types";
import { asEnum, asRecord, asString } from "../../protocol/arguments";
import { HostError } from "../../protocol/host-error";
import { asColour } from "../colours";

const kinds = ["Values", "Custom", "TopItems", "TopPercent", "BottomItems", "BottomPercent", "CellColor", "FontColor", "Dynamic"] as const;
const dynamic = [
  "AboveAverage", "BelowAverage", "Yesterday", "Today", "Tomorrow", "LastWeek", "ThisWeek", "NextWeek", "LastMonth", "ThisMonth", "NextMonth",
] as const;
const otherDynamic = /^(AllDatesInPeriod\w+|(Last|This|Next)(Quarter|Year)|YearToDate)$/i;

/** @throws HostError InvalidArgument; NotImplemented for icons, groups of dates, and some stretches of time. */
export function readCriteria(value: unknown): FilterCriteriaDef {
  const given = asRecord(value);
  if (typeof given["filterOn"] === "string" && given["filterOn"].toLowerCase() === "icon") {
    throw new HostError("NotImplemented", "This host does not filter by icon.");
  }
  const filterOn = asEnum(given["filterOn"], kinds);
  switch (filterOn) {
    case "Values": return { filterOn, values: readValues(given["values"]) };
    case "Custom": {
      const criterion1 = asString(given["criterion1"]);
      if (given["criterion2"] === undefined || given["criterion2"] === null) return { filterOn, criterion1 };
      return { filterOn, criterion1, criterion2: asString(given["criterion2"]), operator: asEnum<"And" | "Or">(given["operator"] ?? "And", ["And", "Or"]) };
    }
    case "CellColor": case "FontColor": return { filterOn, color: asColour(given["color"]) };
    case "Dynamic": return { filterOn, dynamicCriteria: readDynamic(given["dynamicCriteria"]) };
    default: return { filterOn, criterion1: readCount(given["criterion1"], filterOn.endsWith("Percent") ? 100 : 500) };
  }
}

function readValues(values: unknown): string[] {
  if (!Array.isArray(values) || values.length === 0) throw new HostError("InvalidArgument");
  if (values.some((value) => typeof value === "object")) throw new HostError("NotImplemented", "This host does not filter by FilterDatetime.");
  return values.map(asString);
}

function readDynamic(value: unknown): string {
  if (typeof value === "string" && otherDynamic.test(value)) throw new HostError("NotImplemented", `This host does not filter by ${value}.`);
  return asEnum(value, dynamic);
}

function readCount(value: unknown, most: number): string {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > most) throw new HostError("InvalidArgument");
  return String(count);
}
