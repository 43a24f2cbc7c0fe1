import type { OpinionKey, RequestKey } from "../catalog/requests";
import type { Finding } from "../domain/findings/finding";
import { byUrgencyAndRow } from "../domain/findings/order";
import { checkOpinions, unheardDepartments, type OpinionCheckContext } from "../rules/requests/check-opinions";
import { checkRequests, type RequestCheckContext } from "../rules/requests/check-requests";
import { flagFindings } from "./flag-findings";
import type { JudgedRow } from "./judged-row";

/** Everything that can be said of the register and the opinions on its requests; the latter where the workbook has them. */
export function requestFindings(
  requests: readonly JudgedRow<RequestKey>[], context: RequestCheckContext,
  opinions: { readonly rows: readonly JudgedRow<OpinionKey>[]; readonly context: OpinionCheckContext } | undefined,
): readonly Finding[] {
  const flagged = flagFindings(requests, context, { red: "request-red", amber: "request-amber" });
  return [
    ...byUrgencyAndRow([...flagged, ...checkRequests(requests, context)]),
    ...unheardDepartments(opinions?.rows ?? [], requests, context),
    ...(opinions === undefined ? [] : checkOpinions(opinions.rows, requests, opinions.context)),
  ];
}
