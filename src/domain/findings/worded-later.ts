import type { MessageValues } from "./finding";

/** What a finding carries at once, and what is worked out when somebody reads the rest. */
interface Later {
  readonly common: MessageValues;
  readonly work: () => MessageValues;
  all: MessageValues | undefined;
}

const allOf = (later: Later): MessageValues => later.all ??= { ...later.common, ...later.work(), ...later.common };

/** Every way of looking at the values sees all of them: reading one, spreading, listing, comparing. */
const handler: ProxyHandler<Later> = {
  get: (later, key) => (typeof key === "string" && later.common[key] !== undefined ? later.common[key] : Reflect.get(allOf(later), key) as unknown),
  has: (later, key) => Reflect.has(allOf(later), key),
  ownKeys: (later) => Reflect.ownKeys(allOf(later)),
  getOwnPropertyDescriptor: (later, key) => {
    const found = Reflect.getOwnPropertyDescriptor(allOf(later), key);
    return found && { ...found, configurable: true };
  },
  getPrototypeOf: () => Object.prototype,
};

/**
 * Values of which some are worded when somebody reads them: most findings are counted, filtered and never opened. What is common stands as it is.
 */
export function wordedLater(common: MessageValues, work: () => MessageValues): MessageValues {
  const later: Later = { common, work, all: undefined };
  return new Proxy(later, handler) as unknown as MessageValues;
}
