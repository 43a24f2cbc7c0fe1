/** The computer's clock is one for the workbook and for the add-in: a date chosen in the workbench holds in the pane, too. */
import type { Clock } from "./clock";

/** Call before any script of the frame runs. */
export function setFrameClock(frame: Window, clock: Clock): void {
  const realm = frame as Window & { Date: DateConstructor };
  const RealDate = realm.Date;
  const now = (): number => clock.now().getTime();
  // A proxy rather than a class: `Date()` without `new` must go on giving text.
  realm.Date = new Proxy(RealDate, {
    construct: (target, values: unknown[], newTarget) => Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === "now" ? now : Reflect.get(target, key, receiver) as unknown),
  });
}
