/** Makes happen what rarely happens when somebody is looking. */
import { useState } from "react";
import { fullAddress } from "../../objects/address";
import { commonApiErrors, type CommonApiError, type Fault } from "../../protocol/faults";
import { errorCodes } from "../../protocol/host-error";
import type { EditMode } from "../edit-mode";
import { typeAsCoauthor } from "../scenarios/coauthor";
import type { Session } from "../session";
import type { Texts } from "../texts";
import { useEmitter } from "./use-emitter";

const requestErrors = Object.keys(commonApiErrors).map(Number) as CommonApiError[];
const actionErrors = [...errorCodes].sort();

export function FaultsPanel({ session, editMode, text }: { session: Session; editMode: EditMode; text: Texts }) {
  useEmitter(editMode.changed);
  useEmitter(session.requests.changed);
  const [requestError, setRequestError] = useState<CommonApiError>(5102);
  const [actionError, setActionError] = useState<string>("GeneralException");
  const [actionNumber, setActionNumber] = useState(1);
  const [milliseconds, setMilliseconds] = useState(3000);
  const [typed, setTyped] = useState("");
  const [planned, setPlanned] = useState<readonly string[]>([]);

  const waiting = session.host.faults.isEmpty ? [] : planned;
  const plan = (fault: Fault, what: string): void => {
    session.host.faults.add({ fault });
    setPlanned([...waiting, what]);
  };
  return (
    <div className="faults">
      <div className="column">
        <fieldset>
          <legend>{text("editMode")}</legend>
          <label><input type="checkbox" name="editMode" checked={editMode.isPretended} onChange={(event) => editMode.pretend(event.target.checked)} /> {text("editModeOn")}</label>
        </fieldset>
        <fieldset>
          <legend>{text("coauthorTypes")}</legend>
          <form className="line" onSubmit={(event) => {
            event.preventDefault();
            const { sheetId, ranges } = session.engine.selection();
            const [range] = ranges;
            const name = session.engine.sheets().find(({ id }) => id === sheetId)?.name;
            if (range && name !== undefined) typeAsCoauthor(session, fullAddress(name, { ...range, rowCount: 1, columnCount: 1 }), typed);
          }}>
            <label>{text("coauthorText")} <input name="coauthorText" value={typed} onChange={(event) => setTyped(event.target.value)} /></label>
            <button type="submit" name="coauthorType">{text("type")}</button>
          </form>
        </fieldset>
      </div>
      <fieldset>
        <legend>{text("faults")}</legend>
        <div className="line">
          <label>{text("failNext")} <select name="requestError" value={requestError} onChange={(event) => setRequestError(Number(event.target.value) as CommonApiError)}>{requestErrors.map((number) => <option key={number} value={number}>{number} {commonApiErrors[number].code}</option>)}</select></label>
          <button type="button" name="planRequest" onClick={() => plan({ kind: "request", number: requestError }, commonApiErrors[requestError].code)}>{text("plan")}</button>
        </div>
        <div className="line">
          <label>{text("failAction")} <input type="number" name="actionNumber" min={1} value={actionNumber} onChange={(event) => setActionNumber(Math.max(1, Number(event.target.value)))} /></label>
          <label className="unlabelled"><span className="hidden-text">{text("error")}</span><select name="actionError" value={actionError} onChange={(event) => setActionError(event.target.value)}>{actionErrors.map((code) => <option key={code}>{code}</option>)}</select></label>
          <button type="button" name="planAction" onClick={() => plan({ kind: "action", index: actionNumber - 1, code: actionError }, `${actionNumber}: ${actionError}`)}>{text("plan")}</button>
        </div>
        <div className="line">
          <label>{text("delay")} <input type="number" name="delay" min={0} step={500} value={milliseconds} onChange={(event) => setMilliseconds(Math.max(0, Number(event.target.value)))} /> {text("milliseconds")}</label>
          <button type="button" name="planDelay" onClick={() => plan({ kind: "delay", milliseconds }, `${milliseconds} ${text("milliseconds")}`)}>{text("plan")}</button>
        </div>
        <div className="line">
          <button type="button" name="planLoss" onClick={() => plan({ kind: "lostResponse" }, text("loseAnswer"))}>{text("loseAnswer")}</button>
          <button type="button" name="clearFaults" onClick={() => { session.host.faults.clear(); setPlanned([]); }}>{text("clearFaults")}</button>
        </div>
        {waiting.length > 0 && <p role="status">{text("planned", { what: waiting.join(", ") })}</p>}
      </fieldset>
    </div>
  );
}
