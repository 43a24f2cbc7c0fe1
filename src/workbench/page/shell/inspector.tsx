/** What the add-in asked of the host, request by request; a request opens to show its actions. */
import { Fragment, useState } from "react";
import type { RequestStatistics } from "../../protocol/host";
import type { RequestRecord } from "../request-log";
import type { Session } from "../session";
import type { Texts } from "../texts";
import { CopyButton } from "./copy-button";
import { RequestActions } from "./request-actions";
import { useEmitter } from "./use-emitter";

const shown = 200;
const columns = ["requestNumber", "actions", "bytesOut", "bytesIn", "engineMs", "hostMs", "error"] as const;

function total(requests: readonly RequestStatistics[], of: (request: RequestStatistics) => number): number {
  return requests.reduce((sum, request) => sum + of(request), 0);
}

/** Tab-separated, so that it can be pasted into a sheet. */
function asTable(requests: readonly RequestRecord[], text: Texts): string {
  const lines = requests.map((request) => [request.number, request.actions, request.bytesOut, request.bytesIn, request.engineMs.toFixed(1), request.hostMs.toFixed(1), request.error ?? ""].join("\t"));
  return [columns.map((key) => text(key)).join("\t"), ...lines].join("\n");
}

export function Inspector({ session, text, locale }: { session: Session; text: Texts; locale: string }) {
  useEmitter(session.requests.changed);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const { records } = session.requests;
  const number = (value: number, digits = 0): string => value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const toggle = (request: number): void => setOpen((before) => {
    const after = new Set(before);
    if (!after.delete(request)) after.add(request);
    return after;
  });
  return (
    <div className="inspector">
      <div className="commands">
        <button type="button" name="clearRequests" className="plain" onClick={() => session.requests.clear()}>{text("clear")}</button>
        <CopyButton name="copyRequests" label={text("copyRequests")} text={text} content={() => asTable(records, text)} />
      </div>
      {records.length === 0 ? <p>{text("noRequests")}</p> : (
        <table>
          <thead>
            <tr>{columns.map((key) => <th key={key} scope="col">{text(key)}</th>)}</tr>
          </thead>
          <tbody>
            <tr className="total">
              <th scope="row">{text("total")} ({records.length})</th>
              <td>{number(total(records, (request) => request.actions))}</td>
              <td>{number(total(records, (request) => request.bytesOut))}</td>
              <td>{number(total(records, (request) => request.bytesIn))}</td>
              <td>{number(total(records, (request) => request.engineMs), 1)}</td>
              <td>{number(total(records, (request) => request.hostMs), 1)}</td>
              <td>{records.filter((request) => request.error !== undefined).length || ""}</td>
            </tr>
            {records.slice(-shown).reverse().map((request) => (
              <Fragment key={request.number}>
                <tr className={request.error === undefined ? undefined : "failed"}>
                  <th scope="row">
                    <button type="button" className="expand" aria-expanded={open.has(request.number)} aria-label={text("showActions", { number: request.number })} onClick={() => toggle(request.number)}>
                      <span aria-hidden="true">{open.has(request.number) ? "▾" : "▸"}</span> {request.number}
                    </button>
                  </th>
                  <td>{number(request.actions)}</td>
                  <td>{number(request.bytesOut)}</td>
                  <td>{number(request.bytesIn)}</td>
                  <td>{number(request.engineMs, 1)}</td>
                  <td>{number(request.hostMs, 1)}</td>
                  <td className="error-code">{request.error ?? ""}</td>
                </tr>
                {open.has(request.number) && <tr className="details"><td colSpan={columns.length}><RequestActions request={request} text={text} /></td></tr>}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
