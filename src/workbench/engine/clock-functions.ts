/** TODAY and NOW on the host's clock. Univer's own read the machine's, and its TODAY reads the date in UTC. */
import { BaseFunction, FUNCTION_NAMES_DATE, NumberValueObject } from "@univerjs/engine-formula";

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Days since 1899-12-30 of a local wall-clock time, as Excel counts from March 1900 on. */
export function toSerial(time: Date): number {
  const wallClock = Date.UTC(
    time.getFullYear(), time.getMonth(), time.getDate(), time.getHours(), time.getMinutes(), time.getSeconds(),
  );
  return (wallClock - EPOCH) / MS_PER_DAY;
}

abstract class ClockFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;

  constructor(name: string, protected readonly now: () => Date) {
    super(name);
  }

  override calculate(): NumberValueObject {
    return NumberValueObject.create(this.serial());
  }

  protected abstract serial(): number;
}

class Today extends ClockFunction {
  protected override serial(): number {
    return Math.floor(toSerial(this.now()));
  }
}

class Now extends ClockFunction {
  protected override serial(): number {
    return toSerial(this.now());
  }
}

export function clockFunctions(now: () => Date): BaseFunction[] {
  return [new Today(FUNCTION_NAMES_DATE.TODAY, now), new Now(FUNCTION_NAMES_DATE.NOW, now)];
}
