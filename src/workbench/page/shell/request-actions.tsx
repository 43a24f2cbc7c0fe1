/** The inside of one request: its error, and its actions as the add-in's author would write them. */
import { useMemo } from "react";
import { describeRequest, failureIn, type ActionLine } from "../describe-request";
import type { RequestRecord } from "../request-log";
import type { Texts } from "../texts";
import { CopyButton } from "./copy-button";

const shown = 300;

const asText = (lines: readonly ActionLine[]): string => lines.map(({ number, object, what }) => `${number}\t${object}\t${what}`).join("\n");

export function RequestActions({ request, text }: { request: RequestRecord; text: Texts }) {
  const lines = useMemo(() => (request.sent === undefined ? undefined : describeRequest(request.sent)), [request.sent]);
  const failure = request.error === undefined || request.answered === undefined ? undefined : failureIn(request.answered);
  const failed = failure?.ActionIndex === undefined ? undefined : failure.ActionIndex + 1;
  return (
    <div className="request">
      {failure && <p className="failure"><strong>{failure.Code}</strong> {failure.Message}{failure.Location === undefined ? "" : ` (${failure.Location})`}{failed === undefined ? "" : ` · ${text("failedAt", { number: failed })}`}</p>}
      {lines === undefined ? <p>{text("noText")}</p> : lines.length === 0 ? <p>{text("onlyUpkeep")}</p> : (
        <>
          <ol>
            {lines.slice(0, shown).map((line) => (
              <li key={line.number} value={line.number} className={line.number === failed ? "failed" : undefined}><span className="object">{line.object}</span><code>{line.what}</code></li>
            ))}
          </ol>
          {lines.length > shown && <p>{text("moreActions", { count: lines.length - shown })}</p>}
          <CopyButton name="copyActions" label={text("copyActions")} text={text} content={() => asText(lines)} />
        </>
      )}
    </div>
  );
}
