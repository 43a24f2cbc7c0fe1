/** The embedded Excel: takes the client's messages, one at a time, and answers them from the document. */
import { HostDocument } from "../document/host-document";
import type { ChangeOrigin, Engine } from "../engine/engine";
import { runBatch } from "./batch";
import type { Call } from "./call";
import { Calls } from "./calls";
import { CellEditing } from "./cell-editing";
import { timedEngine } from "./engine-time";
import { EventHub } from "./event-hub";
import { commonApiErrors, FaultPlan, noFaults, type CommonApiError, type RequestFaults } from "./faults";
import { defaultMessage, httpStatus, type ErrorCode } from "./host-error";
import { LiveObjects } from "./live-objects";
import type { Registry } from "./registry";
import { defaultRequirementSets, hasMember, type RequirementSets } from "./requirement-sets";
import { defaultSwitches, type HostSwitches } from "./switches";
import { ActionType, BridgeMessageType, isCleanUp, parseBridgeRequest, RequestFlag, type BridgeRequest, type ResponseBody } from "./wire";

export interface HostOptions {
  readonly engine: Engine;
  readonly registry: Registry;
  readonly clock?: () => Date;
  /** "web" adds Excel on the web's limits of 5 MB per request and response. */
  readonly profile?: "pc" | "web";
  /** Which versions of the API this Excel says it has; members of newer ones are refused. */
  readonly requirementSets?: RequirementSets;
  readonly switches?: Partial<HostSwitches>;
  readonly faults?: FaultPlan;
  readonly addinId?: string;
  readonly userName?: string;
  /** Turns engine changes into the client's events; returns how to stop. */
  readonly connectEvents?: (document: HostDocument, events: EventHub, switches: HostSwitches, live: LiveObjects) => () => void;
}

/** One request as the add-in's budget sees it. */
export interface RequestStatistics {
  readonly number: number;
  readonly actions: number;
  /** Bytes that the add-in sent. */
  readonly bytesOut: number;
  /** Bytes that it received. */
  readonly bytesIn: number;
  readonly engineMs: number;
  readonly hostMs: number;
  /** Code of the error that the request ended with. */
  readonly error: string | undefined;
  /** It only lets go of what an `Excel.run` held. */
  readonly cleanUp: boolean;
}

/** The gap before one of a request's actions. */
export interface Moment {
  /** Place of the action in its request, from 0: nothing of the request has been done yet. */
  readonly action: number;
  /** How many actions the request has. */
  readonly actions: number;
  /** Whether the action sets a property, or reaches for an object: a look that belongs to the write may stand right before. */
  readonly inWrite: boolean;
}

/** What somebody other than the add-in does to the document, by the same members as the add-in. */
export type Act = <T>(work: (call: Call) => T | Promise<T>) => Promise<T>;

export interface Host {
  readonly document: HostDocument;
  readonly engine: Engine;
  readonly registry: Registry;
  readonly faults: FaultPlan;
  readonly switches: HostSwitches;
  readonly editing: CellEditing;
  readonly events: EventHub;
  readonly live: LiveObjects;
  readonly addinId: string;
  readonly profile: "pc" | "web";
  /** What the client is to be told. */
  readonly requirementSets: RequirementSets;
  /** Answers one bridge message; requests wait for one another. Never settles when the response is planned to be lost. */
  handle(requestJson: string): Promise<string>;
  /** Messages that the host starts (events), as JSON for `onMessageFromHost`. */
  onMessage(listener: (json: string) => void): () => void;
  onRequest(listener: (statistics: RequestStatistics) => void): () => void;
  /** Lets a person do something, here or on another computer; it waits for the request in hand. */
  edit<T>(origin: Exclude<ChangeOrigin, "api">, work: (call: Call) => T | Promise<T>): Promise<T>;
  /** Calls before each action of every request that is carried out, clean-up apart; `act` lets a co-author slip in there. */
  onMoment(listener: (moment: Moment, act: Act) => void | Promise<void>): () => void;
  dispose(): void;
}

/** Requests that may wait while one is answered; beyond, "errors are raised", says the documentation. */
const mostWaiting = 50;

const byteLength = (text: string) => new TextEncoder().encode(text).length;

function refusal(id: number, { status, code, message }: { readonly status: number; readonly code: string; readonly message: string }): string {
  return JSON.stringify({ id, type: BridgeMessageType.request, message: { statusCode: status, headers: {}, body: JSON.stringify({ error: { code, message } }) } });
}

const asRefusal = (code: ErrorCode) => ({ status: httpStatus(code), code, message: defaultMessage(code) });

function answer(id: number, body: ResponseBody): string {
  return JSON.stringify({ id, type: BridgeMessageType.request, message: { statusCode: 200, headers: {}, body: JSON.stringify(body) } });
}

interface Outcome {
  readonly json: string;
  readonly error: string | undefined;
}

class HostServer implements Host {
  readonly document: HostDocument;
  readonly engine: Engine;
  readonly registry: Registry;
  readonly faults: FaultPlan;
  readonly switches: HostSwitches;
  readonly editing = new CellEditing();
  readonly events: EventHub;
  readonly live: LiveObjects;
  readonly addinId: string;
  readonly profile: "pc" | "web";
  readonly requirementSets: RequirementSets;
  private readonly takeEngineTime: () => number;
  private readonly messageListeners = new Set<(json: string) => void>();
  private readonly requestListeners = new Set<(statistics: RequestStatistics) => void>();
  private readonly momentListeners = new Set<(moment: Moment, act: Act) => void | Promise<void>>();
  private readonly calls: Calls;
  private readonly stops: (() => void)[];
  private queue: Promise<unknown> = Promise.resolve();
  private requestCount = 0;
  /** Requests not answered yet, the one in hand included. */
  private waiting = 0;

  constructor(options: HostOptions) {
    const timed = timedEngine(options.engine);
    this.engine = timed.engine;
    this.takeEngineTime = () => timed.take();
    this.faults = options.faults ?? new FaultPlan();
    this.switches = { ...defaultSwitches, ...options.switches };
    this.registry = options.registry.limitedTo((type, member) => this.switches.unadvertisedMembers === "answer" || hasMember(this.requirementSets, type, member));
    this.addinId = options.addinId ?? "embedded-add-in";
    this.profile = options.profile ?? "pc";
    this.requirementSets = options.requirementSets ?? defaultRequirementSets;
    this.live = new LiveObjects(this.registry);
    this.document = new HostDocument(this.engine);
    this.events = new EventHub((json) => this.messageListeners.forEach((listener) => listener(json)), this.faults);
    this.calls = new Calls({
      document: this.document, engine: this.engine, switches: this.switches, profile: this.profile, events: this.events, live: this.live,
      addinId: this.addinId, userName: options.userName ?? "Add-in user", now: options.clock ?? (() => new Date()),
    });
    this.stops = [
      () => this.calls.dispose(),
      this.engine.onChange((change) => this.live.follow(change)),
      options.connectEvents?.(this.document, this.events, this.switches, this.live) ?? (() => undefined),
    ];
  }

  handle(requestJson: string): Promise<string> {
    if (this.waiting > mostWaiting) return Promise.resolve(this.overflow(requestJson));
    this.waiting++;
    return this.inTurn(() => this.answerNext(requestJson)).finally(() => this.waiting--)
      .then((json) => (json === undefined ? new Promise<string>(() => undefined) : json));
  }

  edit<T>(origin: Exclude<ChangeOrigin, "api">, work: (call: Call) => T | Promise<T>): Promise<T> {
    return this.inTurn(() => this.events.afterwards(async () => {
      const result = await work(this.calls.make(origin));
      await this.calls.settle();
      return result;
    }));
  }

  onMoment(listener: (moment: Moment, act: Act) => void | Promise<void>): () => void {
    this.momentListeners.add(listener);
    return () => this.momentListeners.delete(listener);
  }

  onMessage(listener: (json: string) => void): () => void {
    this.messageListeners.add(listener);
    return () => this.messageListeners.delete(listener);
  }

  onRequest(listener: (statistics: RequestStatistics) => void): () => void {
    this.requestListeners.add(listener);
    return () => this.requestListeners.delete(listener);
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.messageListeners.clear();
    this.requestListeners.clear();
    this.momentListeners.clear();
    this.events.unregisterAll();
  }

  private overflow(requestJson: string): string {
    const { id } = parseBridgeRequest(requestJson);
    return refusal(id, this.switches.queueOverflow === "ActivityLimitReached" ? commonApiErrors[5102] : asRefusal("GeneralException"));
  }

  private refusedWhileEditing(id: number): Outcome {
    const code = this.switches.cellEditing;
    return { json: refusal(id, code === "InvalidOperation" ? asRefusal(code) : commonApiErrors[5004]), error: code };
  }

  /** `undefined` when the answer is to be lost on its way. */
  private async answerNext(requestJson: string): Promise<string | undefined> {
    const request = parseBridgeRequest(requestJson);
    const { body } = request.message;
    const faults = isCleanUp(body) ? noFaults : this.faults.nextRequest(body.Actions.length);
    if (faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, faults.delay));
    const started = performance.now();
    this.takeEngineTime();
    const outcome = await this.outcome(request, requestJson, faults);
    const engineMs = this.takeEngineTime();
    const statistics: RequestStatistics = {
      number: ++this.requestCount, actions: body.Actions.length, bytesOut: byteLength(requestJson),
      bytesIn: byteLength(outcome.json), engineMs, hostMs: performance.now() - started - engineMs, error: outcome.error, cleanUp: isCleanUp(body),
    };
    this.requestListeners.forEach((listener) => listener(statistics));
    return faults.loseResponse ? undefined : outcome.json;
  }

  private async outcome(request: BridgeRequest, requestJson: string, faults: RequestFaults): Promise<Outcome> {
    const refuse = (number: CommonApiError): Outcome => ({ json: refusal(request.id, commonApiErrors[number]), error: commonApiErrors[number].code });
    if (faults.refuse !== undefined) return refuse(faults.refuse);
    if (this.profile === "web" && byteLength(requestJson) > this.switches.payloadLimit) return refuse(5103);
    if (this.editing.active) {
      if ((request.flags & RequestFlag.delayForCellEdit) === 0) return this.refusedWhileEditing(request.id);
      await this.editing.ended();
    }
    const body = await this.events.afterwards(() => this.run(request, faults));
    if (faults.failAfter !== undefined) return refuse(faults.failAfter);
    const json = answer(request.id, body);
    if (this.profile === "web" && byteLength(json) > this.switches.payloadLimit) return refuse(5104);
    return { json, error: body.Error?.Code };
  }

  private async run(request: BridgeRequest, faults: RequestFaults): Promise<ResponseBody> {
    const { body } = request.message;
    const act: Act = async (work) => work(this.calls.make("remote"));
    const listeners = isCleanUp(body) ? [] : [...this.momentListeners];
    this.live.beginRequest();
    const response = await runBatch(body, {
      registry: this.registry, live: this.live, makeCall: (objectAt) => this.calls.make("api", objectAt),
      interceptor: {
        before: async (action, info) => {
          for (const listener of listeners) await listener(
            { action, actions: body.Actions.length, inWrite: writeActions.has(info.ActionType) }, act
          );
          await faults.interceptor.before(action, info);
        },
        after: (action, info) => faults.interceptor.after(action, info),
      },
    });
    await this.calls.settle();
    return response;
  }

  /** One thing at a time: requests, and edits that do not slip into one. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.then(() => undefined, () => undefined);
    return turn;
  }
}

const writeActions: ReadonlySet<number> = new Set([ActionType.instantiate, ActionType.setProperty, ActionType.trace]);

export function createHostServer(options: HostOptions): Host {
  return new HostServer(options);
}
