/** Measures the time spent inside the engine, so that it can be reported apart from the host's own. */
import type { Engine } from "../engine/engine";

export interface EngineClock {
  readonly engine: Engine;
  /** Milliseconds in the engine since the last call. */
  take(): number;
}

export function timedEngine(engine: Engine): EngineClock {
  let total = 0;
  let depth = 0;
  let started = 0;
  const enter = () => {
    if (depth++ === 0) started = performance.now();
  };
  const leave = () => {
    if (--depth === 0) total += performance.now() - started;
  };
  const wrapped = new Map<PropertyKey, unknown>();
  const wrap = (method: (...args: unknown[]) => unknown) => (...args: unknown[]) => {
    enter();
    let result: unknown;
    try {
      result = method.apply(engine, args);
    } catch (error) {
      leave();
      throw error;
    }
    if (result instanceof Promise) return result.finally(leave);
    leave();
    return result;
  };
  const proxy = new Proxy(engine, {
    get(target, key) {
      const known = wrapped.get(key);
      if (known) return known;
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== "function") return member;
      const timed = wrap(member as (...args: unknown[]) => unknown);
      wrapped.set(key, timed);
      return timed;
    },
  });
  return {
    engine: proxy,
    take() {
      const now = performance.now();
      if (depth > 0) {
        total += now - started;
        started = now;
      }
      const taken = total;
      total = 0;
      return taken;
    },
  };
}
