/** What the add-in asked of the host, request by request. */
import type { RequestStatistics } from "../../protocol/host";
import type { Session } from "../session";
import type { Texts } from "../texts";
import { useEmitter } from "./use-emitter";

const shown = 200;

function total(requests: readonly RequestStatistics[], of: (request: RequestStatistics) => number): number {
  return requests.reduce((sum, request) => sum + of(request), 0);
}

export function Inspector({ session, text, locale }: { session: Session; text: Texts; locale: string }) {
  useEmitter(session.requestsChanged);
  const { requests } = session;
  const number = (value: number, digits = 0): string => value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (
    <div className="inspector">
      <button type="button" name="clearRequests" className="plain" onClick={() => session.clearRequests()}>{text("clear")}</button>
      {requests.length === 0 ? <p>{text("noRequests")}</p> : (
        <table>
          <thead>
            <tr>{(["requestNumber", "actions", "bytesOut", "bytesIn", "engineMs", "hostMs", "error"] as const).map((key) => <th key={key} scope="col">{text(key)}</th>)}</tr>
          </thead>
          <tbody>
            <tr className="total">
              <th scope="row">{text("total")} ({requests.length})</th>
              <td>{number(total(requests, (request) => request.actions))}</td>
              <td>{number(total(requests, (request) => request.bytesOut))}</td>
              <td>{number(total(requests, (request) => request.bytesIn))}</td>
              <td>{number(total(requests, (request) => request.engineMs), 1)}</td>
              <td>{number(total(requests, (request) => request.hostMs), 1)}</td>
              <td>{requests.filter((request) => request.error !== undefined).length || ""}</td>
            </tr>
            {requests.slice(-shown).reverse().map((request) => (
              <tr key={request.number} className={request.error === undefined ? undefined : "failed"}>
                <td>{request.number}</td>
                <td>{number(request.actions)}</td>
                <td>{number(request.bytesOut)}</td>
                <td>{number(request.bytesIn)}</td>
                <td>{number(request.engineMs, 1)}</td>
                <td>{number(request.hostMs, 1)}</td>
                <td>{request.error ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
