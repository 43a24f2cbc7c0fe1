/**
 * A fault at every request of every action, at several of its actions, before it takes effect or after, with codes of every kind. What is
 * told is a typed error of the right code, nothing that people typed is lost, and the same action done again ends in exactly the
 * workbook, and with the same answer, as a run that nothing disturbed.
 */
import type { ActionEnvironment } from "../../src/actions/action";
import { check } from "../../src/actions/check/check";
import { inspect } from "../../src/actions/workbook/inspect";
import { refresh } from "../../src/actions/refresh/refresh";
import { rollup } from "../../src/actions/rollup";
import { LiaisonError, type LiaisonErrorCode } from "../../src/domain/liaison-error";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { faultsAt, type MatrixFault } from "../support/fault-matrix";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { environmentOf } from "../support/product";
import { amount, drawn, tellFigures } from "../support/thoroughness";
import { asOf, contents } from "./books";
import { disorderedBook, Watch } from "./shared-book";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 22, spareTrackerRows: 4 }));

afterAll(disposeHost);

/** What a person is told of each host code, where nothing had been written. */
const told: Readonly<Record<string, LiaisonErrorCode>> = {
  GeneralException: "host-refused", InvalidArgument: "host-refused", ItemNotFound: "host-refused", Conflict: "host-refused", InvalidRequestContext: "host-refused",
  WriteNotSupportedWhenModalDialogOpen: "host-refused", AccessDenied: "sheet-protected", ActivityLimitReached: "busy", RequestAborted: "busy", ServiceNotAvailable: "busy",
  MemoryLimitReached: "too-large", RangeExceedsLimit: "too-large", RequestPayloadSizeLimitExceeded: "too-large", ResponsePayloadSizeLimitExceeded: "too-large",
  InvalidOrTimedOutSession: "session-expired", Unauthenticated: "session-expired", InvalidOperationInCellEditMode: "cell-edit-mode", ApiNotFound: "not-supported",
  FilteredRangeConflict: "table-filtered",
};

interface Action {
  readonly name: string;
  readonly run: (environment: ActionEnvironment) => Promise<unknown>;
  /** Requests, from 0, that write. */
  readonly writing: readonly number[];
  /** Requests of the undisturbed run: more of them are a change for the worse. */
  readonly most: number;
}

const actions: readonly Action[] = [
  { name: "check", run: (environment) => check(environment), writing: [], most: 2 },
  { name: "rollup", run: (environment) => rollup(environment), writing: [], most: 1 },
  { name: "inspect", run: (environment) => inspect(environment), writing: [], most: 2 },
  { name: "refresh", run: (environment) => refresh(environment), writing: [2], most: 3 },
];

let book: WorkbookFile;

beforeAll(async () => {
  book = await disorderedBook(9);
}, 120_000);

/** Requests of the action itself, without what only cleans up after it. */
const workOf = (test: HostForTest): number[] => test.requests.filter(({ cleanUp }) => !cleanUp).map(({ actions: count }) => count);

async function undisturbed(action: Action): Promise<{ readonly answer: unknown; readonly workbook: unknown; readonly requests: readonly number[] }> {
  return withHost(async (test) => {
    const answer = await action.run(environmentOf(test, "en-US", asOf));
    return { answer, workbook: contents(test.document.snapshot()), requests: workOf(test) };
  }, book);
}

function expectToldRightly(error: unknown, { fault }: MatrixFault, writing: boolean): void {
  expect(error).toBeInstanceOf(LiaisonError);
  if (!(error instanceof LiaisonError)) return;
  const code = told[fault.code];
  expect(code).toBeDefined();
  if (!writing || code === "cell-edit-mode") expect(error.code).toBe(code);
  else expect([error.code, error.values["reason"]]).toEqual(["partly-applied", code]);
}

test.each(actions)("$name", async (action) => {
  const clean = await undisturbed(action);
  expect(clean.requests.length).toBeLessThanOrEqual(action.most);
  const reading = action.writing.length === 0;
  const all = faultsAt(clean.requests, amount(reading ? 3 : 4, 12), amount(2, 8));
  const faults = drawn(all, reading ? 2 : 5, action.name);
  for (const planned of faults) {
    await withHost(async (test) => {
      const environment = environmentOf(test, "en-US", asOf);
      const watch = new Watch(test.engine);
      test.host.faults.add(planned.planned);
      const error: unknown = await action.run(environment).then(() => undefined, (reason: unknown) => reason);
      const say = (what: unknown): unknown => ({ what, fault: JSON.stringify(planned.planned) });
      expectToldRightly(error, planned, action.writing.includes(planned.request));
      watch.compare("after the fault");
      expect(say(watch.trespasses)).toEqual(say([]));
      expect(test.host.faults.isEmpty).toBe(true);
      const answer = await action.run(environment);
      watch.compare("after the repetition");
      expect(say(watch.trespasses)).toEqual(say([]));
      expect(say(contents(test.document.snapshot()))).toEqual(say(clean.workbook));
      if (reading) expect(say(answer)).toEqual(say(clean.answer));
    }, book);
  }
  tellFigures(`A fault in ${action.name}`, { faults: faults.length });
}, amount(240_000, 7_200_000));
