/**
 * The criteria "=" and "<>" of COUNTIF and its kind, as Excel has them: "=" takes only cells with nothing in them, "<>" all others. Univer
 * takes an empty text, as `=""` gives, for nothing in both.
 */
import { StringValueObject } from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseFunction, BaseReferenceObject, BaseValueObject, IFunctionService } from "@univerjs/engine-formula";

type Variant = BaseValueObject | BaseReferenceObject;
/** The function's own type of arguments leaves out the references that these functions take. */
interface Criteria {
  calculate(...variants: Variant[]): ReturnType<BaseFunction["calculate"]>;
}

/** Where the first area stands that a criterion follows. */
const FIRST_AREA: Readonly<Record<string, number>> = {
  COUNTIF: 0, COUNTIFS: 0, SUMIF: 0, AVERAGEIF: 0, SUMIFS: 1, AVERAGEIFS: 1, MAXIFS: 1, MINIFS: 1,
};
/** These have one criterion; what follows it is the area to add up. */
const SINGLE: ReadonlySet<string> = new Set(["COUNTIF", "SUMIF", "AVERAGEIF"]);

function criterion(variant: Variant | undefined): unknown {
  if (!variant || variant.isReferenceObject()) return undefined;
  const value = variant as BaseValueObject;
  return (value.isArray() ? (value as ArrayValueObject).getFirstCell() : value).getValue();
}

/** The same area, with some text where an empty one stands. */
function filled(area: Variant): Variant {
  if (!area.isReferenceObject()) return area;
  const reference = area as BaseReferenceObject;
  return Object.create(reference, {
    toArrayValueObject: {
      value: (useCache?: boolean) => reference.toArrayValueObject(useCache).mapValue((value) =>
        (value?.isString() && value.getValue() === "" ? StringValueObject.create("\u0001") : value)),
    },
  }) as BaseReferenceObject;
}

const corrected = new WeakSet<object>();

export function correctBlankCriteria(functions: IFunctionService): void {
  for (const [name, start] of Object.entries(FIRST_AREA)) {
    const executor = functions.getExecutor(name) as Criteria | null | undefined;
    if (!executor || corrected.has(executor)) continue;
    corrected.add(executor);
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...variants) => {
      const last = SINGLE.has(name) ? start + 1 : variants.length;
      const prepared = variants.map((variant, index) => {
        const isArea = index >= start && index < last && (index - start) % 2 === 0;
        const asked = isArea ? criterion(variants[index + 1]) : undefined;
        return asked === "=" || asked === "<>" ? filled(variant) : variant;
      });
      return calculate(...prepared);
    };
  }
}
