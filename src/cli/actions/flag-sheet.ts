import { laySheetFlagsOn, removeSheetFlags } from "../../actions/sheet-flags";
import { dayOf, type Call, type Outcome } from "../outcome";

/** Lays flags on a sheet of others, or takes them off. */
export async function flagSheet(call: Call): Promise<Outcome> {
  const { sheet, remove } = call.request;
  const place = sheet === undefined ? {} : { sheet };
  return remove ? takeOff(call, place) : layOn(call, place);
}

async function layOn({ request, environment, translate, say }: Call, place: { readonly sheet?: string }): Promise<Outcome> {
  const flagged = await laySheetFlagsOn(environment, { ...place, ...dayOf(request) });
  const { sheet, range, laid, counts, unjudged } = flagged;
  const colours = (["red", "amber", "unknown"] as const).map((flag) => `${translate(`forms:flags.${flag}`)} ${counts[flag]}`).join("  ");
  const rows = unjudged.map(({ row }) => row).join(", ");
  return {
    asOf: environment.today(), json: { flagged },
    lines: [
      `${sheet}!${range}: ${say("told.formats", { count: String(laid) })}  ${colours}`,
      ...(unjudged.length === 0 ? [] : [`! ${say("told.unjudged", { count: String(unjudged.length), rows })}`]),
    ],
  };
}

async function takeOff({ environment, say }: Call, place: { readonly sheet?: string }): Promise<Outcome> {
  const unflagged = await removeSheetFlags(environment, place);
  const lines = unflagged.map(({ sheet, rules }) => `- ${sheet}: ${say("told.formats", { count: String(rules) })}`);
  return { asOf: environment.today(), json: { unflagged }, lines: lines.length === 0 ? ["="] : lines };
}
